import type { ComponentProps, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { Block, VerdictBlock } from '../../lib/report/blocks';
import type { Failure } from '../../lib/report/failure';
import { TokenNotice } from '../session/tokenNotice';
import { SectionBar, SectionView } from './SectionView';
import { type SectionState, untouched } from './state';

// The charts' module asks the browser for the system's theme as it loads, and this test has no browser.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));

vi.mock('../session/session', () => ({
  useLanguage: () => 'en',
  useSession: () => ({ settings: { source: 'live' }, hasToken: true }),
  useSettings: () => ({ yuanPerCall: 0.1, yuanPerStudioCall: 0 }),
}));
vi.mock('./useVisible', () => ({ useVisible: () => true }));
// A price waits for the background, which answers after the first drawing.
vi.mock('../prices/Cost', () => ({ Cost: () => undefined }));
// Cards are loaded after the first drawing, which is all that this test draws.
vi.mock('./Failures', () => ({
  Failures: ({ failures }: { failures: readonly Failure[] }) => failures.map(({ code }) => code).join(),
}));

const SECTION = 'xingtu.overview';
const nothing = () => {};

const textOf = (drawn: ReactNode) =>
  renderToStaticMarkup(drawn)
    .replace(/<[^>]*>/g, '|')
    .replace(/\|+/g, '|');

/** Draws of a block where it is from. */
const Endpoint = ({ block }: { block: Block }) => block.source.endpoint;

const section = (state: Partial<SectionState>, price: Partial<ComponentProps<typeof SectionView>> = {}) => (
  <SectionView
    subject={{ platform: 'xingtu', kind: 'kol', id: '7000000000000000001', idType: 'xingtuKolId' }}
    section={SECTION}
    state={{ ...untouched(SECTION), phase: 'ready', ...state }}
    gate="open"
    onLoad={nothing}
    onCancel={nothing}
    onOpen={nothing}
    {...price}
  />
);
const empty = { section: SECTION, options: {}, blocks: [], failures: [], missing: 0 } as const;

test('a section whose source gave nothing says that there is nothing to show', () => {
  expect(textOf(section({ result: { ...empty, blocks: [], failures: [] } }))).toContain('Nothing to show');
});

test('a section whose load was stopped before any answer does not say that there is nothing to show', () => {
  const text = textOf(section({ cancelled: true }));
  expect(text).toContain('You stopped waiting');
  expect(text).not.toContain('Nothing to show');
});

test('a section under the banner that asks for a token does not ask for it again', () => {
  const failure: Failure = { code: 'noToken', charged: 'no' };
  const failed = section({ failure });
  expect(textOf(failed)).toContain('noToken');
  const under = textOf(<TokenNotice value={true}>{failed}</TokenNotice>);
  expect(under).not.toContain('noToken');
  expect(under).not.toContain('Nothing to show');
});

test('a section under that banner still shows every other failure', () => {
  const failed = section({ failure: { code: 'timeout', charged: 'maybe' } });
  expect(textOf(<TokenNotice value={true}>{failed}</TokenNotice>)).toContain('timeout');
});

const plan = { calls: 3, cached: 1, free: false };
const buttonsOf = (drawn: ReactNode) =>
  [...renderToStaticMarkup(drawn).matchAll(/<button.*?<\/button>/g)].map(([button]) =>
    button.replace(/<[^>]*>/g, ''),
  );

test('the button that loads the missing figures bears its price in calls and yuan', () => {
  expect(buttonsOf(section({}, { gate: 'ask', plan }))).toContain('Load 3 calls · ¥0.30');
  expect(buttonsOf(section({}, { gate: 'dwell', plan }))).toContain('Load now 3 calls · ¥0.30');
});

test('the button for newer figures bears the price of all calls of its section', () => {
  const source = { endpoint: 'xingtu.base', fetchedAt: 0, fromCache: true, sample: false };
  const blocks = [{ type: 'tags', id: 'tags', source, tags: [] }] as never;
  const state: SectionState = {
    ...untouched(SECTION),
    phase: 'ready',
    result: { ...empty, blocks, failures: [] },
  };
  const bar = (of: typeof plan) => buttonsOf(<SectionBar state={state} plan={of} onLoad={nothing} />);
  expect(bar(plan)).toEqual(['Refresh 4 calls · ¥0.40']);
  expect(bar({ ...plan, free: true })).toEqual(['Refresh free']);
});

test('a verdict that is known before the report stands there at once, and gives way to the one of its answers', () => {
  const source = { endpoint: 'pgy.search', fetchedAt: 0, fromCache: true, sample: false };
  const of = (endpoint: string): VerdictBlock => ({
    type: 'verdict',
    id: 'verdict',
    source: { ...source, endpoint },
    forms: [],
    metrics: [],
    over: [],
  });
  const known = of('pgy.search');
  const loading = { phase: 'loading', mode: 'cache', startedAt: 0 } as const;
  expect(textOf(section(loading, { known, Block: Endpoint }))).toContain('pgy.search');
  expect(
    textOf(
      section(
        { result: { ...empty, blocks: [], failures: [] } },
        { known, Block: Endpoint, gate: 'ask', plan },
      ),
    ),
  ).toMatch(/Load .*3 calls.*pgy\.search/);
  const loaded = section(
    { result: { ...empty, blocks: [of('pgy.notesRate')], failures: [] } },
    { known, Block: Endpoint },
  );
  expect(textOf(loaded)).toContain('pgy.notesRate');
  expect(textOf(loaded)).not.toContain('pgy.search');
});

test('a section that waits for a typed word does not say that there is nothing to show', () => {
  const typed = (keyword: string) =>
    textOf(
      <SectionView
        subject={{ platform: 'xingtu', kind: 'kol', id: '7000000000000000001', idType: 'xingtuKolId' }}
        section="xingtu.keyword"
        state={{
          ...untouched('xingtu.keyword'),
          phase: 'ready',
          options: { keyword, works: 'all' },
          result: { ...empty, section: 'xingtu.keyword', blocks: [], failures: [] },
        }}
        gate="open"
        onLoad={nothing}
        onCancel={nothing}
        onOpen={nothing}
      />,
    );
  expect(typed('')).not.toContain('Nothing to show');
  expect(typed('防晒')).toContain('Nothing to show');
});
