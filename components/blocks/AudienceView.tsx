import { useState } from 'react';
import {
  apartText,
  audience as audienceWords,
  dimensionWords,
  missingSide,
  sentenceParts,
} from '../../lib/i18n/audience';
import { panel } from '../../lib/i18n/panel';
import { targetWords } from '../../lib/i18n/target';
import { word } from '../../lib/i18n/vocabulary';
import { translator } from '../../lib/language/translate';
import { differenceOf, type Pair, type PairRow, type People, WORTH_A_WORD } from '../../lib/report/audience';
import type { DistributionBlock, DistributionRow, Side } from '../../lib/report/blocks';
import { DASH, format, formatExact, formatPoints, formatShare } from '../../lib/report/format';
import type { Ta, TaDimension } from '../../lib/report/target';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import styles from './AudienceView.module.css';
import { Figure } from './Figure';
import { Frame } from './Frame';
import { barLength } from './rows';

/** Groups shown at first where they have no order of their own. A list that is only a little longer is shown whole. */
const FIRST = 6;
const SLACK = 2;

const SIDES = ['audience', 'fans'] as const satisfies Side[];

/** The user's target beside each side; a side without it has no group in the target. */
type Tas = Partial<Record<Side, Ta | undefined>>;

interface AudienceViewProps {
  people: People;
  tas?: Tas | undefined;
}

/** The creator's people: a sentence, and one chart in which audience and fans stand side by side on one scale. */
export function AudienceView({ people, tas }: AudienceViewProps) {
  const language = useLanguage();
  const t = translator(audienceWords, language);
  const sides = SIDES.filter((side) => people.presence[side] === 'there');
  const parts = sentenceParts(people, language);
  const apart = apartText(people, language);
  const both = sides.length > 1;
  const end = formatShare(people.scale, language);
  const hit = hitText(tas?.[people.first], language);
  return (
    <>
      {parts.length > 0 && (
        <Frame block={{ id: 'people.sentence', type: 'distribution' }} title={t(`side.${people.first}`)} wide>
          <p className={styles.sentence}>
            {parts.map(({ fact, after }) => (
              <span key={fact}>
                <strong>{fact}</strong>
                {after}
              </span>
            ))}
          </p>
          {apart && <p className={styles.apart}>{apart}</p>}
          {hit && (
            <p className={styles.apart} data-ta-hit>
              {hit}
            </p>
          )}
        </Frame>
      )}
      <Frame
        block={{ id: 'people', type: 'distribution' }}
        title={t(both ? 'title' : `title.${sides[0] ?? people.first}`)}
        wide
        aside={
          sides.length > 0 && (
            <span className={styles.legend}>
              {both &&
                sides.map((side) => (
                  <span key={side} className={styles.key} data-side={side}>
                    {t(`side.${side}`)}
                  </span>
                ))}
              <span data-scale={people.scale} title={t('scale.tip', { end })}>
                {t('scale', { end })}
              </span>
            </span>
          )
        }
      >
        {SIDES.map((side) => {
          const presence = people.presence[side];
          return presence === 'there' ? undefined : (
            <p key={side} className={styles.missing} data-missing={side}>
              {missingSide(side, presence, language)}
            </p>
          );
        })}
        <div className={styles.groups}>
          {people.pairs.map((pair) => (
            <PairTable key={pair.by} pair={pair} sides={sides} scale={people.scale} tas={tas} />
          ))}
        </div>
      </Frame>
    </>
  );
}

interface PairTableProps {
  pair: Pair;
  /** The sides that have bars anywhere in the chart. */
  sides: readonly Side[];
  scale: number;
  tas?: Tas | undefined;
}

/** `TA 命中 96%`, and of how many dimensions that is where not all are known. */
function hitText(ta: Ta | undefined, language: 'zh-CN' | 'en'): string | undefined {
  if (ta?.hit === undefined) return undefined;
  const { hit, counted, wanted, side } = ta;
  const t = translator(targetWords, language);
  const share = formatShare(hit, language);
  const text = counted < wanted ? t('hit.whole.part', { share, counted, wanted }) : t('hit.whole', { share });
  return `${text} · ${translator(audienceWords, language)(`side.${side}`)}`;
}

const dimensionOfTa = (ta: Ta | undefined, by: Pair['by']) => ta?.dimensions.find((one) => one.by === by);

function PairTable({ pair, sides, scale, tas }: PairTableProps) {
  const language = useLanguage();
  const t = translator(audienceWords, language);
  const words = translator(panel, language);
  const [all, setAll] = useState(false);
  const { by, rows } = pair;
  const name = dimensionWords(by, language);
  const foldable = !pair.ordered && rows.length > FIRST + SLACK;
  const shown = foldable && !all ? rows.slice(0, FIRST) : rows;
  const lone = sides.length > 1 ? sides.filter((side) => pair[side] === undefined) : [];
  const aimed = sides.flatMap((side) => dimensionOfTa(tas?.[side], by) ?? [])[0];
  const note =
    lone.length > 0
      ? t(lone[0] === 'fans' ? 'only.audience' : 'only.fans')
      : foldable && !all
        ? topText(shown, sides, t, language)
        : undefined;
  const ends = `calc(100% / ${Math.round(scale / 0.25)})`;
  return (
    <div className={styles.group}>
      <table className={styles.table} data-block={`people.${by}`} style={{ '--quarter': ends } as never}>
        <caption>
          <span className={styles.head}>
            <span>{name}</span>
            {note && <span className={styles.note}>{note}</span>}
          </span>
        </caption>
        <colgroup>
          <col className={styles.names} />
          <col />
          {sides.map((side) => (
            <col key={side} className={styles.shares} />
          ))}
          {sides.length > 1 && <col className={styles.differences} />}
        </colgroup>
        <thead className={by === 'gender' ? undefined : 'visuallyHidden'}>
          <tr>
            <th scope="col" className={styles.name}>
              <span className="visuallyHidden">{words('rows.name')}</span>
            </th>
            <td />
            {sides.map((side) => (
              <th key={side} scope="col" className={styles.share}>
                {sides.length > 1 ? t(`side.${side}`) : words('rows.share')}
              </th>
            ))}
            {sides.length > 1 && (
              <th scope="col" className={styles.difference} title={t('difference.tip')}>
                {t('difference')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <PairLine
              key={row.key}
              row={row}
              pair={pair}
              name={name}
              sides={sides}
              scale={scale}
              aimed={aimed?.keys.includes(row.key) ?? false}
            />
          ))}
        </tbody>
        {aimed && <TargetFoot by={by} sides={sides} tas={tas} aimed={aimed} />}
      </table>
      {foldable && (
        <Button
          className={styles.all}
          variant="quiet"
          size="small"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? words('rows.fewer') : words('rows.all', { count: rows.length })}
        </Button>
      )}
    </div>
  );
}

interface TargetFootProps extends Pick<PairTableProps, 'sides' | 'tas'> {
  by: Pair['by'];
  aimed: TaDimension;
}

/** What the target's groups come to on each side, what is wanted of them, and how far the side spoken of first reaches it. */
function TargetFoot({ by, sides, tas, aimed }: TargetFootProps) {
  const language = useLanguage();
  const t = translator(targetWords, language);
  const { wanted, hit } = aimed;
  const said = [
    ...(wanted === undefined ? [] : [t('wanted', { share: formatShare(wanted, language) })]),
    ...(hit === undefined ? [] : [t('hit', { share: formatShare(hit, language) })]),
  ];
  return (
    <tfoot>
      <tr className={styles.target} data-ta-by={by}>
        <th scope="row" className={styles.name}>
          {t('row')}
        </th>
        <td className={styles.said}>{said.join(' · ')}</td>
        {sides.map((side) => {
          const share = dimensionOfTa(tas?.[side], by)?.share;
          return (
            <td key={side} className={cx(styles.share, side === 'fans' && sides.length > 1 && styles.second)}>
              {share === undefined ? DASH : formatShare(share, language, 1)}
            </td>
          );
        })}
        {sides.length > 1 && <td />}
      </tr>
    </tfoot>
  );
}

/** What the groups that are shown come to. */
function topText(
  rows: readonly PairRow[],
  sides: readonly Side[],
  t: ReturnType<typeof translator<typeof audienceWords>>,
  language: 'zh-CN' | 'en',
): string {
  const sum = (side: Side) =>
    formatShare(
      rows.reduce((all, row) => all + (row[side]?.share ?? 0), 0),
      language,
    );
  const [first = 'audience', second] = sides;
  const values = { count: rows.length, share: sum(first) };
  return second ? t('top.both', { ...values, other: sum(second) }) : t('top', values);
}

interface PairLineProps extends Omit<PairTableProps, 'tas'> {
  row: PairRow;
  name: string;
  /** The group is in the user's target. */
  aimed: boolean;
}

function PairLine({ row, pair, name, sides, scale, aimed }: PairLineProps) {
  const language = useLanguage();
  const t = translator(audienceWords, language);
  const group = word(row.key, language);
  const difference = differenceOf(row);
  return (
    <tr data-key={row.key} data-aimed={aimed || undefined} className={aimed ? styles.aimed : undefined}>
      <th scope="row" className={styles.name}>
        {group}
        {aimed && <span className="visuallyHidden"> ({translator(targetWords, language)('title')})</span>}
      </th>
      <td className={styles.bars} aria-hidden>
        {sides.map((side) => (
          <span
            key={side}
            className={styles.bar}
            data-side={side}
            style={{ width: `${barLength(row[side]?.share ?? 0, scale) * 100}%` }}
          />
        ))}
      </td>
      {sides.map((side) => (
        <td key={side} className={cx(styles.share, side === 'fans' && sides.length > 1 && styles.second)}>
          <Share block={pair[side]} row={row[side]} label={`${t(`side.${side}`)} · ${name} · ${group}`} />
        </td>
      ))}
      {sides.length > 1 && (
        <td
          className={cx(
            styles.difference,
            difference !== undefined && Math.abs(difference) > WORTH_A_WORD - 1e-9 && styles.apartly,
          )}
        >
          {difference !== undefined && formatPoints(difference, language)}
        </td>
      )}
    </tr>
  );
}

interface ShareProps {
  block: DistributionBlock | undefined;
  row: DistributionRow | undefined;
  label: string;
}

/** A group's share, with the people behind it on hover. */
function Share({ block, row, label }: ShareProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  if (!block) return undefined;
  const details: [string, string][] = [];
  if (row?.count !== undefined) details.push([t('rows.count'), formatExact('count', row.count, language)]);
  if (row?.tgi !== undefined) details.push([t('rows.tgi'), format('index', row.tgi, language)]);
  return (
    <Figure figure={{ id: block.id, unit: 'ratio', value: row?.share, source: block.source, label, details }}>
      {row && formatShare(row.share, language, 1)}
    </Figure>
  );
}
