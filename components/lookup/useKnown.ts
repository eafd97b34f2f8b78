import { ask } from '../../lib/messages/client';
import { MAX_QUESTIONS } from '../../lib/messages/protocol';
import { type Subject, subjectKey } from '../../lib/subject/types';
import { pagesOf, useReadOf } from '../session/readOf';
import { useSession } from '../session/session';

const NONE: ReadonlySet<string> = new Set();

async function readKnown(all: Subject[]): Promise<ReadonlySet<string>> {
  const has = await Promise.all(
    pagesOf(all, MAX_QUESTIONS).map((subjects) => ask('lookup.known', { subjects })),
  );
  const known = has.flat();
  return new Set(all.filter((_, place) => known[place]).map(subjectKey));
}

/**
 * The keys of those subjects that the cache has something of. Asking costs nothing; without an answer the user is asked which of them
 * is meant.
 */
export const useKnown = (subjects: readonly Subject[]): ReadonlySet<string> =>
  // Another source has another cache, and a look-up adds to it.
  useReadOf(subjects, readKnown, NONE, useSession());
