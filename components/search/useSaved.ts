import { useCallback, useEffect, useMemo, useState } from 'react';
import { ask } from '../../lib/messages/client';
import type { SavedSearch } from '../../lib/workspace/saved';

/** The saved searches, and the ways to change them. */
export interface SavedSearches {
  all: readonly SavedSearch[];
  put(saved: SavedSearch): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The saved searches of all lists. `put` and `remove` reject with a `FailureError`. */
export function useSaved(): SavedSearches {
  const [all, setAll] = useState<readonly SavedSearch[]>([]);
  useEffect(() => {
    let live = true;
    ask('saved.list', {}).then(
      (saved) => live && setAll(saved),
      // Without an answer the menu stays empty; saving has words for what is wrong.
      () => {},
    );
    return () => {
      live = false;
    };
  }, []);
  const put = useCallback(async (saved: SavedSearch) => setAll(await ask('saved.put', { saved })), []);
  const remove = useCallback(async (id: string) => setAll(await ask('saved.remove', { id })), []);
  return useMemo(() => ({ all, put, remove }), [all, put, remove]);
}
