/**
 * Units as types. A number of the wire becomes one of these in the `units.ts` of a provider and nowhere else: the rest of the
 * product, screens and exports included, never sees the wire's own unit.
 */
declare const unit: unique symbol;
type Of<Name extends string> = number & { readonly [unit]: Name };

/** CNY, with its fraction. */
export type Yuan = Of<'yuan'>;
/** CNY for each thousand plays: a price of its own kind, never to be added to or compared with a quote. */
export type YuanPerMille = Of<'yuanPerMille'>;
/** A fraction: 0.0244 is 2.44 %. */
export type Ratio = Of<'ratio'>;
/** How many: may be negative where it is a change. */
export type Count = Of<'count'>;
export type Seconds = Of<'seconds'>;
/** A score on the platform's own scale: 0 to 100, or TGI with 100 as the platform's average. */
export type Index = Of<'index'>;

/** The closed set of units a figure can have. `date` is an ISO day; the formatter leaves any other text as it came. */
export type Unit = 'yuan' | 'yuanPerMille' | 'ratio' | 'count' | 'seconds' | 'index' | 'text' | 'date';

/** The value that belongs to each unit. */
export interface ValueOf {
  yuan: Yuan;
  yuanPerMille: YuanPerMille;
  ratio: Ratio;
  count: Count;
  seconds: Seconds;
  index: Index;
  text: string;
  /** ISO day, `2026-03-08`. */
  date: string;
}
