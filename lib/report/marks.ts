import type { Metric, Offer } from './blocks';

/** What marks are told by. */
export type Marked = Partial<Pick<Metric, 'offer' | 'uncertain' | 'against' | 'estimate'>>;

/**
 * The marks that a figure may bear, in the order in which they stand, and what each takes. A mark that is added here stands
 * beside figures, in the cells of tables, and in all that is copied or exported: its words are `figure.<mark>` of the panel, and
 * those of its remark.
 */
const MARKS = {
  closed: ({ offer }: Marked) => offer === 'closed',
  listedOffline: ({ offer }: Marked) => offer === 'listedOffline',
  unconfirmed: ({ offer }: Marked) => offer === 'unconfirmed',
  estimate: ({ estimate }: Marked) => estimate !== undefined,
  disputed: ({ against }: Marked) => against !== undefined,
  uncertain: ({ uncertain, against }: Marked) => uncertain === true && against === undefined,
} as const;

export type Mark = keyof typeof MARKS;

export const ALL_MARKS = Object.keys(MARKS) as readonly Mark[];

/** The marks that a figure bears. */
export const marksOf = (figure: Marked): Mark[] => ALL_MARKS.filter((mark) => MARKS[mark](figure));

const OFFERS: readonly string[] = ['closed', 'listedOffline', 'unconfirmed'] satisfies Offer[];
const isOffer = (name: string): name is Offer => OFFERS.includes(name);

/** The dictionary's key of what a mark says in full, as it goes with a cell. */
export const remarkOf = (mark: Mark): string => (isOffer(mark) ? `offer.${mark}` : `cell.${mark}`);

/** The offer that a cell's remark tells of: its mark stands beside the figure. */
export function offerOf(remark: string): Offer | undefined {
  const name = remark.startsWith('offer.') ? remark.slice('offer.'.length) : '';
  return isOffer(name) ? name : undefined;
}
