import { useEffect, useState } from 'react';
import { MAX_CREATORS } from '../../lib/lists/bounds';
import type { Meeting } from '../../lib/lists/model';
import type { Known } from '../../lib/memory/known';
import { ask } from '../../lib/messages/client';
import { MAX_REMEMBERED } from '../../lib/messages/protocol';
import { creatorKey } from '../../lib/subject/creator';
import { type Subject, subjectKey } from '../../lib/subject/types';

/** What is known of a creator before anything is fetched. */
export interface KnownOf {
  name?: string;
  meetings: readonly Meeting[];
}

const NONE: ReadonlyMap<string, KnownOf> = new Map();

const pages = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, page) =>
    all.slice(page * size, (page + 1) * size),
  );

/** Names and lists of creators, by `subjectKey`. Nothing is called for it. */
export function useKnownOf(subjects: readonly Subject[]): ReadonlyMap<string, KnownOf> {
  const [known, setKnown] = useState(NONE);
  const asked = JSON.stringify(subjects);
  useEffect(() => {
    let live = true;
    const all: Subject[] = JSON.parse(asked);
    if (all.length === 0) return;
    const met = Promise.all(pages(all, MAX_CREATORS).map((page) => ask('lists.met', { subjects: page })));
    const read = async () => {
      const found = (await met).flat();
      const creators = pages(
        found.map(({ creator }) => creator),
        MAX_REMEMBERED,
      );
      const figures = await Promise.all(
        creators.map((page): Promise<Known[]> => ask('memory.known', { creators: page }).catch(() => [])),
      );
      const names = new Map(figures.flat().map(({ creator, name }) => [creator, name]));
      if (!live) return;
      setKnown(
        new Map(
          all.map((subject, at) => {
            const name = names.get(found[at]?.creator ?? creatorKey(subject) ?? '');
            return [
              subjectKey(subject),
              { meetings: found[at]?.meetings ?? [], ...(name !== undefined && { name }) },
            ];
          }),
        ),
      );
    };
    // What cannot be read is not shown; the price stands all the same.
    read().catch(() => {});
    return () => {
      live = false;
    };
  }, [asked]);
  return known;
}
