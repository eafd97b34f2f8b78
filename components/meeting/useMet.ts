import { useEffect, useEffectEvent, useState } from 'react';
import type { EntryField, ListEdit, Meeting } from '../../lib/lists/model';
import { ask, onNews } from '../../lib/messages/client';
import type { Reply } from '../../lib/messages/protocol';
import { type Subject, subjectKey } from '../../lib/subject/types';
import { useToast } from '../ui/Toast';

export type Met = Reply<'lists.met'>[number];

/** Where a creator was met before, kept up to date with what any screen changes. `undefined` until that is known. */
export function useMet(subject: Subject): Met | undefined {
  const [met, setMet] = useState<Met>();
  const key = subjectKey(subject);
  const read = useEffectEvent(() => ask('lists.met', { subjects: [subject] }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another creator was met elsewhere
  useEffect(() => {
    let live = true;
    // Without an answer the line has nothing to say; what the user does then says what is wrong.
    const look = () =>
      read().then(
        ([found]) => live && setMet(found),
        () => {},
      );
    void look();
    const stop = onNews(({ news }) => {
      if (news === 'list' || news === 'lists' || news === 'notes') void look();
    });
    return () => {
      live = false;
      stop();
    };
  }, [key]);
  return met;
}

/** One edit of a field of an entry. Without a text the field is emptied. */
export function setField(
  { list, entry }: Meeting,
  field: EntryField,
  text: string,
): { id: string; edits: ListEdit[] } {
  const value = text.trim();
  return { id: list.id, edits: [{ edit: 'entry', id: entry.id, field, ...(value !== '' && { value }) }] };
}

/** Runs changes one after the other's answer, and says what could not be kept. */
export function useKeeping(failed: string): (work: Promise<unknown>) => Promise<boolean> {
  const say = useToast();
  return async (work) => {
    try {
      await work;
      return true;
    } catch {
      say(failed);
      return false;
    }
  };
}
