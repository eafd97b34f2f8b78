import { isRecord } from '../subject/record';
import { readTemplates, type SheetTemplate } from './template';

/** Raise with a step that reads files of the version before. */
const VERSION = 1;
/** Characters of a file: fifty templates with every column are about half of it. */
const MAX_FILE = 2_000_000;

export type TemplateFileProblem = 'notJson' | 'notOurs' | 'newer';

/** Templates as a file. */
export const writeTemplates = (templates: readonly SheetTemplate[]): string =>
  JSON.stringify({ kolLens: 'sheets', version: VERSION, templates }, null, 1);

/** Reads a file of templates. Nothing in it is trusted: what is no template is left out and counted. */
export function readTemplateFile(
  text: string,
): { templates: SheetTemplate[]; bad: number } | { problem: TemplateFileProblem } {
  let file: unknown;
  try {
    file = text.length > MAX_FILE ? undefined : JSON.parse(text);
  } catch {
    return { problem: 'notJson' };
  }
  if (!isRecord(file) || file.kolLens !== 'sheets' || typeof file.version !== 'number')
    return { problem: 'notOurs' };
  if (file.version > VERSION) return { problem: 'newer' };
  if (file.version !== VERSION || !Array.isArray(file.templates)) return { problem: 'notOurs' };
  const templates = readTemplates(file.templates);
  return { templates, bad: file.templates.length - templates.length };
}
