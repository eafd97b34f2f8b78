import { useCallback, useEffect, useRef, useState } from 'react';
import type { Entry, Meeting } from '../../lib/lists/model';
import type { CreatorFigures } from '../../lib/lists/table';
import type { Known } from '../../lib/memory/known';
import type { Snapshot } from '../../lib/memory/snapshot';
import { verdictOf } from '../../lib/memory/verdictOf';
import { creatorOf } from '../../lib/subject/creator';
import type { Subject } from '../../lib/subject/types';
import { pagesOf } from '../session/readOf';
import { lists as ways } from './client';

/** Creators of one message. */
const CHUNK = 500;

/** What is remembered of a creator, and where it was met. */
export interface Remembered extends CreatorFigures {
  known?: Known;
  meetings?: readonly Meeting[];
}

export type Figures = ReadonlyMap<string, Remembered>;

/** Lines of one drawing, and milliseconds for which they are gathered. */
const LINES = 50;
const REST = 80;

/** What was remembered of creators over time, oldest first: read only for rows in sight, and for all where they are sorted by it. */
export type Lines = ReadonlyMap<string, readonly Snapshot[]>;

/** Creators whose lines were asked for, and those of them that wait. */
interface Wanted {
  asked: Set<string>;
  due: string[];
  timer: ReturnType<typeof setTimeout> | undefined;
}

const NO_LINES: Lines = new Map();
const NONE: Figures = new Map();
const FANS = ['xingtu.followers', 'pgy.fans'];

/** The figures of a list's table, of all that is remembered of a creator. */
export function figuresOf(known: Known): Remembered {
  const fans = FANS.map((id) => known.figures[id]?.value).find((value) => typeof value === 'number');
  const verdict = verdictOf(known);
  return {
    known,
    ...(known.name !== undefined && { name: known.name }),
    ...(known.image !== undefined && { image: known.image }),
    ...(verdict && { verdict }),
    ...(fans !== undefined && { fans }),
  };
}

/**
 * What is remembered of the creators of a list. Nothing is called for it.
 *
 * @returns figures and histories by creator, whether all figures were read, and the functions that read more of them
 */
export function useFigures(entries: readonly Entry[]): {
  figures: Figures;
  lines: Lines;
  ready: boolean;
  renew(creators: readonly string[]): void;
  /** Reads what was remembered over time, once a creator. */
  wantLines(creators: readonly string[]): void;
  /** Reads the histories of all given creators, in sight or not, for an export. */
  allLines(creators: readonly string[]): Promise<Lines>;
} {
  const [figures, setFigures] = useState(NONE);
  const [ready, setReady] = useState(false);
  const asked = useRef(new Set<string>());
  const live = useRef(true);
  const [lines, setLines] = useState(NO_LINES);
  const wanted = useRef<Wanted>({ asked: new Set(), due: [], timer: undefined });

  const put = useCallback((all: readonly (readonly [string, Remembered])[]) => {
    if (!live.current || all.length === 0) return;
    setFigures((before) => {
      const next = new Map(before);
      for (const [creator, one] of all) next.set(creator, { ...next.get(creator), ...one });
      return next;
    });
  }, []);

  const renew = useCallback(
    (creators: readonly string[]) => {
      // A table without what is remembered is still a table: figures stay missing.
      const read = pagesOf(creators, CHUNK).map((some) =>
        ways.known(some).then(
          (known) => put(known.map((one) => [one.creator, figuresOf(one)])),
          () => {},
        ),
      );
      // Lines that were read before are read anew, where they are still wanted.
      for (const creator of creators) wanted.current.asked.delete(creator);
      void Promise.all(read).then(() => live.current && setReady(true));
      const subjects = creators.map(creatorOf).filter((subject): subject is Subject => subject !== undefined);
      for (const some of pagesOf(subjects, CHUNK))
        ways.met(some).then(
          (met) => put(met.map(({ creator, meetings, notes }) => [creator, { meetings, notes }])),
          () => {},
        );
    },
    [put],
  );

  const readLines = useCallback(async () => {
    const { due } = wanted.current;
    while (due.length > 0 && live.current) {
      const read = await Promise.all(
        due.splice(0, LINES).map((creator) =>
          ways.line(creator).then(
            (line) => [creator, line] as const,
            () => undefined,
          ),
        ),
      );
      if (live.current)
        setLines((before) => new Map([...before, ...read.filter((one) => one !== undefined)]));
    }
  }, []);
  const wantLines = useCallback(
    (creators: readonly string[]) => {
      const { asked: known, due } = wanted.current;
      const fresh = creators.filter((creator) => !known.has(creator));
      if (fresh.length === 0) return;
      for (const creator of fresh) known.add(creator);
      due.push(...fresh);
      // While a table scrolls, rows come into sight all the time: what they want is read once it stands still.
      clearTimeout(wanted.current.timer);
      wanted.current.timer = setTimeout(() => void readLines(), REST);
    },
    [readLines],
  );

  const read = useRef(lines);
  read.current = lines;
  const allLines = useCallback(async (creators: readonly string[]): Promise<Lines> => {
    const all = new Map(read.current);
    // What was forgotten with a refresh is read anew.
    const missing = creators.filter((creator) => !all.has(creator) || !wanted.current.asked.has(creator));
    while (missing.length > 0)
      await Promise.all(
        missing.splice(0, LINES).map((creator) =>
          ways.line(creator).then(
            (line) => all.set(creator, line),
            // What cannot be read stays missing.
            () => {},
          ),
        ),
      );
    return all;
  }, []);

  useEffect(() => {
    live.current = true;
    const fresh = [...new Set(entries.map(({ creator }) => creator))].filter(
      (creator) => !asked.current.has(creator),
    );
    for (const creator of fresh) asked.current.add(creator);
    if (fresh.length > 0) renew(fresh);
    else setReady(true);
  }, [entries, renew]);
  useEffect(
    () => () => {
      live.current = false;
    },
    [],
  );
  return { figures, lines, ready, renew, wantLines, allLines };
}
