import * as v from 'valibot';
import { isRecord } from '../subject/record';
import { hasNoCap, MIGRATIONS, SETTINGS_VERSION } from './migrations';
import { cleanSettings, SETTINGS_SHAPE } from './rules';
import type { Settings } from './schema';

type FileProblem = 'notJson' | 'notOurs' | 'newer';

/** What a settings file says. */
export interface SettingsCheck {
  /** Why none of it can be used. */
  problem?: FileProblem;
  /** Settings whose value in the file does not fit. */
  bad: (keyof Settings)[];
  /** Every setting as it would be after the import. */
  settings?: Settings;
}

/** Settings as a file: everything but the token, which is not among them. */
export function exportSettings(settings: Settings): string {
  return JSON.stringify({ kolLens: 'settings', version: SETTINGS_VERSION, settings }, null, 2);
}

/** A settings file with lists in it, which are a file of their own within. */
export function withLists(settings: string, lists: string): string {
  return JSON.stringify({ ...JSON.parse(settings), lists: JSON.parse(lists) }, null, 2);
}

/** A settings file and the lists in it, apart. A text that has no lists in it is what it was. */
export function partsOf(text: string): { settings: string; lists?: string } {
  const file = parse(text);
  if (!isRecord(file) || !Object.hasOwn(file, 'lists')) return { settings: text };
  const { lists, ...settings } = file;
  return { settings: JSON.stringify(settings), lists: JSON.stringify(lists) };
}

/** Settings from a file of any version, or `undefined` for another file and for one of a newer version. */
export function importSettings(text: string): Settings | undefined {
  const file = readFile(text);
  return 'problem' in file ? undefined : migrated(file);
}

/** Whether a settings file says that there is no daily cap: importing it sets one. */
export function fileHasNoCap(text: string): boolean {
  const file = readFile(text);
  // Stryker disable next-line StringLiteral: a file with a problem has no settings, so no cap of 0; the types need the question.
  return !('problem' in file) && hasNoCap(file.settings);
}

/** Reads a settings file without applying it: what it would set, and what in it does not fit. */
export function checkImport(text: string): SettingsCheck {
  const file = readFile(text);
  if ('problem' in file) return { problem: file.problem, bad: [] };
  const given = file.settings as Record<string, unknown>;
  // In a file of an older version "no cap" was no mistake: it is migrated like the rest.
  const noCap = file.version < SETTINGS_VERSION && hasNoCap(given);
  const bad = (Object.keys(SETTINGS_SHAPE) as (keyof Settings)[]).filter(
    (name) =>
      Object.hasOwn(given, name) &&
      !v.safeParse(SETTINGS_SHAPE[name], given[name]).success &&
      !(noCap && name === 'dailyCap'),
  );
  return { bad, settings: migrated(file) };
}

interface SettingsFile {
  version: number;
  settings: object;
}

function readFile(text: string): SettingsFile | { problem: FileProblem } {
  const file = parse(text);
  if (file === undefined) return { problem: 'notJson' };
  // A number, a text or a list has none of these names either.
  const { kolLens, version, settings } = (file ?? {}) as Record<string, unknown>;
  if (kolLens !== 'settings' || typeof version !== 'number') return { problem: 'notOurs' };
  if (version > SETTINGS_VERSION) return { problem: 'newer' };
  const ours = Number.isInteger(version) && version >= 1 && typeof settings === 'object' && settings !== null;
  return ours ? { version, settings } : { problem: 'notOurs' };
}

/** A file's settings after every migration that its version still lacks. */
function migrated({ version, settings }: SettingsFile): Settings {
  let now = settings;
  // JavaScript lists whole numbers as keys in their order.
  for (const [to, migrate] of Object.entries(MIGRATIONS)) if (Number(to) > version) now = migrate(now);
  return cleanSettings(now);
}

/** `undefined` for a text that is no JSON: JSON itself has no such value. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON.
  }
  return undefined;
}
