import { useEffect, useMemo, useState } from 'react';
import type { Compared, Terms } from '../../lib/compare/creators';
import { gather } from '../../lib/compare/gather';
import type { Entry, KolList } from '../../lib/lists/model';
import type { Known } from '../../lib/memory/known';
import { ask } from '../../lib/messages/client';
import { creatorOf } from '../../lib/subject/creator';
import type { Trayed } from '../../lib/subject/tray';
import { afterPaint } from '../session/afterPaint';
import { keyOf } from './useFound';

/** Most creators whose figures are asked for at once. */
const MOST_PEERS = 500;

/** The list that the creators are compared for: what was agreed with them, and the creators that the median is of. */
export interface ListsOfCompared {
  /** Lists that have any of the creators, those with the most of them first. */
  all: readonly { id: string; name: string }[];
  list?: KolList | undefined;
  /** By creator. */
  entries: Readonly<Record<string, Entry>>;
  terms: Readonly<Record<string, Terms | undefined>>;
  /** All creators of the list who were not excluded. */
  peers?: readonly Compared[] | undefined;
  choose(id: string): void;
}

interface Content {
  list: KolList;
  entries: readonly Entry[];
  known: readonly Known[];
}

const termsOf = ({ fee, rebate }: KolList, entry: Entry): Terms => ({
  quote: entry.quote,
  fee,
  rebate: entry.rebate ?? rebate,
});

async function contentOf(id: string): Promise<Content | undefined> {
  const found = await ask('lists.get', { id });
  if (!found) return undefined;
  const creators = found.entries.filter(({ status }) => status !== 'excluded').map(({ creator }) => creator);
  const known = await ask('memory.known', { creators: creators.slice(0, MOST_PEERS) });
  return { ...found, known };
}

/** Finds the lists that creators are in, and reads the chosen one. All of it is on the disk. */
export function useLists(tray: readonly Trayed[]): ListsOfCompared {
  const [all, setAll] = useState<ListsOfCompared['all']>([]);
  const [chosen, setChosen] = useState<string>();
  const [content, setContent] = useState<Content>();
  const keys = tray.map(keyOf).join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another name of a creator changes nothing of where they were met
  useEffect(() => {
    let live = true;
    // Lists are no figures: the table is drawn before they are read.
    const cancel = afterPaint(() => {
      ask('lists.met', { subjects: tray.map(({ subject }) => subject) }).then(
        (met) => {
          const counts = new Map<string, { id: string; name: string; count: number }>();
          for (const { list } of met.flatMap(({ meetings }) => meetings)) {
            const before = counts.get(list.id) ?? { id: list.id, name: list.name, count: 0 };
            counts.set(list.id, { ...before, count: before.count + 1 });
          }
          if (live) setAll([...counts.values()].sort((a, b) => b.count - a.count));
        },
        // Without its lists a comparison lacks what was agreed, and nothing else.
        () => {},
      );
    });
    return () => {
      live = false;
      cancel();
    };
  }, [keys]);

  const id = chosen ?? all[0]?.id ?? '';
  useEffect(() => {
    let live = true;
    setContent(undefined);
    if (id)
      contentOf(id).then(
        (found) => live && setContent(found),
        () => {},
      );
    return () => {
      live = false;
    };
  }, [id]);

  return useMemo(() => {
    const { list, entries = [], known = [] } = content ?? {};
    const remembered = new Map(known.map((one) => [one.creator, one]));
    const terms = list ? entries.map((entry) => [entry.creator, termsOf(list, entry)] as const) : [];
    const agreed = Object.fromEntries(terms);
    const peers = entries.flatMap(({ creator, name, status }) => {
      const subject = creatorOf(creator);
      return subject && status !== 'excluded'
        ? [gather({ subject, name }, { known: remembered.get(creator), terms: agreed[creator] })]
        : [];
    });
    return {
      all,
      list,
      entries: Object.fromEntries(entries.map((entry) => [entry.creator, entry])),
      terms: agreed,
      ...(list && { peers }),
      choose: setChosen,
    };
  }, [all, content]);
}
