import { idRule, readSubject } from './ids';
import { isRecord } from './record';
import type { Platform, Subject } from './types';

const KEYS = ['platform', 'kind', 'id', 'idType', 'owner'];

/**
 * Whether a value from outside (a message, a stored entry) is a subject exactly as `detectSubject` makes them: platform,
 * kind and id type belong together, the id passes its strict test in its canonical spelling, nothing else comes along.
 */
export function isSubject(value: unknown): value is Subject {
  if (!isRecord(value)) return false;
  const { owner } = value;
  if (!isBareSubject(value)) return false;
  if (owner === undefined) return true;
  return (
    value.kind === 'item' &&
    isRecord(owner) &&
    isBareSubject(owner) &&
    owner.owner === undefined &&
    owner.kind === 'kol' &&
    owner.platform === value.platform
  );
}

/** The subject without its owner. */
function isBareSubject(value: Record<string, unknown>): boolean {
  const { platform, kind, id, idType } = value;
  if (typeof idType !== 'string' || typeof id !== 'string') return false;
  const rule = idRule(idType);
  return (
    rule !== undefined &&
    rule.kind === kind &&
    rule.platforms.includes(platform as Platform) &&
    readSubject(platform as Platform, idType as Subject['idType'], id)?.id === id &&
    Object.keys(value).every((key) => KEYS.includes(key))
  );
}
