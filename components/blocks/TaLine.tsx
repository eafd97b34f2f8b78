import { type ReactNode, useContext, useEffect, useState } from 'react';
import { dimensionWords } from '../../lib/i18n/audience';
import { chargedWords, failureWords } from '../../lib/i18n/errors';
import { addWords, metricLabel } from '../../lib/i18n/metrics';
import * as taMetrics from '../../lib/i18n/metrics/target';
import { bucketsText, sideTitle, targetText, targetWords as words } from '../../lib/i18n/target';
import { word } from '../../lib/i18n/vocabulary';
import { type Language, translate, translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import type { Metric, Side, Source, VerdictBlock, VerdictForm } from '../../lib/report/blocks';
import type { Failure } from '../../lib/report/failure';
import { formatShare } from '../../lib/report/format';
import { reviveBlocks } from '../../lib/report/revive';
import { initialOptions } from '../../lib/report/sections';
import {
  hasTarget,
  type PeopleShares,
  sharesOf,
  TA_IDS,
  type Ta,
  type TaDimension,
  type Target,
  type TargetPlatform,
  taCpm,
  taOf,
  taSide,
} from '../../lib/report/target';
import { verdictFigure } from '../../lib/report/verdict';
import type { Subject } from '../../lib/subject/types';
import { Cost } from '../prices/Cost';
import { isPriced, useCalls } from '../prices/prices';
import { useLanguage, useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Spinner } from '../ui/Progress';
import { Figure, type FigureData, FigureMarks } from './Figure';
import { type ReportAccess, ReportContext } from './reportAccess';
import styles from './TaLine.module.css';

// The dictionary of these figures comes with them: a panel without a target does not load it.
addWords(taMetrics);

const SECTIONS = { xingtu: 'xingtu.audience', pugongying: 'pgy.audience' } as const;

/** The platform whose people a creator has; `undefined` for a work, and for a profile that no platform has matched. */
function platformOfCreator(subject: Subject | undefined): TargetPlatform | undefined {
  if (subject?.idType === 'xingtuKolId') return 'xingtu';
  return subject?.idType === 'xhsUserId' ? 'pugongying' : undefined;
}

interface TaLineProps {
  block: VerdictBlock;
  form: VerdictForm;
}

/**
 * What share of a creator's audience is in the user's target, and what a thousand plays by that share cost. Nothing is called for it
 * unasked.
 */
export default function TaLine({ block, form }: TaLineProps) {
  const report = useContext(ReportContext);
  const subject = [report?.subject, report?.linked].find((one) => platformOfCreator(one));
  const platform = platformOfCreator(subject);
  const aimed = hasTarget(useSession().settings.target);
  return aimed && report && subject && platform ? (
    <OfCreator block={block} form={form} report={report} subject={subject} platform={platform} />
  ) : undefined;
}

interface OfCreatorProps extends TaLineProps {
  report: ReportAccess;
  subject: Subject;
  platform: TargetPlatform;
}

function OfCreator({ block, form, report, subject, platform }: OfCreatorProps) {
  const t = translator(words, useLanguage());
  const { settings, hasToken } = useSession();
  const section = SECTIONS[platform];
  const question = { subject, section };
  const own = subject === report.subject && report.sections.includes(section);
  // Without a token there is no price to agree to, and the screen around the report asks for one.
  const payable = own && (hasToken || settings.source === 'sample');
  const { loads, loading, failure } = report.stateOf(section);
  const calls = useCalls(question);
  const known = usePeople(subject, platform, `${loads} ${calls === 0}`);
  const cpm = verdictFigure(block, form, 'verdict.realCpm');
  if (!known) return undefined;
  return (
    <TaView
      {...known}
      target={settings.target}
      platform={platform}
      cpm={cpm && { source: block.source, ...cpm }}
      loading={loading}
      failure={failure}
      control={
        payable && (
          <Button
            size="small"
            // A press before the price is there would agree to nothing.
            disabled={calls === undefined}
            onClick={() => report.load(section, initialOptions(section, settings), isPriced(question))}
            data-ta-load
          >
            {t('get')} <Cost of={question} />
          </Button>
        )
      }
      onOpen={own ? () => report.open(section) : undefined}
    />
  );
}

interface People {
  shares: readonly PeopleShares[];
  /** All that the platform tells of them has been answered. */
  answered: boolean;
}

/**
 * What the cache has of a creator's people; `undefined` while it is read.
 *
 * @param after another text where the cache may have more than before
 */
function usePeople(subject: Subject, platform: TargetPlatform, after: string): People | undefined {
  const [people, setPeople] = useState<People>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cache has more after a load
  useEffect(() => {
    let current = true;
    const section = SECTIONS[platform];
    const request = crypto.randomUUID();
    const options = initialOptions(section);
    ask('report.load', { subject, section, options, mode: 'cache', request }).then(
      ({ blocks, missing }) =>
        current && setPeople({ shares: sharesOf(reviveBlocks(blocks)), answered: missing === 0 }),
      // What the cache cannot be asked for is not known; the report around the card tells of the failure.
      () => current && setPeople((before) => before ?? { shares: [], answered: false }),
    );
    return () => {
      current = false;
    };
  }, [subject, platform, after]);
  return people;
}

interface TaViewProps extends People {
  target: Target;
  platform: TargetPlatform;
  /** The real CPM of the form that is bought. */
  cpm: (Metric & { source: Source }) | undefined;
  loading: boolean;
  /** What went wrong when the people were last asked for. */
  failure: Failure | undefined;
  /** What asks for the people, with its price. */
  control: ReactNode;
  /** Opens the tab that tells of the people. */
  onOpen: (() => void) | undefined;
}

/** The target beside the people of a creator, or why there is nothing beside it. */
export function TaView(props: TaViewProps) {
  const { target, platform, shares, cpm } = props;
  const language = useLanguage();
  const t = translator(words, language);
  const side = taSide(shares);
  const ta = taOf(shares, target, platform, side ?? 'audience');
  if (!ta)
    return (
      <p className={styles.none} data-ta="none">
        {t('noBuckets')}
      </p>
    );
  if (!side)
    return (
      <div className={styles.line} data-ta="missing">
        <span className={styles.name}>
          {t('title')} <b>{targetText(target, platform, language)}</b>
        </span>
        <Missing {...props} />
      </div>
    );
  const cost = taCpm(cpm, ta.share, side);
  const used = ta.dimensions.find(({ by }) => by === ta.costBy);
  const reckonedBy = dimensionWords(ta.costBy, language);
  return (
    <dl className={styles.ta} data-ta={side}>
      <div className={styles.cell}>
        <dt>{sideTitle(side, language)}</dt>
        <dd className={styles.shares}>
          {ta.dimensions.map((one) => (
            <span key={one.by} data-ta-by={one.by}>
              {bucketsText(one.by, one.keys, language)} <Share dimension={one} side={side} shares={shares} />
            </span>
          ))}
        </dd>
        {ta.hit !== undefined && (
          <dd className={styles.below}>
            <Hit ta={ta} shares={shares} />
          </dd>
        )}
      </div>
      <div className={styles.cell}>
        <dt>
          {metricLabel(cost.id, language)} <FigureMarks figure={{ ...cost, source: sourceOf(shares, ta) }} />
        </dt>
        <dd className={styles.middle}>
          <Figure
            figure={{
              ...cost,
              source: cpm ? bothSources(cpm.source, sourceOf(shares, ta)) : sourceOf(shares, ta),
              details: ta.dimensions.map((one) => detailOf(one, language)),
              sentences: side === 'fans' ? [t('onlyFans')] : [],
            }}
          />
        </dd>
        <dd className={styles.below}>
          {used === undefined
            ? t('by.unchosen', { name: reckonedBy })
            : used.share === undefined
              ? t('by.none', { name: reckonedBy })
              : t('by', {
                  name: bucketsText(used.by, used.keys, language),
                  share: formatShare(used.share, language),
                })}
        </dd>
      </div>
    </dl>
  );
}

/** What stands in the place of shares that are not known. */
function Missing({ answered, loading, failure, control, onOpen }: TaViewProps) {
  const language = useLanguage();
  const t = translator(words, language);
  if (loading)
    return (
      <span className={styles.quiet} role="status">
        <Spinner /> {t('getting')}
      </span>
    );
  if (failure)
    return (
      <span className={styles.quiet} role="status">
        {t('failed', {
          title: translate(failureWords[failure.code].title, language),
          charged: translate(chargedWords[failure.charged], language),
        })}{' '}
        {onOpen && (
          <Button size="small" onClick={onOpen}>
            {t('failed.open')}
          </Button>
        )}
      </span>
    );
  return answered ? <span className={styles.quiet}>{t('empty')}</span> : control;
}

interface OfShares {
  shares: readonly PeopleShares[];
}

/** The source of the shares of a dimension, or of the first one that is known. */
function sourceOf(shares: readonly PeopleShares[], { side, costBy }: Pick<Ta, 'side' | 'costBy'>): Source {
  const own = shares.filter((one) => one.side === side && one.source);
  const found = own.find(({ by }) => by === costBy) ?? own[0];
  return found?.source ?? { endpoint: '', fetchedAt: 0, fromCache: true, sample: false };
}

/** A figure of two answers is as old as the older one. */
function bothSources(a: Source, b: Source): Source {
  const [older, newer] = a.fetchedAt <= b.fetchedAt ? [a, b] : [b, a];
  const also = [...(older.also ?? []), newer.endpoint, ...(newer.also ?? [])];
  return {
    ...older,
    also: [...new Set(also)].filter((endpoint) => endpoint !== older.endpoint),
    sample: a.sample || b.sample,
  };
}

/** `女`, `68.4%，目标 60%`: a dimension as a line of a tooltip. */
function detailOf(dimension: TaDimension, language: Language): readonly [string, string] {
  const { by, keys, share, wanted, hit, weight } = dimension;
  const t = translator(words, language);
  const parts = [
    share === undefined ? '—' : formatShare(share, language, 1),
    ...(wanted === undefined ? [] : [t('wanted', { share: formatShare(wanted, language) })]),
    ...(hit === undefined ? [] : [t('hit', { share: formatShare(hit, language) })]),
    ...(weight > 1 ? [t('weight', { weight })] : []),
  ];
  return [bucketsText(by, keys, language), parts.join(language === 'zh-CN' ? '，' : ', ')];
}

function Share({ dimension, side, shares }: OfShares & { dimension: TaDimension; side: Side }) {
  const language = useLanguage();
  const t = translator(words, language);
  const { by, share, absent, keys } = dimension;
  const absentText = absent.map((key) => word(key, language)).join(language === 'zh-CN' ? '、' : ', ');
  const figure: FigureData = {
    id: TA_IDS[side].share,
    unit: 'ratio',
    value: share,
    source: sourceOf(shares, { side, costBy: by }),
    label: `${metricLabel(TA_IDS[side].share, language)} · ${dimensionWords(by, language)}`,
    details: keys.length > 0 ? [detailOf(dimension, language)] : [],
    sentences: share !== undefined && absent.length > 0 ? [t('absent', { keys: absentText })] : [],
  };
  return <Figure figure={figure}>{share === undefined ? undefined : formatShare(share, language)}</Figure>;
}

function Hit({ ta, shares }: OfShares & { ta: Ta }) {
  const language = useLanguage();
  const t = translator(words, language);
  const { hit, counted, wanted, side, dimensions } = ta;
  const figure: FigureData = {
    id: TA_IDS[side].hit,
    unit: 'ratio',
    value: hit,
    source: sourceOf(shares, ta),
    details: dimensions.map((one) => detailOf(one, language)),
  };
  const share = formatShare(hit ?? 0, language);
  return (
    <Figure figure={figure}>
      {counted < wanted ? t('hit.part', { share, counted, wanted }) : t('hit', { share })}
    </Figure>
  );
}
