import type { Subject } from '../subject/types';
import type { Count, Ratio, Unit, ValueOf, Yuan, YuanPerMille } from './units';

/** Where a block's figures come from, and how old they are. */
export interface Source {
  /** The logical endpoint, e.g. `xingtu.spread`: the same for both generations of the API. */
  endpoint: string;
  /** The other endpoints whose answers the block is made of. `fetchedAt` is then the time of the oldest answer. */
  also?: string[];
  /** When the answer arrived, epoch milliseconds. */
  fetchedAt: number;
  fromCache: boolean;
  /** Made-up data from the built-in provider. */
  sample: boolean;
  /** Read from the page's own address: no call was made, so there is nothing to refresh. */
  free?: true;
  /** The platform's own date of the figures, ISO day, where it gives one. */
  asOf?: string;
  generation?: 'current' | 'legacy';
  /** Fields that the answer should have and lacks, or has in an unexpected type: shown as a quiet note. */
  drift?: string[] | undefined;
}

/**
 * Why an offer may not be open. `closed`: the creator's page says that it is closed. `listedOffline`: a search lists it as
 * offline, and the meaning of that is not confirmed. `unconfirmed`: the platform does not say. Such a price is shown
 * unchanged, but never counts as the best value or in a sum.
 */
export type Offer = 'closed' | 'listedOffline' | 'unconfirmed';

/** A figure with a meaning. `id` is the key of its label, definition and formula in the dictionary. */
export type Metric<U extends Unit = Unit> = {
  [K in U]: {
    id: string;
    unit: K;
    /** Missing is `undefined`, drawn as a dash, never zero. */
    value?: ValueOf[K] | undefined;
    /** The share of peers this value beats, with the platform's own name for the peers. */
    percentile?: { beats: Ratio; peers?: string };
    /** Dictionary key of a remark that belongs beside the figure. */
    note?: string;
    /** Arithmetic does not confirm the figure: shown with a visible mark. */
    uncertain?: true;
    /**
     * The figure that another answer gives for the same thing, where the two disagree: both are shown, each with its source.
     * `estimate`: the numbers that the other figure was computed from, where it is an estimate of ours.
     */
    against?: { value: number; endpoint: string; estimate?: Record<string, number> };
    /** Our own arithmetic, not the platform's figure: the numbers that went into the formula, by name. */
    estimate?: Record<string, number>;
    /** A price of an offer that may not be open, or a cost at such a price: shown with a visible mark. */
    offer?: Offer | undefined;
    /** The figure's own source, where it differs from the block's. */
    source?: Source;
    /** The id whose words it has in the dictionary, where one id is reckoned differently by platform or form. */
    words?: string;
  };
}[U];

interface BlockBase {
  /** Unique within a section; the key of the block's title in the dictionary. */
  id: string;
  source: Source;
}

/** Figures side by side. */
export interface MetricsBlock extends BlockBase {
  type: 'metrics';
  metrics: Metric[];
}

export interface DistributionRow {
  /** The wire's own key, e.g. `female` or `广东`; translated by the vocabulary where it can be. */
  key: string;
  share: Ratio;
  count?: ValueOf['count'];
  tgi?: ValueOf['index'];
}

/** What people are told apart by, in the order in which an audience is drawn. */
export const DIMENSIONS = [
  'gender',
  'age',
  'tier',
  'province',
  'city',
  'group',
  'device',
  'interest',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Those who watch, and those who follow. */
export type Side = 'audience' | 'fans';

/** Shares of a whole: gender, age, province… */
export interface DistributionBlock extends BlockBase {
  type: 'distribution';
  rows: DistributionRow[];
  /** `ordered`: rows have an order of their own (ages, tiers); otherwise largest first. */
  ordered?: boolean;
  /**
   * Whose shares these are, and by what: both sides of a creator's people are drawn in one chart. `alone`: the platform gives
   * no other side, so that none is missing.
   */
  people?: { side: Side; by: Dimension; alone?: true };
}

export interface SeriesLine {
  /** Dictionary key as a metric id. */
  id: string;
  /** The id whose words it has in the dictionary, where it is another figure's trend: a page has each figure once under its id. */
  words?: string;
  unit: 'yuan' | 'ratio' | 'count' | 'seconds' | 'index';
  /** One per x; `undefined` is a gap. */
  values: (number | undefined)[];
  /** The line that this one is compared with: the chart draws both together, this one dashed. */
  of?: string;
  /** Lines of one number share a drawing, which has ranges of its own. */
  drawing?: number;
  /** A value holds until the next one: drawn as steps. */
  steps?: true;
  /** Its place among the lines of its chart, from zero, where some of them may be missing: its colour goes by it. */
  place?: number;
}

/** Lines over one axis. */
export interface SeriesBlock extends BlockBase {
  type: 'series';
  /** `day`: ISO days in Asia/Shanghai; `seconds`: position in the video; `label`: text. */
  axis: { kind: 'day' | 'seconds' | 'label'; values: (string | number)[] };
  lines: SeriesLine[];
  /** Not every line was learnt at each point: that is no gap. */
  sparse?: true;
  /** A level to draw across the chart, e.g. the median. */
  marker?: { id: string; value: number };
}

export interface Column {
  /** Dictionary key as a metric id. */
  id: string;
  /** What the user called the column: the dictionary has no words for it. */
  name?: string;
  unit: Unit;
  /** Our own arithmetic: the heading bears the mark, and each row has the numbers of its figure. */
  estimate?: true;
  /** The column's own source, where it differs from the block's. */
  source?: Source;
}

/** A figure beside the median of its kind. */
export interface Multiple {
  /** The figure ÷ the median. */
  times: number;
  median: number;
  /** How many the median is of. */
  of: number;
}

export interface Row {
  cells: (string | number | undefined)[];
  /** Remarks on cells, by the column's index: keys of the dictionary's notes. A remark on a missing value says why it is missing. */
  notes?: Readonly<Record<number, readonly string[]>>;
  /** The numbers behind an estimate, by the column's index. */
  estimates?: Readonly<Record<number, Readonly<Record<string, number>>>>;
  /** Figures beside the median of their kind, by the column's index. */
  multiples?: Readonly<Record<number, Multiple>>;
  /** The lists of the answers that the row stood in. */
  lists?: readonly string[];
  /** Identifies the row within its list, over all pages. */
  key?: string;
  /** The creator or work of the row, where the panel can open it. */
  subject?: Subject | undefined;
  /** What the row itself says of its creator's price and worth: its report begins with it. */
  verdict?: VerdictBlock;
  /** The platform's page of it: https only. */
  href?: string | undefined;
  /** Cover or avatar: an address that `pictureUrl` lets through. */
  image?: string | undefined;
}

export interface TableBlock extends BlockBase {
  type: 'table';
  columns: Column[];
  rows: Row[];
  /** What the rows can be narrowed to: each lets the rows of its lists through. `id` names it as a block's does. */
  filters?: readonly { id: string; lists: readonly string[] }[];
  /** Total on the server, where it is more than the rows here. */
  total?: number;
}

export interface TagsBlock extends BlockBase {
  type: 'tags';
  tags: { text: string; weight?: number }[];
}

/** The head of a report: the name and picture of the creator or work. */
export interface CardBlock extends BlockBase {
  type: 'card';
  /** Missing until an answer names the subject: an id is not shown as a name. */
  title?: string;
  /** Short facts under the title: place, MCN, grade… already words of the platform. */
  facts: Metric[];
  /** How many of them stand in sight, the others behind "more"; all where missing. */
  inSight?: number;
  image?: string | undefined;
  href?: string | undefined;
  /** Other pages of it, https only. `id` names the link in the dictionary as a note. */
  pages?: readonly { id: string; href: string }[] | undefined;
  /** A related subject to open: the author of a work, the Xingtu page of a Douyin profile. */
  link?: { id: string; subject: Subject };
}

/** What can be bought of a creator: a video of a length in seconds, or a form of note. */
export type FormId = '1_20' | '21_60' | '60' | 'picture' | 'video';

/** One of the lengths or forms, with the figures that are its own. */
export interface VerdictForm {
  id: FormId;
  metrics: Metric[];
  /** It is not sold at a fixed price, but by plays: for each thousand of them, within floor and ceiling. */
  perPlay?: { price?: YuanPerMille | undefined; floor?: Yuan | undefined; ceiling?: Yuan | undefined };
}

/**
 * What a creator costs and is worth, by length or form: the facts only. The ids of its figures are those of `VERDICT` in
 * `verdict.ts`, which is also where they are judged, by settings of the user.
 */
export interface VerdictBlock extends BlockBase {
  type: 'verdict';
  forms: VerdictForm[];
  /** Figures that all forms have in common. */
  metrics: Metric[];
  /** What the figures are counted over: `<switch>.<value>`, as the switches of the section are named. */
  over: string[];
  /** How many works that are; 0 where there are none to count. */
  works?: Count | undefined;
  /** What the platform expects of the next work. */
  expectedPlays?: Count | undefined;
}

export type Block =
  | MetricsBlock
  | DistributionBlock
  | SeriesBlock
  | TableBlock
  | TagsBlock
  | CardBlock
  | VerdictBlock;

/** Whether a block is drawn with the others of a creator's people. */
export const isPeople = (block: Block): block is DistributionBlock =>
  block.type === 'distribution' && block.people !== undefined;
