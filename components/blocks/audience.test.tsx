import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { Language } from '../../lib/language/translate';
import { peopleOf } from '../../lib/report/audience';
import type { Dimension, DistributionBlock, Side } from '../../lib/report/blocks';
import type { Count, Ratio } from '../../lib/report/units';
import { AudienceView } from './AudienceView';
import { DistributionView } from './DistributionView';
import { MetricsView } from './MetricsView';

let language: Language = 'en';
vi.mock('../session/session', () => ({ useLanguage: () => language }));
vi.mock('../ui/Tip', () => ({ useTip: () => () => ({}) }));

const SOURCE = { endpoint: 'xingtu.audience', fetchedAt: 0, fromCache: false, sample: false };

const shares = (
  side: Side,
  by: Dimension,
  rows: Readonly<Record<string, number>>,
  alone?: true,
): DistributionBlock => ({
  type: 'distribution',
  id: `xingtu.${side}.${by}`,
  source: SOURCE,
  rows: Object.entries(rows).map(([key, share]) => ({
    key,
    share: share as Ratio,
    count: (share * 1000) as Count,
  })),
  people: { side, by, ...(alone && { alone }) },
});

function drawn(blocks: readonly DistributionBlock[], spoken: Language = 'en'): string {
  language = spoken;
  const people = peopleOf(blocks);
  if (!people) throw new Error('no people');
  return renderToStaticMarkup(<AudienceView people={people} />);
}
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '|')
    .replace(/\|+/g, '|')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<');
const bars = (markup: string, side: Side) =>
  [...markup.matchAll(/data-side="(\w+)" style="width:([\d.]+)%"/g)].flatMap(([, of, width]) =>
    of === side ? [Number(width)] : [],
  );

const audience = shares('audience', 'gender', { female: 0.684, male: 0.316 });
const fans = shares('fans', 'gender', { female: 0.622, male: 0.378 });

test('audience and fans stand in one line, with their difference in points', () => {
  expect(textOf(drawn([audience, fans]))).toContain('|Female|68.4%|62.2%|+6.2|Male|31.6%|37.8%|−6.2|');
  expect(textOf(drawn([audience, fans], 'zh-CN'))).toContain('|女 68%|。|与粉丝相差 5 个百分点以上：');
});

test('every bar of the tab has one scale, which is printed once', () => {
  const markup = drawn([audience, fans, shares('audience', 'device', { iPhone: 0.375 })]);
  expect(bars(markup, 'audience')).toEqual([91.2, expect.closeTo(42.13, 1), 50]);
  expect(textOf(markup).split('0–75%')).toHaveLength(2);
});

test.each([
  ['zh-CN', '粉丝分布还没有获取，图中没有画它。'],
  ['en', 'The followers were not fetched, so nothing is drawn for them.'],
] as const)('a side that was not bought is said to be missing and has no bars (%s)', (spoken, text) => {
  const markup = drawn([audience], spoken);
  expect(textOf(markup)).toContain(text);
  expect(bars(markup, 'fans')).toEqual([]);
  expect(markup).not.toContain('data-side="fans"');
});

test('a side that the platform never tells of is not called unbought', () => {
  const markup = drawn([shares('fans', 'gender', { female: 1 }, true)]);
  expect(textOf(markup)).toContain('The platform tells of followers only');
  expect(textOf(markup)).not.toContain('not fetched');
});

test('a property that one side alone has says so, and nothing is drawn for the other', () => {
  const markup = drawn([audience, fans, shares('audience', 'device', { iPhone: 0.4 })]);
  expect(textOf(markup)).toContain('|Device|audience only|');
  expect(bars(markup, 'fans')).toEqual([expect.closeTo(82.93, 1), 50.4, 0]);
});

test('a long list of places shows its six largest, and what they come to', () => {
  const places = Object.fromEntries(Array.from({ length: 12 }, (_, place) => [`省${place}`, 0.1]));
  const text = textOf(drawn([shares('audience', 'province', places)]));
  expect(text).toContain('|Province|top 6: 60%|');
  expect(text).toContain('|Show all 12|');
  expect(text).not.toContain('省6');
});

test('men and women have their colours whatever their order, and other groups have one colour', () => {
  const plain = (rows: Readonly<Record<string, number>>) => {
    const { people: _, ...block } = shares('audience', 'gender', rows);
    return renderToStaticMarkup(<DistributionView block={block} />);
  };
  const female = /flex-grow:0\.\d+;background:var\((--series-\d)\)/g;
  const colours = (rows: Readonly<Record<string, number>>) =>
    [...plain(rows).matchAll(female)].map(([, colour]) => colour);
  expect(colours({ female: 0.6, male: 0.4 })).toEqual(['--series-4', '--series-5']);
  expect(colours({ male: 0.6, female: 0.4 })).toEqual(['--series-5', '--series-4']);
  expect(colours({ 一线: 0.6, 二线: 0.4 })).toEqual([]);
});

test.each([
  [0.83, 'good', '突出', 'High'],
  [0.5, 'good', '良好', 'Good'],
  [0.42, 'low', '偏低', 'Low'],
  [0.12, 'bad', '很低', 'Very low'],
] as const)('a figure that beats %s of its peers has the tone %s and its word', (beats, tone, zh, en) => {
  for (const [spoken, word] of [
    ['zh-CN', zh],
    ['en', en],
  ] as const) {
    language = spoken;
    const markup = renderToStaticMarkup(
      <MetricsView
        block={{
          type: 'metrics',
          id: 'xingtu.performance',
          source: SOURCE,
          metrics: [{ id: 'xingtu.playMid', unit: 'count', percentile: { beats: beats as Ratio } }],
        }}
      />,
    );
    expect(markup).toMatch(new RegExp(`data-tone="${tone}"[^>]*>${word}<`));
  }
});
