import { fieldOf, formatOf } from './fields';
import {
  type ColumnContent,
  MAX_COLUMNS,
  PER_BASE,
  type SheetTemplate,
  type TemplateColumn,
} from './template';

const FIRST = /^c(\d+)$/;

/** An id that no column of a template has. */
function freeId(columns: readonly TemplateColumn[]): string {
  const taken = columns.map(({ id }) => Number(FIRST.exec(id)?.[1] ?? 0));
  return `c${Math.max(0, ...taken) + 1}`;
}

const withColumns = (template: SheetTemplate, columns: readonly TemplateColumn[]): SheetTemplate => ({
  ...template,
  columns,
});

/** How the numbers of a content are written, unless the user says otherwise. */
export function usualFormat(content: ColumnContent): Pick<TemplateColumn, 'format' | 'digits'> {
  if (content.kind === 'formula')
    return { format: 'yuan', digits: PER_BASE.includes(content.formula) ? 2 : 0 };
  return formatOf(content.kind === 'field' ? (fieldOf(content.id)?.unit ?? 'text') : 'text');
}

/** A template with one more column, after another one or at the end; as it was, where it has as many as it may. */
export function addColumn(
  template: SheetTemplate,
  content: ColumnContent,
  heading: string,
  after?: string,
): { template: SheetTemplate; id?: string } {
  const { columns, levels } = template;
  if (columns.length >= MAX_COLUMNS) return { template };
  const at = columns.findIndex(({ id }) => id === after);
  const place = at < 0 ? columns.length : at + 1;
  // It comes below the headings that the column before it shares with others.
  const above = at < 0 ? [] : (columns[at] as TemplateColumn).headings.filter(Boolean).slice(0, -1);
  const id = freeId(columns);
  const column: TemplateColumn = {
    id,
    headings: [...above.slice(0, levels - 1), heading],
    content,
    ...usualFormat(content),
  };
  return { template: withColumns(template, columns.toSpliced(place, 0, column)), id };
}

export const removeColumn = (template: SheetTemplate, id: string): SheetTemplate =>
  withColumns(
    template,
    template.columns.filter((column) => column.id !== id),
  );

/** A template with a column moved by some places; as it was, where there is none. */
export function moveColumn(template: SheetTemplate, id: string, by: number): SheetTemplate {
  const { columns } = template;
  const from = columns.findIndex((column) => column.id === id);
  const to = from + by;
  const column = columns[from];
  if (!column || to < 0 || to >= columns.length) return template;
  return withColumns(template, columns.toSpliced(from, 1).toSpliced(to, 0, column));
}

/** A template with a column twice, the second one beside the first. */
export function duplicateColumn(
  template: SheetTemplate,
  id: string,
): { template: SheetTemplate; id?: string } {
  const { columns } = template;
  const at = columns.findIndex((column) => column.id === id);
  const column = columns[at];
  if (!column || columns.length >= MAX_COLUMNS) return { template };
  const copy = { ...column, id: freeId(columns) };
  return { template: withColumns(template, columns.toSpliced(at + 1, 0, copy)), id: copy.id };
}

export const changeColumn = (
  template: SheetTemplate,
  id: string,
  part: Partial<TemplateColumn>,
): SheetTemplate =>
  withColumns(
    template,
    template.columns.map((column) => (column.id === id ? { ...column, ...part } : column)),
  );

/** Characters that a column of pictures is wide. */
const AVATAR_WIDTH = 6;

/** A template with an empty column for pictures before the creator's name, or first, below the same headings. */
export function withAvatars(
  template: SheetTemplate,
  heading: string,
): { template: SheetTemplate; column: number } {
  const { columns, levels } = template;
  const name = columns.findIndex(({ content }) => content.kind === 'field' && content.id === 'creator.name');
  const column = Math.max(0, name);
  const above = name < 0 ? [] : (columns[name] as TemplateColumn).headings.filter(Boolean).slice(0, -1);
  const pictures: TemplateColumn = {
    id: freeId(columns),
    headings: [...above.slice(0, levels - 1), heading],
    content: { kind: 'empty' },
    format: 'plain',
    digits: 0,
    width: AVATAR_WIDTH,
  };
  return { template: withColumns(template, columns.toSpliced(column, 0, pictures)), column };
}

/** The letter of a column as spreadsheets name it: A to Z, then AA. */
export function letterOf(place: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}

/** Whether two templates are the same but for their ids and names. */
export const sameLayout = (
  { id: _, name: __, ...one }: SheetTemplate,
  { id: ___, name: ____, ...other }: SheetTemplate,
): boolean => JSON.stringify(one) === JSON.stringify(other);
