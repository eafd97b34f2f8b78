import { useEffect, useState } from 'react';
import { failureOf, useSession } from '../../components/session/session';
import { ask } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import type { RecentLookup } from '../../lib/subject/recent';

/** What failed, and what tries it again. */
interface Failed {
  failure: Failure;
  again(): void;
}

/** The last look-ups, and how they are cleared. `onCleared` is called once they are. */
export function useRecent(onCleared: () => void): {
  list: readonly RecentLookup[] | undefined;
  failed: Failed | undefined;
  clear(): void;
} {
  const session = useSession();
  const [list, setList] = useState<readonly RecentLookup[]>();
  const [failed, setFailed] = useState<Failed>();
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new session is the sign that there may be a new look-up, and another try reads the list again.
  useEffect(() => {
    let live = true;
    ask('recent.list', {}).then(
      (rows) => {
        if (!live) return;
        setList(rows);
        setFailed(undefined);
      },
      (error) => live && setFailed({ failure: failureOf(error), again: () => setTries((old) => old + 1) }),
    );
    return () => {
      live = false;
    };
  }, [session, tries]);

  const clear = () => {
    ask('recent.clear', {}).then(
      () => {
        setList([]);
        setFailed(undefined);
        onCleared();
      },
      (error) => setFailed({ failure: failureOf(error), again: clear }),
    );
  };

  return { list, failed, clear };
}
