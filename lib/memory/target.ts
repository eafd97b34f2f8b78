import type { Metric } from '../report/blocks';
import { type PeopleShares, type Ta, type Target, taCpm, taOf, taSide } from '../report/target';
import type { Known } from './known';

/** The creators of these platforms have people whose buckets a target can name. */
const PLATFORMS = { xingtuKolId: 'xingtu', xhsUserId: 'pugongying' } as const;

const platformOfCreator = (creator: string) => {
  const idType = creator.slice(0, creator.indexOf('/'));
  return Object.hasOwn(PLATFORMS, idType) ? PLATFORMS[idType as keyof typeof PLATFORMS] : undefined;
};

/** Answers about some of the people only: those who like or follow, and the fans who watch everything. */
const NARROWER = /[?&](?:link=(?!connected\b)|fans=(?!fan\b))/;

/** What is remembered of a creator's people: the newest of each side and dimension, of answers about all of them. */
export function sharesOfKnown({ shares }: Pick<Known, 'shares'>): PeopleShares[] {
  const newest = new Map<string, Known['shares'][number]>();
  for (const one of shares) {
    const name = `${one.side} ${one.by}`;
    const before = newest.get(name);
    if (NARROWER.test(one.basis) || (before && before.at >= one.at)) continue;
    newest.set(name, one);
  }
  return [...newest.values()].map(({ side, by, rows }) => ({ side, by, rows }));
}

/**
 * A target beside what is remembered of a creator's audience, or of the fans where only they are remembered. Nothing is called.
 *
 * @returns `undefined` where neither is, or where the target chooses no bucket of the creator's platform
 */
export function taOfKnown(known: Pick<Known, 'creator' | 'shares'>, target: Target): Ta | undefined {
  const platform = platformOfCreator(known.creator);
  const shares = sharesOfKnown(known);
  const side = taSide(shares);
  return platform && side && taOf(shares, target, platform, side);
}

/** Finds {@link taOfKnown} of one target once for what is remembered of a creator: a list adds up after each edit. */
export function rememberedTa(target: Target): (known: Known) => Ta | undefined {
  const found = new WeakMap<Known, { ta: Ta | undefined }>();
  return (known) => {
    const before = found.get(known);
    if (before) return before.ta;
    const ta = taOfKnown(known, target);
    found.set(known, { ta });
    return ta;
  };
}

/**
 * TA-CPM of what is remembered. Its id says whose share it is of.
 *
 * @param cpm the real CPM of the form that is bought
 */
export const taCpmOfKnown = (ta: Ta | undefined, cpm: Metric | undefined): Metric<'yuan'> =>
  taCpm(cpm, ta?.share, ta?.side);
