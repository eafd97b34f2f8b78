import type { Message } from '../translate';

/** The words of one metric: what a screen shows beside the figure, and on hover. */
export interface MetricWords {
  label: Message;
  /** What it is: over which works and period, and per what. */
  definition: Message;
  /** How it comes out of other figures, where it does. */
  formula?: Message;
}

/** Words by metric id (also of a table's columns and a chart's lines). */
export type MetricDictionary = Readonly<Record<string, MetricWords>>;
