import type { DistributionBlock, Metric, Source, TagsBlock } from '../../../report/blocks';
import type { Count, Ratio, Yuan } from '../../../report/units';
import type { Subject } from '../../../subject/types';
import { metric } from '../../draw';
import { fromPercent, fromYuan, toCount } from '../../units';
import type { MetricId, NoteId } from './overview/words';

type Extra = Pick<Metric, 'percentile' | 'uncertain' | 'against'>;

/** Figures of each unit, of ids that have words: one that has none does not compile. */
export const figuresOf = <Id extends string>() => ({
  yuan: (id: Id, value: Yuan | undefined, extra?: Extra) => metric(id, 'yuan', value, extra),
  ratio: (id: Id, value: Ratio | undefined, extra?: Extra) => metric(id, 'ratio', value, extra),
  count: (id: Id, value: Count | undefined, extra?: Extra) => metric(id, 'count', value, extra),
  text: (id: Id, value: string | undefined) => metric(id, 'text', value),
  /** A quote. "Not offered" and "no quote" are words beside a dash, never an amount. */
  quote: (id: Id, price: number | undefined) => quote(id, price),
});

/** A `*BeyondRate` of a summary: percent of peers. It says nothing about a figure that is not there. */
export const beats = (percent: number | undefined, of: number | undefined): Extra | undefined => {
  const share = fromPercent(percent);
  return share === undefined || of === undefined ? undefined : { percentile: { beats: share } };
};

/** Fields in which the platform writes 0 for "no data". */
export const unlessZero = (value: number | undefined) => (value === 0 ? undefined : value);

/** Followers: rows of a list say 0 in `fansCount`, so `fansNum` goes first. */
export const fansOf = (row: { fansNum?: number | undefined; fansCount?: number | undefined }) =>
  toCount(unlessZero(row.fansNum) ?? unlessZero(row.fansCount));

/** Engagement median: the new definition where it is there, the old one otherwise. */
export const engagementMedianOf = (row: {
  mEngagementNum?: number | undefined;
  interMidNum?: number | undefined;
}) => toCount(unlessZero(row.mEngagementNum) ?? unlessZero(row.interMidNum));

/** What the platform writes for a creator who takes orders of that kind but names no price. */
const NO_QUOTE = 9_999_999;

function quote(id: string, price: number | undefined): Metric {
  const without = (note: NoteId) => metric(id, 'yuan', undefined, { note });
  if (price === undefined) return metric(id, 'yuan', undefined);
  if (price <= 0) return without('pgy.notOffered');
  if (price >= NO_QUOTE) return without('pgy.noQuote');
  return metric(id, 'yuan', fromYuan(price));
}

/** A quote that can be reckoned with. */
export const amount = (price: number | undefined): number | undefined =>
  price !== undefined && price > 0 && price < NO_QUOTE ? price : undefined;

/**
 * The lowest quote that is offered. The platform's own field takes the 0 of a form that is not offered for the lower of the
 * two, so it counts only where it is an amount itself.
 */
export function lowestQuote(row: {
  picturePrice?: number | undefined;
  videoPrice?: number | undefined;
  lowerPrice?: number | undefined;
}): Metric {
  const given = [row.picturePrice, row.videoPrice, row.lowerPrice].filter((price) => price !== undefined);
  const offered = given.filter((price) => amount(price) !== undefined);
  // Without any offer, orders taken at no named price say more than a form that is closed.
  const shown = offered.length > 0 ? Math.min(...offered) : given.length > 0 ? Math.max(...given) : undefined;
  return quote('pgy.lowestQuote' satisfies MetricId, shown);
}

/** A tags block, or nothing where there are none. */
export function tagsBlock(id: string, source: Source, texts: (string | undefined)[]): TagsBlock[] {
  const unique = [...new Set(texts.filter((text) => text !== undefined))];
  return unique.length === 0 ? [] : [{ type: 'tags', id, source, tags: unique.map((text) => ({ text })) }];
}

/** A share as it is on the wire, already a fraction. */
export interface Share {
  key: string | undefined;
  share: Ratio | undefined;
}

/** A distribution block, or nothing where there are no shares, or nothing but zeros. */
export function distribution(
  id: string,
  source: Source,
  shares: readonly Share[],
  order?: 'ordered',
): DistributionBlock[] {
  const rows = shares.flatMap(({ key, share }) =>
    key === undefined || share === undefined || share < 0 ? [] : [{ key, share }],
  );
  if (!rows.some((row) => row.share > 0)) return [];
  if (order === undefined) rows.sort((a, b) => b.share - a.share);
  return [{ type: 'distribution', id, source, rows, ...(order && { ordered: true }) }];
}

const HEX_24 = /^[0-9a-f]{24}$/;

/** The creator of an answer as a subject of the panel. */
export const creatorSubject = (id: string | undefined): Subject | undefined =>
  id !== undefined && HEX_24.test(id)
    ? { platform: 'pugongying', kind: 'kol', id, idType: 'xhsUserId' }
    : undefined;

/** A note of an answer as a subject of the panel. */
export const noteSubject = (id: string | undefined): Subject | undefined =>
  id !== undefined && HEX_24.test(id)
    ? { platform: 'xiaohongshu', kind: 'item', id, idType: 'xhsNoteId' }
    : undefined;

const PGY = 'https://pgy.xiaohongshu.com/solar';

/** The platform's page of a subject. Notes go to Pugongying's page: Xiaohongshu's own wants a token in the address. */
export const pageOf = (subject: Subject | undefined): string | undefined =>
  subject &&
  (subject.kind === 'kol'
    ? `${PGY}/pre-trade/blogger-detail/${subject.id}`
    : `${PGY}/cooperator/note-detail/${subject.id}`);

/** The platform's words for the two forms of a note. */
export const formWord = (isVideo: boolean | undefined): string | undefined =>
  isVideo === undefined ? undefined : isVideo ? '视频' : '图文';
