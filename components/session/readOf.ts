import { useEffect, useState } from 'react';
import type { Subject } from '../../lib/subject/types';

/** A list in pieces of a size: messages are bounded. */
export const pagesOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, page) =>
    all.slice(page * size, (page + 1) * size),
  );

/**
 * What is stored of some subjects, read anew when they change; what was read before stands until then. What cannot be read is not
 * known: the screen stands all the same.
 *
 * @param read the same function each time
 * @param none before anything is read
 * @param turn read anew when it changes
 */
export function useReadOf<T>(
  subjects: readonly Subject[],
  read: (subjects: Subject[]) => Promise<T>,
  none: T,
  turn?: unknown,
): T {
  const [known, setKnown] = useState(none);
  const asked = JSON.stringify(subjects);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn reads the same subjects anew
  useEffect(() => {
    let live = true;
    const all: Subject[] = JSON.parse(asked);
    if (all.length === 0) return;
    read(all).then(
      (found) => live && setKnown(found),
      () => {},
    );
    return () => {
      live = false;
    };
  }, [asked, read, turn]);
  return known;
}
