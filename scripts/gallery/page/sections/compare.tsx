import { App } from '../../../../entrypoints/workspace/App';
import type { SectionResult } from '../../../../lib/report/load';
import type { SectionId } from '../../../../lib/report/sections';
import type { Ratio } from '../../../../lib/report/units';
import type { Session } from '../../../../lib/settings/session';
import type { Trayed } from '../../../../lib/subject/tray';
import type { Subject } from '../../../../lib/subject/types';
import { type Answers, fails, never } from '../background';
import { sampleSection } from '../samples';
import { inYuan, settings } from '../session';
import type { State, User } from '../state';

const xingtu = (place: number): Trayed => ({
  subject: {
    platform: 'xingtu',
    kind: 'kol',
    idType: 'xingtuKolId',
    id: String(6_512_345_678_901_234_500n + BigInt(place)),
  },
});
const pugongying = (place: number): Trayed => ({
  subject: {
    platform: 'pugongying',
    kind: 'kol',
    idType: 'xhsUserId',
    id: `5e8a1b2c3d4e5f60718293${(10 + place).toString(16).padStart(2, '0')}`,
  },
});
const many = (count: number, of = xingtu) => Array.from({ length: count }, (_, place) => of(place));

/** The cache, without some sections of some creators. */
const cacheWithout =
  (without: (subject: Subject, section: SectionId) => boolean) =>
  ({ subject, section, options, mode }: Parameters<NonNullable<Answers['report.load']>>[0]): SectionResult =>
    mode === 'cache' && without(subject, section)
      ? { section, options, blocks: [], failures: [], missing: 1 }
      : sampleSection(subject, section, { options });

const gaps = cacheWithout(
  ({ id }, section) =>
    (section.endsWith('.fans') && id.endsWith('2')) || (section.endsWith('.audience') && id.endsWith('3')),
);

interface Shown {
  tray: readonly Trayed[];
  width?: number;
  height?: number;
  session?: Partial<Session>;
  answers?: Answers;
  act?(user: User): Promise<void>;
}

const shown = (
  name: string,
  { tray, width = 1280, height = 1180, session, answers, ...own }: Shown,
): State => ({
  name,
  width,
  session,
  draw: () => <App />,
  own: {
    hash: 'compare',
    height,
    answers: { 'tray.get': () => [...tray], 'report.load': gaps, ...answers },
    ...own,
  },
});

const target = {
  ...settings,
  target: {
    dimensions: [
      {
        by: 'age',
        keys: { xingtu: ['24-30', '31-40'], pugongying: ['25-34'] },
        wanted: 0.5 as Ratio,
      },
      { by: 'gender', keys: { xingtu: ['female'], pugongying: ['female'] }, wanted: 0.7 as Ratio },
    ],
    costBy: 'age',
  },
} as const satisfies Session['settings'];

/** Creators beside each other. */
export const compare: readonly State[] = [
  shown('nothing yet', { tray: [], height: 420 }),
  shown('one creator', { tray: many(1) }),
  shown('four on Xingtu', { tray: many(4), session: inYuan }),
  shown('four with a target', { tray: many(4), session: { settings: target } }),
  shown('two platforms', { tray: [...many(2), ...many(2, pugongying)], height: 1700 }),
  shown('three on Pugongying', { tray: many(3, pugongying) }),
  shown('ten', { tray: many(10), width: 1920, height: 1080 }),
  shown('ten in a small window', { tray: many(10), width: 1024, height: 768 }),
  shown('only differences', {
    tray: many(3),
    act: (user) => user.press('[data-only-differences]'),
  }),
  shown('fetching', {
    tray: many(3),
    answers: { 'report.load': (asked) => (asked.mode === 'cache' ? gaps(asked) : never()) },
    act: (user) => user.press('[data-fetch-all]:enabled'),
  }),
  shown('a call failed', {
    tray: many(3),
    answers: {
      'report.load': (asked) =>
        asked.mode === 'cache'
          ? gaps(asked)
          : fails({ code: 'timeout', charged: 'maybe', endpoint: 'xingtu.dailyFans' })(),
    },
    act: (user) => user.press('[data-fetch-all]:enabled'),
  }),
  shown('nothing fetched', {
    tray: many(3),
    answers: { 'report.load': cacheWithout(() => true) },
  }),
];
