import { useCallback, useEffect, useMemo, useState } from 'react';

/** Things of one kind that the user keeps, and the ways to change them, which reject with a `FailureError`. */
export interface Stored<T> {
  all: readonly T[];
  put(one: T): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The messages for them: each answers with all that there are then. */
export interface StoredMessages<T> {
  all(): Promise<readonly T[]>;
  put(one: T): Promise<readonly T[]>;
  remove(id: string): Promise<readonly T[]>;
}

/** What the user keeps. @param messages the same object each time */
export function useStored<T>(messages: StoredMessages<T>): Stored<T> {
  const [all, setAll] = useState<readonly T[]>([]);
  useEffect(() => {
    let live = true;
    messages.all().then(
      (stored) => live && setAll(stored),
      // Without an answer there are none in sight; saving has words for what is wrong.
      () => {},
    );
    return () => {
      live = false;
    };
  }, [messages]);
  const put = useCallback(async (one: T) => setAll(await messages.put(one)), [messages]);
  const remove = useCallback(async (id: string) => setAll(await messages.remove(id)), [messages]);
  return useMemo(() => ({ all, put, remove }), [all, put, remove]);
}
