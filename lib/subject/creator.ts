import { idRule, readSubject } from './ids';
import type { Platform, Subject } from './types';

/** The platform by which a creator is named, whichever of its sites the id was met on. */
const HOME: Readonly<Record<string, Platform>> = {
  xingtuKolId: 'xingtu',
  xhsUserId: 'pugongying',
  douyinSecUid: 'douyin',
  douyinUid: 'douyin',
};

/**
 * One string for one creator, in memory, lists and files: `<idType>/<id>`. Xiaohongshu and Pugongying name a creator by one id, so
 * a creator of both has one key.
 *
 * @returns `undefined` for a work
 */
export function creatorKey({
  kind,
  idType,
  id,
}: Pick<Subject, 'kind' | 'idType' | 'id'>): string | undefined {
  return kind === 'kol' ? `${idType}/${id}` : undefined;
}

/** The creator of a key, or `undefined` where a text is none. Safe on input from anywhere. */
export function creatorOf(key: string): Subject | undefined {
  const slash = key.indexOf('/');
  const idType = key.slice(0, slash);
  const home = HOME[idType];
  const rule = idRule(idType);
  return home && rule ? readSubject(home, idType as Subject['idType'], key.slice(slash + 1)) : undefined;
}
