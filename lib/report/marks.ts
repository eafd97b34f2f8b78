import type { Metric, Offer } from './blocks';

/** The parts of a figure that decide its marks. */
export type Marked = Partial<Pick<Metric, 'offer' | 'uncertain' | 'against' | 'estimate'>>;

/**
 * The marks of doubt, in the order in which they are shown, and the condition of each. Screens, table cells, copies and exports
 * all read this list. A mark's words are `figure.<mark>` of the panel, and those of its remark.
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

/** The marks of a figure. */
export const marksOf = (figure: Marked): Mark[] => ALL_MARKS.filter((mark) => MARKS[mark](figure));

const OFFERS: readonly string[] = ['closed', 'listedOffline', 'unconfirmed'] satisfies Offer[];
const isOffer = (name: string): name is Offer => OFFERS.includes(name);

/** The dictionary's key of a mark's full sentence, which is used as a cell's remark. */
export const remarkOf = (mark: Mark): string => (isOffer(mark) ? `offer.${mark}` : `cell.${mark}`);

/** The mark that a cell's remark stands for. */
export const markOf = (remark: string): Mark | undefined =>
  ALL_MARKS.find((mark) => remarkOf(mark) === remark);

/** The state of the offer that a cell's remark is about; its mark stands beside the figure. */
export function offerOf(remark: string): Offer | undefined {
  const name = remark.startsWith('offer.') ? remark.slice('offer.'.length) : '';
  return isOffer(name) ? name : undefined;
}
