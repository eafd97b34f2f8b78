import { perMille } from '../lists/totals';
import type { Metric } from '../report/blocks';
import { taCpm } from '../report/target';
import type { Yuan } from '../report/units';
import type { VerdictId } from '../report/verdict';
import { type Cell, figureCell, notesOf } from './cell';
import type { Line } from './line';
import type { BaseId, ColumnContent, CostId } from './template';

type Formula = Extract<ColumnContent, { kind: 'formula' }>;

/** Each id once, in the order in which they came. */
const together = (...notes: (readonly string[] | undefined)[]): string[] => [
  ...new Set(notes.flatMap((some) => some ?? [])),
];

/** What casts doubt on everything that is reckoned of the price: that it is the platform's, and the marks of that. */
const priceNotes = ({ figures: { money } }: Line): string[] =>
  money.standIn ? ['entry.platformPrice', ...notesOf(money.standIn)] : [];

/** What is paid, of which costs are made. */
export const costOf = ({ figures: { money }, paid }: Line, cost: CostId): Yuan | undefined =>
  ({ price: money.price, withFee: money.withFee, net: paid.net, taxed: paid.taxed })[cost];

const amount = (line: Line, value: number | undefined): Cell => {
  const notes = priceNotes(line);
  const source = line.figures.money.standIn?.source;
  return value === undefined ? {} : { value, ...(notes.length > 0 && { notes }), ...(source && { source }) };
};

/** Where the plays that a cost is divided by are from. */
const playsSource = (line: Line, base: BaseId) =>
  base === 'median'
    ? (line.figures.find('verdict.median')?.source ?? line.verdict?.source)
    : line.verdict?.source;

function cpmOf(line: Line, { cost = 'price', base = 'median' }: Formula): Cell {
  const { expectedPlays, realPlays } = line.figures.money;
  const value = perMille(costOf(line, cost), base === 'expected' ? expectedPlays : realPlays);
  if (value === undefined) return {};
  return {
    value,
    notes: together(priceNotes(line), ['cell.arithmetic']),
    source: playsSource(line, base),
  };
}

/** A cost of the verdict, which is at the entry's own price already, at what is paid for it. */
function scaled(line: Line, id: VerdictId, cost: CostId): Cell {
  const { money, costAt } = line.figures;
  const figure = costAt(id);
  const asked = costOf(line, cost);
  if (typeof figure?.value !== 'number' || asked === undefined || !money.price) return {};
  return {
    ...figureCell(figure, figure.source ?? line.verdict?.source),
    value: (figure.value * asked) / money.price,
    notes: together(priceNotes(line), notesOf(figure)),
  };
}

function taCpmOf(line: Line, formula: Formula): Cell {
  const cpm = cpmOf(line, formula);
  if (typeof cpm.value !== 'number') return {};
  const metric = { id: 'verdict.realCpm', unit: 'yuan', value: cpm.value } as Metric;
  const { value } = taCpm(metric, line.ta?.share, line.ta?.side);
  if (value === undefined) return {};
  return { ...cpm, value, notes: together(cpm.notes, line.ta?.side === 'fans' ? ['entry.byFans'] : []) };
}

/** What a formula reckons in a row. Missing where one of its parts is. */
export function formulaCell(line: Line, formula: Formula): Cell {
  const { money } = line.figures;
  const { price, withFee } = money;
  switch (formula.formula) {
    case 'fee':
      return amount(line, price === undefined || withFee === undefined ? undefined : withFee - price);
    case 'withFee':
      return amount(line, withFee);
    case 'rebate':
      return amount(line, money.rebate);
    case 'net':
      return amount(line, line.paid.net);
    case 'tax':
      return amount(line, line.paid.tax);
    case 'taxed':
      return amount(line, line.paid.taxed);
    case 'cpm':
      return cpmOf(line, formula);
    case 'cpe':
      return scaled(
        line,
        formula.base === 'expected' ? 'verdict.expectedCpe' : 'verdict.realCpe',
        formula.cost ?? 'price',
      );
    case 'read':
      return scaled(
        line,
        formula.base === 'expected' ? 'verdict.expectedRead' : 'verdict.realRead',
        formula.cost ?? 'price',
      );
    case 'taCpm':
      return taCpmOf(line, formula);
  }
}
