import type { AnswerSite } from '../../lib/report/pageRows';
import { page } from '../overlay.content/dom';

/** A row of a site's table: the creator's name as it stands there, and the cell that it stands in. */
export interface TableRow {
  name: string;
  cell: Element;
}

/** Longest text that is compared with a name. */
const MAX_TEXT = 80;

// By the prototype: fields of a form that have these names would shadow the form's own methods.
const { querySelectorAll, closest } = Element.prototype;
const textOf = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get as (this: Node) => string;

const text = (element: Element): string => textOf.call(element).trim();

/** Xingtu's table has its columns one after the other: names have a class of their own. */
const xingtuRows = (): TableRow[] =>
  [...page.querySelectorAll('.author-nickname')].map((name) => ({
    name: text(name),
    cell: (closest.call(name, '.content-cell') as Element | null) ?? name,
  }));

/** Pugongying's is a plain table: the name is the first text of a row that is one of the names. A row without one has none. */
const pugongyingRows = (names: ReadonlySet<string>): TableRow[] =>
  [...page.querySelectorAll('tbody tr')].map((row) => {
    const leaves = [...querySelectorAll.call(row, '*')].filter((one) => one.childElementCount === 0);
    const name = leaves.map(text).find((each) => each.length <= MAX_TEXT && names.has(each)) ?? '';
    return { name, cell: (querySelectorAll.call(row, 'td')[0] as Element | undefined) ?? row };
  });

/** The rows of the table that the page shows. */
export const tableRows = (site: AnswerSite, names: ReadonlySet<string>): TableRow[] =>
  site === 'xingtu' ? xingtuRows() : pugongyingRows(names);

/** The number of the page that a list says it shows, where it says one. */
export function pageShown(): number | undefined {
  const marks = page.querySelectorAll(
    ':is([class*="pagination"], [class*="pager"]) :is([class*="active"], [class*="current"], [aria-current])',
  );
  for (const mark of marks) if (/^\d{1,5}$/.test(text(mark))) return Number(text(mark));
  return undefined;
}
