import type { IdType, Platform, Subject } from './types';

interface IdRule {
  kind: Subject['kind'];
  platforms: readonly Platform[];
  form: RegExp;
}

const D19 = /^\d{19}$/;
const H24 = /^[0-9a-f]{24}$/;
const SEC_UID = /^MS4wLjABAAAA[\w-]{20,80}$/;
/** Douyin's numeric user id: from the short ones of the first years to the 19 digits of today. */
const UID = /^[1-9]\d{4,18}$/;

const XHS: readonly Platform[] = ['xiaohongshu', 'pugongying'];

/**
 * The form of each id type and what the id can belong to. The form alone never tells a creator from a work (both are 19
 * digits or both 24 hex), so an id counts only in a place that is known to hold its type.
 */
const RULES: Readonly<Record<IdType, IdRule>> = {
  xingtuKolId: { kind: 'kol', platforms: ['xingtu'], form: D19 },
  douyinSecUid: { kind: 'kol', platforms: ['douyin'], form: SEC_UID },
  douyinUid: { kind: 'kol', platforms: ['douyin'], form: UID },
  awemeId: { kind: 'item', platforms: ['douyin'], form: D19 },
  xhsUserId: { kind: 'kol', platforms: XHS, form: H24 },
  xhsNoteId: { kind: 'item', platforms: XHS, form: H24 },
};

/** The rule of an id type, if there is such a type. */
export function idRule(idType: string): IdRule | undefined {
  return Object.hasOwn(RULES, idType) ? RULES[idType as IdType] : undefined;
}

/**
 * A subject from a text in a place that holds ids of a type, or `undefined` where the text is no such id. Hex ids are
 * lower-cased: the sites accept both spellings for one creator, and one creator must be one cache key.
 */
export function readSubject(
  platform: Platform,
  idType: IdType,
  text: string | null | undefined,
): Subject | undefined {
  if (!text) return undefined;
  const { kind, form } = RULES[idType];
  const id = form === H24 ? text.toLowerCase() : text;
  return form.test(id) ? { platform, kind, id, idType } : undefined;
}
