import { hasNoCap, importSettings, SETTINGS_SHAPE, SETTINGS_VERSION } from './rules';
import type { Settings } from './schema';

/** What a settings file says. */
export interface SettingsCheck {
  /** Why none of it can be used. */
  problem?: 'notJson' | 'notOurs' | 'newer';
  /** Settings whose value in the file does not fit. */
  bad: (keyof Settings)[];
  /** Every setting as it would be after the import. */
  settings?: Settings;
}

/** Reads a settings file without applying it: what it would set, and what in it does not fit. */
export function checkImport(text: string): SettingsCheck {
  const file = parse(text);
  if (file === undefined) return { problem: 'notJson', bad: [] };
  const settings = importSettings(text);
  if (settings === undefined) return { problem: isNewer(file) ? 'newer' : 'notOurs', bad: [] };
  const { version, settings: given } = file as { version: number; settings: Record<string, unknown> };
  // In a file of an older version that was no mistake: it is migrated like the rest.
  const noCap = version < SETTINGS_VERSION && hasNoCap(given);
  const bad = (Object.keys(SETTINGS_SHAPE) as (keyof Settings)[]).filter(
    (name) =>
      Object.hasOwn(given, name) &&
      !SETTINGS_SHAPE[name].safeParse(given[name]).success &&
      !(noCap && name === 'dailyCap'),
  );
  return { bad, settings };
}

/** `undefined` for a text that is no JSON: JSON itself has no such value. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isNewer(file: unknown): boolean {
  const { kolLens, version } = (file ?? {}) as { kolLens?: unknown; version?: unknown };
  return kolLens === 'settings' && typeof version === 'number' && version > SETTINGS_VERSION;
}
