import { useEffect, useRef, useState } from 'react';
import { ask } from '../../lib/messages/client';
import { MAX_PASTED, NOTHING_PASTED, type Pasted } from '../../lib/subject/pasted';
import { type Subject, subjectKey } from '../../lib/subject/types';

/** The pasted list, and the ways to change it. */
export interface PastedList extends Pasted {
  change(now: Partial<Pick<Pasted, 'text' | 'choice'>>): void;
  /** Notes that a subject of the list is opened. */
  opens(subject: Subject): void;
}

/** The pasted list as it was left, here or on another screen. The background keeps it, because a popup closes at any press beside it. */
export function usePasted(): PastedList {
  const [pasted, setPasted] = useState(NOTHING_PASTED);
  const touched = useRef(false);
  useEffect(() => {
    ask('pasted.get', {}).then(
      // What the user has typed since is newer.
      (left) => touched.current || setPasted(left),
      () => {},
    );
  }, []);
  return {
    ...pasted,
    change(now) {
      touched.current = true;
      const next = { ...pasted, ...now, ...(now.text === '' && { opened: [] }) };
      setPasted(next);
      const { text, choice } = next;
      // A list that cannot be kept is still there to be worked with.
      if (text.length <= MAX_PASTED) ask('pasted.set', { text, choice }).catch(() => {});
    },
    opens(subject) {
      setPasted((before) => ({ ...before, opened: [...before.opened, subjectKey(subject)] }));
      ask('pasted.opened', { subject }).catch(() => {});
    },
  };
}
