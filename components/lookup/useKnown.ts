import { useEffect, useState } from 'react';
import { ask } from '../../lib/messages/client';
import { MAX_QUESTIONS } from '../../lib/messages/protocol';
import { type Subject, subjectKey } from '../../lib/subject/types';
import { useSession } from '../session/session';

const NONE: ReadonlySet<string> = new Set();

/** The keys of those subjects that the cache has something of. Asking costs nothing. */
export function useKnown(subjects: readonly Subject[]): ReadonlySet<string> {
  const session = useSession();
  const [known, setKnown] = useState(NONE);
  const asked = JSON.stringify(subjects);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another source has another cache, and a look-up adds to it.
  useEffect(() => {
    let live = true;
    const all: Subject[] = JSON.parse(asked);
    if (all.length === 0) return;
    const pages = Array.from({ length: Math.ceil(all.length / MAX_QUESTIONS) }, (_, page) =>
      all.slice(page * MAX_QUESTIONS, (page + 1) * MAX_QUESTIONS),
    );
    Promise.all(pages.map((page) => ask('lookup.known', { subjects: page }))).then(
      (answers) => {
        const has = answers.flat();
        if (live) setKnown(new Set(all.filter((_, place) => has[place]).map(subjectKey)));
      },
      // Without an answer the user is asked which of them is meant.
      () => {},
    );
    return () => {
      live = false;
    };
  }, [asked, session]);
  return known;
}
