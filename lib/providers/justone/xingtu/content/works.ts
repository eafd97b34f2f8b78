import type * as v from 'valibot';
import type { Multiple, Row, Source } from '../../../../report/blocks';
import { fromSeconds } from '../../../units';
import { id, num, picture, shape, text } from '../../../wire';
import { type ColumnOf, dayOfSeconds, filled, quotient, workHref, workSubject } from '../draw';
import { lengthOf, type Prices } from '../overview/prices';
import type { MetricId } from './words';

/** A work with its counts, as lists of a creator's works write it. */
export const showItem = shape({
  item_id: id,
  item_title: text,
  title: text,
  create_time: num,
  /** Seconds. */
  duration: num,
  item_cover: picture,
  head_image_uri: picture,
  play: num,
  like: num,
  comment: num,
  share: num,
});
export type ShowItem = NonNullable<v.InferOutput<typeof showItem>>;

/** A work as any list tells of it. */
export interface Work {
  id?: string | undefined;
  title?: string | undefined;
  date?: string | undefined;
  plays?: number | undefined;
  likes?: number | undefined;
  comments?: number | undefined;
  shares?: number | undefined;
  collects?: number | undefined;
  duration?: number | undefined;
  cover?: string | undefined;
}

/** A work out of the platform's own form of it. */
export const fromShown = (item: ShowItem): Work => ({
  id: item.item_id,
  title: item.item_title ?? item.title,
  date: dayOfSeconds(item.create_time),
  ...filled({ plays: item.play, likes: item.like, comments: item.comment, shares: item.share }),
  duration: fromSeconds(item.duration || undefined),
  cover: item.item_cover ?? item.head_image_uri,
});

/** Likes, comments and shares together: nothing where one of them is not known. */
export const interactionsOf = ({ likes, comments, shares }: Work): number | undefined =>
  likes === undefined || comments === undefined || shares === undefined
    ? undefined
    : likes + comments + shares;

/** What a work of that length costs today: only an open offer in yuan can be reckoned with. */
function priceOf({ duration }: Work, prices: Prices): number | undefined {
  const price = duration === undefined ? undefined : prices.byLength[lengthOf(duration)];
  return price && !price.offer && !price.unknownUnit ? price.value : undefined;
}

/** The columns of a table of works. `priced`: where the costs are from. */
export const columnsOf = (priced: Source): ColumnOf<MetricId>[] => [
  { id: 'xingtu.work.title', unit: 'text' },
  { id: 'xingtu.work.plays', unit: 'count' },
  { id: 'xingtu.work.rate', unit: 'ratio', estimate: true },
  { id: 'xingtu.work.cpm', unit: 'yuan', estimate: true, source: priced },
  { id: 'xingtu.work.cpe', unit: 'yuan', estimate: true, source: priced },
  { id: 'xingtu.work.date', unit: 'date' },
  { id: 'xingtu.work.duration', unit: 'seconds' },
  { id: 'xingtu.work.likes', unit: 'count' },
  { id: 'xingtu.work.comments', unit: 'count' },
  { id: 'xingtu.work.shares', unit: 'count' },
  { id: 'xingtu.work.collects', unit: 'count' },
];

/** The places of the figures that have more to them than their value. */
const [PLAYS, RATE, CPM, CPE] = [1, 2, 3, 4];
const ESTIMATE = ['cell.arithmetic'];

/** A row of the table. `multiple`: its plays beside the median of its kind. */
export function row(work: Work, prices: Prices, multiple?: Multiple): Row {
  const subject = workSubject(work.id);
  const href = workHref(work.id);
  const interactions = interactionsOf(work);
  const rate = quotient(interactions, work.plays);
  const price = priceOf(work, prices);
  const cpm = quotient(price, work.plays, 1000);
  const cpe = quotient(price, interactions);
  const { plays = 0 } = work;
  return {
    cells: [
      work.title,
      work.plays,
      rate,
      cpm,
      cpe,
      work.date,
      work.duration,
      work.likes,
      work.comments,
      work.shares,
      work.collects,
    ],
    estimates: {
      ...(rate !== undefined && interactions !== undefined && { [RATE]: { interactions, plays } }),
      ...(cpm !== undefined && price !== undefined && { [CPM]: { price, plays } }),
      ...(cpe !== undefined &&
        price !== undefined &&
        interactions !== undefined && { [CPE]: { price, interactions } }),
    },
    notes: {
      ...(rate !== undefined && { [RATE]: ESTIMATE }),
      ...(cpm !== undefined && { [CPM]: ESTIMATE }),
      ...(cpe !== undefined && { [CPE]: ESTIMATE }),
    },
    ...(multiple && { multiples: { [PLAYS]: multiple } }),
    ...(subject && { subject }),
    ...(href && { href }),
    ...(work.cover && { image: work.cover }),
  };
}
