import { useEffect, useEffectEvent, useState } from 'react';
import { onNews } from '../../lib/messages/client';

/**
 * What was noted of a creator, read again with each news of notes and persons.
 *
 * @param read asks for it; a rejection leaves what was read before
 * @returns `undefined` until it is read
 */
export function useNoted<T>(creator: string, read: () => Promise<T>): T | undefined {
  const [noted, setNoted] = useState<T>();
  const readNow = useEffectEvent(read);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another creator other things were noted
  useEffect(() => {
    let live = true;
    const look = () =>
      readNow().then(
        (found) => live && setNoted(found),
        () => {},
      );
    void look();
    const stop = onNews(({ news }) => news === 'notes' && void look());
    return () => {
      live = false;
      stop();
    };
  }, [creator]);
  return noted;
}
