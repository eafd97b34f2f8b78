import { withStatus } from '../lists/head';
import type { Entry, KolList } from '../lists/model';
import { type EntryFigures, entryFigures } from '../lists/table';
import { boughtIn, type EntryMoney, moneyOf, type Terms } from '../lists/totals';
import type { Known } from '../memory/known';
import { taOfKnown } from '../memory/target';
import { verdictOf } from '../memory/verdictOf';
import type { FormId, VerdictBlock } from '../report/blocks';
import { hasTarget, type Ta, type Target } from '../report/target';
import type { Ratio } from '../report/units';
import { type Bought, chosenForm, verdictFigure } from '../report/verdict';
import type { SheetTemplate } from './template';

/** A creator of a sheet: what was agreed, and what is remembered. Outside of a list the entry is an empty one. */
export interface SheetCreator {
  entry: Entry;
  known?: Known | undefined;
}

/** What the rows of a sheet are reckoned with, beside their creators. */
export interface SheetContext {
  template: SheetTemplate;
  /** The list that the creators are of, where they are of one. */
  list?: KolList | undefined;
  /** The audience that is aimed at: the list's, or the user's own. */
  target?: Target | undefined;
  /** What the user buys where the list does not say. */
  bought: Bought;
  /** Time of the sheet, epoch milliseconds. */
  now: number;
}

/** A row of a sheet before its cells: a creator, or a creator at one of its prices. */
export interface Line extends SheetCreator {
  /** The number of the creator in the sheet, from 1. */
  place: number;
  context: SheetContext;
  verdict?: VerdictBlock | undefined;
  figures: EntryFigures;
  /** The share of the quote that comes back, and whether it is the entry's own. */
  rebate?: { share: Ratio; own: boolean } | undefined;
  /** The money with the net cost, and the tax on it, as the template reads them. */
  paid: EntryMoney;
  ta?: Ta | undefined;
}

/** What decides on the money: the list's terms, or those of the template where the list says nothing. */
export function termsOf({ template, list }: Pick<SheetContext, 'template' | 'list'>): Terms {
  return {
    ...(template.terms as Terms),
    ...(list?.fee !== undefined && { fee: list.fee }),
    ...(list?.rebate !== undefined && { rebate: list.rebate }),
    ...(list?.tax !== undefined && { tax: list.tax }),
    ...(list?.form && { form: list.form }),
  };
}

/** Terms without the service fee: by them the net cost is what is paid in hand. */
export function inHand({ fee: _, ...terms }: Terms): Terms {
  return terms;
}

const hasPrice = (verdict: VerdictBlock, form: VerdictBlock['forms'][number]): boolean =>
  verdictFigure(verdict, form, 'verdict.price')?.value !== undefined;

/** The forms of work that a creator has a row for; one that is not known where there is but one row. */
function formsOf(
  { entry }: SheetCreator,
  verdict: VerdictBlock | undefined,
  { template, bought }: SheetContext,
  terms: Terms,
): (FormId | undefined)[] {
  const usual = verdict && chosenForm(verdict, boughtIn(terms, bought))?.id;
  if (template.rows === 'creator' || !verdict) return [usual];
  const sold = verdict.forms
    .filter((form) => hasPrice(verdict, form) || (entry.quote !== undefined && form.id === usual))
    .map(({ id }) => id);
  return sold.length > 0 ? sold : [usual];
}

/**
 * The rows of a creator. A quote was given for the form that is bought: rows of other forms have the platform's price.
 *
 * @param place the number of the creator in the sheet, from 1
 */
export function linesOf(creator: SheetCreator, place: number, context: SheetContext): Line[] {
  const { known } = creator;
  const { template, list, target, bought } = context;
  const verdict = known && verdictOf(known);
  const terms = termsOf(context);
  const entry = list ? withStatus(creator.entry, list) : creator.entry;
  const usual = verdict && chosenForm(verdict, boughtIn(terms, bought))?.id;
  const ta = known && hasTarget(target) ? taOfKnown(known, target) : undefined;
  return formsOf(creator, verdict, context, terms).map((form): Line => {
    const { quote, ...without } = entry;
    const own = form === usual && quote !== undefined ? entry : without;
    const at: Terms = { ...terms, ...(form && { form }) };
    const statuses = { statuses: list?.statuses ?? [], columns: list?.columns ?? [] };
    const figures = entryFigures(own, { list: { ...at, ...statuses }, bought }, { verdict });
    const share = own.rebate ?? at.rebate;
    const paid = template.net === 'feeIn' ? figures.money : moneyOf(own, inHand(at), verdict, bought);
    return {
      ...creator,
      entry: own,
      place,
      context,
      figures,
      paid,
      ...(verdict && { verdict }),
      ...(share !== undefined && { rebate: { share, own: own.rebate !== undefined } }),
      ...(ta && { ta }),
    };
  });
}
