import { MAX_CREATORS } from '../../lib/lists/bounds';
import type { Meeting } from '../../lib/lists/model';
import type { Known } from '../../lib/memory/known';
import { ask } from '../../lib/messages/client';
import { MAX_REMEMBERED } from '../../lib/messages/protocol';
import { creatorKey } from '../../lib/subject/creator';
import { type Subject, subjectKey } from '../../lib/subject/types';
import { pagesOf, useReadOf } from '../session/readOf';

/** What is known of a creator before anything is fetched. */
export interface KnownOf {
  name?: string;
  meetings: readonly Meeting[];
}

const NONE: ReadonlyMap<string, KnownOf> = new Map();

async function readKnownOf(all: Subject[]): Promise<ReadonlyMap<string, KnownOf>> {
  const met = await Promise.all(pagesOf(all, MAX_CREATORS).map((subjects) => ask('lists.met', { subjects })));
  const found = met.flat();
  const creators = found.map(({ creator }) => creator);
  const figures = await Promise.all(
    pagesOf(creators, MAX_REMEMBERED).map(
      (page): Promise<Known[]> => ask('memory.known', { creators: page }).catch(() => []),
    ),
  );
  const names = new Map(figures.flat().map(({ creator, name }) => [creator, name]));
  return new Map(
    all.map((subject, at) => {
      const name = names.get(found[at]?.creator ?? creatorKey(subject) ?? '');
      return [
        subjectKey(subject),
        { meetings: found[at]?.meetings ?? [], ...(name !== undefined && { name }) },
      ];
    }),
  );
}

/** Names and lists of creators, by `subjectKey`. Nothing is called for it. */
export const useKnownOf = (subjects: readonly Subject[]): ReadonlyMap<string, KnownOf> =>
  useReadOf(subjects, readKnownOf, NONE);
