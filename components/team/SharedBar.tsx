import { TriangleAlert, Users } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { sharingMessages, sharingProblems } from '../../lib/i18n/sharing';
import { translate, translator } from '../../lib/language/translate';
import type { ToldChange } from '../../lib/lists/sharing/state';
import { timeOf } from '../../lib/lists/stamps';
import { age } from '../../lib/report/format';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { useToast } from '../ui/Toast';
import { Pop } from '../workspace/Pop';
import { team } from './client';
import { LostEdits } from './LostEdits';
import styles from './team.module.css';
import { useTeam } from './useTeam';
import { changeText, type Within } from './words';

interface SharedBarProps extends Within {
  /** Opens the screen of the team. */
  onTeam(): void;
}

/** The line of a shared list: that it is shared, who changed it last, what was changed, and which edits of one's own were lost. */
export default function SharedBar({ onTeam, ...within }: SharedBarProps) {
  const language = useLanguage();
  const t = translator(sharingMessages, language);
  const say = useToast();
  const { known } = useTeam();
  const [changes, setChanges] = useState<readonly ToldChange[]>();
  const { id } = within.list;
  const state = known?.state;
  const read = useCallback(() => {
    team.changes(id).then(setChanges, () => {});
  }, [id]);
  useEffect(() => {
    // What the others wrote meanwhile comes in beside the table.
    team.opened().catch(() => {});
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each exchange may bring changes
  useEffect(read, [read, state?.exchangedAt]);
  const [last] = changes ?? [];
  const lost = state?.lost.filter(({ list }) => list === id).length ?? 0;
  const when = (stamp: string) => age(timeOf(stamp) - (state?.offset ?? 0), Date.now(), language);
  const failed = () => say(t('failed'));
  return (
    <div className={styles.bar} data-shared-bar={state?.failure?.problem ?? 'ok'}>
      <Users aria-hidden />
      <b>{t('bar.label')}</b>
      <span className={styles.said} data-last-change={last?.by ?? ''}>
        {last
          ? t('bar.by', { name: last.by ?? t('bar.you'), age: when(last.stamp) })
          : changes && t('bar.nothing')}
      </span>
      <span className={styles.ways}>
        {state?.failure && (
          <Button
            size="small"
            variant="quiet"
            icon={<TriangleAlert aria-hidden />}
            title={translate(sharingProblems[state.failure.problem].title, language)}
            onClick={onTeam}
            data-sharing-trouble
          >
            {t('bar.trouble')}
          </Button>
        )}
        {lost > 0 && state && (
          <Pop
            label={t('lost.count', { count: lost })}
            title={t('lost.title', { count: lost })}
            data-lost-open={lost}
          >
            <LostEdits state={state} within={within} onFailed={failed} />
          </Pop>
        )}
        <Pop label={t('changes.open')} title={t('changes.open')} variant="quiet" data-changes-open>
          {changes?.length === 0 && <p className={styles.quiet}>{t('changes.none')}</p>}
          <ul className={styles.changes} data-changes>
            {changes?.map((change) => (
              <li key={`${change.stamp} ${change.address}`}>
                <small>
                  {change.by ?? t('bar.you')} · {when(change.stamp)}
                </small>
                <span>{changeText(change, within, language)}</span>
              </li>
            ))}
          </ul>
        </Pop>
        <Button size="small" variant="quiet" onClick={onTeam} data-open-team>
          {t('nav.open')}
        </Button>
      </span>
    </div>
  );
}
