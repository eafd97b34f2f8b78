import type { SettingsCheck } from '../messages/protocol';
import { importSettings, SETTINGS_SHAPE, SETTINGS_VERSION } from './rules';
import type { Settings } from './schema';

/** Reads a settings file without applying it: what it would set, and what in it does not fit. */
export function checkImport(text: string): SettingsCheck {
  const file = parse(text);
  if (file === undefined) return { problem: 'notJson', bad: [] };
  const settings = importSettings(text);
  if (settings === undefined) return { problem: isNewer(file) ? 'newer' : 'notOurs', bad: [] };
  const given = (file as { settings: Record<string, unknown> }).settings;
  const bad = (Object.keys(SETTINGS_SHAPE) as (keyof Settings)[]).filter(
    (name) => Object.hasOwn(given, name) && !SETTINGS_SHAPE[name].safeParse(given[name]).success,
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
