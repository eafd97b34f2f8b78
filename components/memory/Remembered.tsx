import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { memory } from '../../lib/i18n/memory';
import { translator } from '../../lib/language/translate';
import { seenBefore } from '../../lib/memory/change';
import type { Snapshot } from '../../lib/memory/snapshot';
import { linesOf, PAID, trendsOf } from '../../lib/memory/tracks';
import { ask } from '../../lib/messages/client';
import type { VerdictBlock } from '../../lib/report/blocks';
import { shanghaiDay } from '../../lib/report/day';
import { age, monthAndDay } from '../../lib/report/format';
import { chosenForm } from '../../lib/report/verdict';
import { SeriesView } from '../blocks/SeriesView';
import type { BesideOf } from '../session/beside';
import { useLanguage, useSession } from '../session/session';
import { Change } from './Change';
import styles from './memory.module.css';

interface RememberedProps {
  /** `creatorKey` of the creator. */
  creator: string;
  block: VerdictBlock;
  /** Called with what stands beside the figures of the verdict, once that is known. */
  onBeside(beside: BesideOf): void;
}

/** What is remembered of a creator, beside a verdict: how its figures changed, when the creator was last seen, and the lines. */
export default function Remembered({ creator, block, onBeside }: RememberedProps) {
  const [line, setLine] = useState<readonly Snapshot[]>();
  const give = useEffectEvent(onBeside);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a verdict that is newer was remembered with its answer.
  useEffect(() => {
    let live = true;
    // Without its memory a report is whole all the same.
    ask('memory.line', { creator }).then(
      (found) => live && setLine(found),
      () => {},
    );
    return () => {
      live = false;
    };
  }, [creator, block]);
  useEffect(() => {
    if (!line) return;
    give((what, id) => {
      const form = block.forms.find((one) => one.id === id);
      const trend = form && trendsOf(line, block, form)[what];
      return trend?.change && <Change change={trend.change} unit={trend.unit} paid={PAID.has(what)} />;
    });
  }, [line, block]);
  return line && line.length > 0 ? <Line line={line} block={block} /> : null;
}

/** In words when the creator was seen, and the lines of the form that the user buys. */
export function Line({ line, block }: { line: readonly Snapshot[]; block: VerdictBlock }) {
  const language = useLanguage();
  const { settings } = useSession();
  const t = translator(memory, language);
  const form = chosenForm(block, settings);
  const series = useMemo(
    () => form && linesOf(trendsOf(line, block, form), block.source),
    [line, block, form],
  );
  const now = Date.now();
  // What a member of the team paid for was not seen here.
  const before = seenBefore(
    line.filter(({ team }) => team === undefined),
    shanghaiDay(now),
  );
  const theirs = line.filter(({ team }) => team !== undefined);
  const names = [...new Set(theirs.map(({ team }) => team))].join(language === 'zh-CN' ? '、' : ', ');
  const days = new Set(line.map(({ day }) => day)).size;
  const since = monthAndDay(line[0]?.day ?? '', language);
  return (
    <div className={styles.memory} data-memory>
      <p className={styles.words}>
        {before && <span data-seen={before.day}>{t('seen', { age: age(before.at, now, language) })}</span>}
        <span>{series ? t('days', { count: days, since }) : t('first', { since })}</span>
        {theirs.length > 0 && (
          <span data-of-team={names}>
            {t('team', { count: new Set(theirs.map(({ day }) => day)).size, names })}
          </span>
        )}
        {block.source.sample && <span>{t('sample')}</span>}
      </p>
      {series && <SeriesView block={series} />}
    </div>
  );
}
