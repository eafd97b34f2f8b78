import type { Message } from '../../language/translate';

/** What a screen says about a figure: its name, what it measures, and how it is computed where that is known. */
export interface MetricWords {
  label: Message;
  /** The label below a block's title that says the rest. */
  short?: Message;
  /** One or two sentences: what is counted, over which works and which time. */
  definition: Message;
  /** For ratios and our own estimates: the arithmetic, in the words of the definition. */
  formula?: Message;
}

/** The words of a family of figures, by metric id (the ids of columns, lines and markers included). */
export type MetricDictionary = Readonly<Record<string, MetricWords>>;

/** Titles of blocks, by block id. */
export type BlockTitles = Readonly<Record<string, Message>>;

/** The words of notes beside a figure (`Metric.note`) and of links on a card (`CardBlock.link`), by their id. */
export type NoteWords = Readonly<Record<string, Message>>;

/** The names of a module's endpoints: one that has none does not compile. */
export type EndpointNames<Endpoints> = Readonly<Record<IdIn<Endpoints[keyof Endpoints]>, Message>>;
type IdIn<Export> = Export extends { id: infer Id extends string } ? Id : never;
