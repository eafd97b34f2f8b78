import { useEffect, useState } from 'react';
import type { Entry, KolList } from '../../lib/lists/model';
import type { Known } from '../../lib/memory/known';
import { ask } from '../../lib/messages/client';
import type { SheetCreator } from '../../lib/sheet/line';
import { creatorKey, creatorOf } from '../../lib/subject/creator';
import { lists, onListNews } from '../lists/client';
import { pagesOf } from '../session/readOf';
import type { ChosenCreator } from '../workspace/useRoute';

/** Creators of one message. */
const CHUNK = 500;

/** What a sheet is made of, or why it cannot be made. */
export type SheetData =
  | { phase: 'loading' | 'gone' | 'failed' }
  | { phase: 'ready'; list?: KolList; creators: readonly SheetCreator[] };

/** The entry of a creator of no list: nothing was agreed. */
const emptyEntry = ({ creator, name }: ChosenCreator): Entry => ({
  id: creator,
  creator,
  ...(name !== undefined && { name }),
  status: 'candidate',
  tags: [],
  free: {},
  addedAt: 0,
});

async function knownOf(creators: readonly string[]): Promise<Map<string, Known>> {
  const known = await Promise.all(pagesOf(creators, CHUNK).map((some) => lists.known(some)));
  return new Map(known.flat().map((one) => [one.creator, one]));
}

/** The creators that were laid aside, where neither a list nor creators were chosen. */
async function laidAside(): Promise<ChosenCreator[]> {
  const tray = await ask('tray.get', {});
  return tray.flatMap(({ subject, name }) => {
    const creator = creatorKey(subject);
    return creator ? [{ creator, ...(name !== undefined && { name }) }] : [];
  });
}

async function dataOf(
  id: string | undefined,
  chosen: readonly ChosenCreator[] | undefined,
): Promise<SheetData> {
  const content = id === undefined ? undefined : await lists.get(id);
  if (id !== undefined && !content) return { phase: 'gone' };
  const entries = new Map((content?.entries ?? []).map((entry) => [entry.creator, entry]));
  const asked = chosen ?? (content ? content.entries : await laidAside());
  const rows = asked
    .filter(({ creator }) => creatorOf(creator))
    .map((one) => entries.get(one.creator) ?? emptyEntry(one));
  const known = await knownOf([...new Set(rows.map(({ creator }) => creator))]);
  return {
    phase: 'ready',
    ...(content && { list: content.list }),
    creators: rows.map((entry) => ({ entry, known: known.get(entry.creator) })),
  };
}

/**
 * Reads the creators of a sheet: those that were chosen, of a list where one is named, or else the whole list; without either, those
 * laid aside to compare. All of it is on the disk. What another screen changes in the list is read anew.
 */
export function useSheetData(
  id: string | undefined,
  chosen: readonly ChosenCreator[] | undefined,
): SheetData & { again(): void } {
  const [data, setData] = useState<SheetData>({ phase: 'loading' });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn reads the same anew
  useEffect(() => {
    let live = true;
    dataOf(id, chosen).then(
      (read) => live && setData(read),
      () => live && setData({ phase: 'failed' }),
    );
    return () => {
      live = false;
    };
  }, [id, chosen, turn]);
  useEffect(
    () => onListNews((news) => news.news === 'list' && news.id === id && setTurn((before) => before + 1)),
    [id],
  );
  return { ...data, again: () => setTurn(turn + 1) };
}
