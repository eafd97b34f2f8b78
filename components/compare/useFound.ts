import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Compared } from '../../lib/compare/creators';
import { gather } from '../../lib/compare/gather';
import type { History } from '../../lib/compare/lines';
import { ask } from '../../lib/messages/client';
import type { SectionResult } from '../../lib/report/load';
import { initialOptions, type SectionId } from '../../lib/report/sections';
import { creatorKey } from '../../lib/subject/creator';
import type { Trayed } from '../../lib/subject/tray';
import type { Subject } from '../../lib/subject/types';
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
  /** Everything that the disk has is there. */
  ready: boolean;
  take(creator: string, result: SectionResult): void;
}

const keyOf = ({ subject }: Trayed) => creatorKey(subject) ?? '';

/** Reads what is known of some creators: what is remembered, and the sections in the cache. Nothing is called. */
export function useFound(tray: readonly Trayed[]): FoundCreators {
  const { settings } = useSession();
  const [results, setResults] = useState<Readonly<Record<string, Results>>>({});
  const [readOf, setReadOf] = useState<string>();
  const keys = tray.map(keyOf).join(' ');

  const take = useCallback((creator: string, result: SectionResult) => {
    setResults((before) => ({
      ...before,
      [creator]: { ...before[creator], [result.section]: result },
    }));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another name of a creator changes nothing of what is read
  useEffect(() => {
    let live = true;
    const read = async ({ subject }: Trayed) => {
      const sections = SECTIONS[subject.idType] ?? [];
      const found = await Promise.all(
        sections.map((section) =>
          ask('report.load', {
            subject,
            section,
            options: initialOptions(section, settings),
            mode: 'cache',
            request: crypto.randomUUID(),
          }).catch(() => undefined),
        ),
      );
      return found.flatMap((result) => (result ? [[result.section, result] as const] : []));
    };
    void Promise.all(
      tray.map(async (one) => [keyOf(one), Object.fromEntries(await read(one))] as const),
    ).then((all) => {
      if (!live) return;
      setResults((before) => ({ ...before, ...Object.fromEntries(all) }));
      setReadOf(keys);
    });
    return () => {
      live = false;
    };
  }, [keys, settings.source]);

  const creators = useMemo(
    () =>
      tray.map((one) => {
        const own = Object.values(results[keyOf(one)] ?? {});
        return gather(one, {
          blocks: own.flatMap(({ blocks }) => blocks),
          answered: new Set(own.filter(({ missing }) => missing === 0).map(({ section }) => section)),
        });
      }),
    [tray, results],
  );
  const histories = useMemo(
    () =>
      tray.map(
        (one): History => ({
          blocks: Object.values(results[keyOf(one)] ?? {}).flatMap(({ blocks }) => blocks),
        }),
      ),
    [tray, results],
  );
  return { creators, histories, ready: readOf === keys, take };
}
