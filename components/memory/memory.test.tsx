import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Language } from '../../lib/language/translate';
import type { Snapshot } from '../../lib/memory/snapshot';
import type { SeriesBlock, VerdictBlock } from '../../lib/report/blocks';
import { shanghaiDay } from '../../lib/report/day';
import { Change } from './Change';
import { Line } from './Remembered';

const session = { language: 'en' as Language, settings: { videoLength: '21_60', noteForm: 'picture' } };
vi.mock('../session/session', () => ({ useLanguage: () => session.language, useSession: () => session }));
vi.mock('../ui/Tip', () => ({ useTip: () => (_: () => ReactNode) => ({}) }));
vi.mock('../blocks/SeriesView', () => ({
  SeriesView: ({ block }: { block: SeriesBlock }) => <i data-days={block.axis.values.length} />,
}));
beforeEach(() => {
  session.language = 'en';
});

const change = { from: 10_000, to: 10_800, ratio: 0.08, since: '2026-10-03' };
const drawn = (node: ReactNode) => renderToStaticMarkup(node).replaceAll(' ', ' ');

test('a price that rises is bad news, by an arrow and in words', () => {
  const html = drawn(<Change change={change} unit="yuan" paid />);
  expect(html).toContain('↑ 8% since Oct 3');
  expect(html).toContain('data-news="bad"');
  expect(html).toContain('aria-label="up 8% since Oct 3"');
  expect(html).toContain('aria-description="Oct 3, 2026: ¥10,000. Now: ¥10,800');
});

test('plays that rise are good news, and plays that fall are bad', () => {
  expect(drawn(<Change change={change} unit="count" />)).toContain('data-news="good"');
  const less = drawn(<Change change={{ ...change, ratio: -0.2 }} unit="count" />);
  expect(less).toContain('data-news="bad"');
  expect(less).toContain('↓ 20%');
});

test('a change is said in Chinese', () => {
  session.language = 'zh-CN';
  expect(drawn(<Change change={change} unit="yuan" paid />)).toContain('↑ 8%（自 10月3日）');
});

test('without a change nothing stands beside a figure', () => {
  expect(drawn(<Change change={undefined} unit="yuan" />)).toBe('');
});

const NOW = Date.now();
const DAY = 86_400_000;
const taken = (days: number, price: number): Snapshot => ({
  source: 'live',
  creator: 'xingtuKolId/7000000000000000001',
  basis: 'xingtu.marketing',
  day: shanghaiDay(NOW - days * DAY),
  at: NOW - days * DAY,
  figures: { 'xingtu.price.21_60': { value: price, unit: 'yuan' } },
});
const block = (sample = false): VerdictBlock => ({
  type: 'verdict',
  id: 'verdict',
  source: { endpoint: 'xingtu.marketing', fetchedAt: NOW, fromCache: false, sample },
  forms: [{ id: '21_60', metrics: [{ id: 'verdict.price', unit: 'yuan', value: 12_000 as never }] }],
  metrics: [],
  over: [],
});

test('a creator who is met again was last seen so long ago, and has a line', () => {
  const html = drawn(
    <Line line={[taken(40, 10_000), taken(12, 11_000), taken(0, 12_000)]} block={block()} />,
  );
  expect(html).toContain('Last seen 12 days ago');
  expect(html).toContain('Remembered on 3 days since');
  expect(html).toContain('data-days="3"');
  expect(html).not.toContain('made up');
});

test('of a creator who is met for the first time it is said from when lines will be drawn', () => {
  const html = drawn(<Line line={[taken(0, 12_000)]} block={block()} />);
  expect(html).toContain('Once you look the creator up on another day');
  expect(html).not.toContain('Last seen');
  expect(html).not.toContain('data-days');
});

test('days that a member of the team paid for are said to be the team’s, and were not seen here', () => {
  const theirs = { ...taken(5, 11_500), team: 'Li' };
  const html = drawn(<Line line={[taken(12, 11_000), theirs, taken(0, 12_000)]} block={block()} />);
  expect(html).toContain('1 day of them from the team (Li)');
  expect(html).toContain('Last seen 12 days ago');
  expect(html).toContain('data-days="3"');
});

test('the history of sample data says that it is made up', () => {
  expect(drawn(<Line line={[taken(0, 12_000)]} block={block(true)} />)).toContain('made up');
});
