import type { Memory } from '../store/privateStore';
import { NOTHING_PASTED, type Pasted } from '../subject/pasted';
import { type Subject, subjectKey } from '../subject/types';

/** Opened subjects that are remembered: more than a list has rows. */
const MAX_OPENED = 400;

/**
 * The pasted list, so that opening one of many rows loses none of the others. It names creators and works, so it is in the
 * session's memory and never on the disk; that of private windows is cleared with everything else of theirs, which goes by the
 * beginning of its name.
 */
export class PastedList {
  /** Changes one after the other: each reads what the one before has written. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly memory: Memory) {}

  async read(isPrivate?: boolean): Promise<Pasted> {
    const name = nameOf(isPrivate);
    const kept = (await this.memory.get(name))[name] as Pasted | undefined;
    return kept ?? NOTHING_PASTED;
  }

  /** Keeps the text as it is now. What was opened stays known until the text is cleared. */
  write(now: Pick<Pasted, 'text' | 'choice'>, isPrivate?: boolean): Promise<void> {
    return this.#change(isPrivate, (before) => ({
      ...before,
      ...now,
      ...(now.text === '' && { opened: [] }),
    }));
  }

  /** Notes that a subject of the list was opened. */
  opened(subject: Subject, isPrivate?: boolean): Promise<void> {
    return this.#change(isPrivate, (before) => ({
      ...before,
      opened: [...new Set([...before.opened, subjectKey(subject)])].slice(-MAX_OPENED),
    }));
  }

  /** Forgets the lists of all windows. */
  clear(): Promise<void> {
    return this.memory.remove([nameOf(false), nameOf(true)]);
  }

  #change(isPrivate: boolean | undefined, change: (before: Pasted) => Pasted): Promise<void> {
    const changing = this.#last.then(async () => {
      const before = await this.read(isPrivate);
      await this.memory.set({ [nameOf(isPrivate)]: change(before) });
    });
    this.#last = changing.catch(() => {});
    return changing;
  }
}

const nameOf = (isPrivate: boolean | undefined) => (isPrivate ? 'private:pasted' : 'pasted');
