import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Compared, Terms } from '../../lib/compare/creators';
import { gather } from '../../lib/compare/gather';
import type { History } from '../../lib/compare/lines';
import type { Known } from '../../lib/memory/known';
import type { Snapshot } from '../../lib/memory/snapshot';
import { ask } from '../../lib/messages/client';
import type { SectionResult } from '../../lib/report/load';
import { initialOptions, type SectionId } from '../../lib/report/sections';
import { creatorKey } from '../../lib/subject/creator';
import type { Trayed } from '../../lib/subject/tray';
import type { Subject } from '../../lib/subject/types';
import { afterPaint } from '../session/afterPaint';
import { useSession } from '../session/session';

/** The sections that a comparison reads, by what a creator is known by. */
const SECTIONS: Partial<Readonly<Record<Subject['idType'], readonly SectionId[]>>> = {
  xingtuKolId: ['xingtu.overview', 'xingtu.audience', 'xingtu.fans'],
  xhsUserId: ['pgy.overview', 'pgy.audience', 'pgy.fans'],
};

type Results = Partial<Record<SectionId, SectionResult>>;

/** What is known of the creators of the tray without a call, and the way to say that a section has come. */
export interface FoundCreators {
  creators: readonly Compared[];
  histories: readonly History[];
  /** `remembered`: what is drawn first is there. `ready`: everything else that the disk has is there too. */
  phase: 'reading' | 'remembered' | 'ready';
  take(creator: string, result: SectionResult): void;
}

export const keyOf = ({ subject }: Trayed): string => creatorKey(subject) ?? '';

/** `undefined` where a read fails, so that the other creators are drawn all the same. */
const orNothing = <T>(asked: Promise<T>): Promise<T | undefined> => asked.catch(() => undefined);

const byCreator = <T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> =>
  Object.fromEntries(entries);

/**
 * Reads what is known of some creators: first what is remembered, which is one question for all of them, and once that is drawn the
 * sections in the cache and the figures over time. Nothing is called.
 */
export function useFound(
  tray: readonly Trayed[],
  terms: Readonly<Record<string, Terms | undefined>>,
): FoundCreators {
  const { settings } = useSession();
  const [known, setKnown] = useState<Readonly<Record<string, Known>>>();
  const [results, setResults] = useState<Readonly<Record<string, Results>>>({});
  const [lines, setLines] = useState<Readonly<Record<string, readonly Snapshot[]>>>({});
  const [readOf, setReadOf] = useState<string>();
  const keys = tray.map(keyOf).join(' ');

  const remember = useCallback(async (creators: readonly string[]) => {
    const all = (await orNothing(ask('memory.known', { creators: [...creators] }))) ?? [];
    setKnown((before) => ({ ...before, ...byCreator(all.map((one) => [one.creator, one])) }));
  }, []);

  const take = useCallback(
    (creator: string, result: SectionResult) => {
      setResults((before) => ({
        ...before,
        [creator]: { ...before[creator], [result.section]: result },
      }));
      void remember([creator]);
    },
    [remember],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another name of a creator changes nothing of what is read
  useEffect(() => {
    let live = true;
    let cancel = () => {};
    const cached = async ({ subject }: Trayed): Promise<Results> => {
      const found = await Promise.all(
        (SECTIONS[subject.idType] ?? []).map((section) =>
          orNothing(
            ask('report.load', {
              subject,
              section,
              options: initialOptions(section, settings),
              mode: 'cache',
              request: crypto.randomUUID(),
            }),
          ),
        ),
      );
      return Object.fromEntries(found.flatMap((result) => (result ? [[result.section, result]] : [])));
    };
    const rest = async () => {
      const [sections, all] = await Promise.all([
        Promise.all(tray.map(async (one) => [keyOf(one), await cached(one)] as const)),
        Promise.all(
          tray.map(
            async (one) =>
              [keyOf(one), (await orNothing(ask('memory.line', { creator: keyOf(one) }))) ?? []] as const,
          ),
        ),
      ]);
      if (!live) return;
      setResults((before) => ({ ...before, ...byCreator(sections) }));
      setLines((before) => ({ ...before, ...byCreator(all) }));
      setReadOf(keys);
    };
    void remember(tray.map(keyOf)).then(() => {
      if (live) cancel = afterPaint(() => void rest());
    });
    return () => {
      live = false;
      cancel();
    };
  }, [keys, settings.source]);

  const creators = useMemo(
    () =>
      tray.map((one) => {
        const key = keyOf(one);
        const own = Object.values(results[key] ?? {});
        return gather(one, {
          known: known?.[key],
          blocks: own.flatMap(({ blocks }) => blocks),
          answered: new Set(own.filter(({ missing }) => missing === 0).map(({ section }) => section)),
          terms: terms[key],
        });
      }),
    [tray, known, results, terms],
  );
  const histories = useMemo(
    () =>
      tray.map((one): History => {
        const own = Object.values(results[keyOf(one)] ?? {});
        return { line: lines[keyOf(one)], blocks: own.flatMap(({ blocks }) => blocks) };
      }),
    [tray, results, lines],
  );
  const phase = known === undefined ? 'reading' : readOf === keys ? 'ready' : 'remembered';
  return { creators, histories, phase, take };
}
