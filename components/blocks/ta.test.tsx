import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { Language } from '../../lib/language/translate';
import { peopleOf } from '../../lib/report/audience';
import type { Dimension, DistributionBlock, Metric, Side } from '../../lib/report/blocks';
import { sharesOf, type Target, taOf } from '../../lib/report/target';
import type { Ratio, Yuan } from '../../lib/report/units';
import { AudienceView } from './AudienceView';
import { TaView } from './TaLine';

let language: Language = 'en';
const tips: (() => ReactNode)[] = [];
vi.mock('../session/session', () => ({ useLanguage: () => language }));
vi.mock('../ui/Tip', () => ({
  useTip: () => (content: () => ReactNode) => {
    tips.push(content);
    return {};
  },
}));

const shares = (side: Side, by: Dimension, rows: Readonly<Record<string, number>>): DistributionBlock => ({
  type: 'distribution',
  id: `xingtu.${side}.${by}`,
  source: {
    endpoint: side === 'audience' ? 'xingtu.audience' : 'xingtu.fansDistribution',
    fetchedAt: 0,
    fromCache: true,
    sample: false,
  },
  rows: Object.entries(rows).map(([key, share]) => ({ key, share: share as Ratio })),
  people: { side, by },
});
const AGES = shares('audience', 'age', { '18-23': 0.37, '24-30': 0.33, '31-40': 0.3 });
const GENDER = shares('audience', 'gender', { female: 0.71, male: 0.29 });
const FANS = shares('fans', 'age', { '18-23': 0.5, '24-30': 0.25, '31-40': 0.25 });

const TARGET: Target = {
  dimensions: [
    { by: 'gender', keys: { xingtu: ['female'] } },
    {
      by: 'age',
      keys: { xingtu: ['24-30', '31-40'], pugongying: ['25-34'] },
      wanted: 0.7 as Ratio,
    },
  ],
  costBy: 'age',
};
const CPM = {
  id: 'verdict.realCpm',
  unit: 'yuan',
  value: 71.4 as Yuan,
  source: { endpoint: 'xingtu.spread', fetchedAt: 5, fromCache: false, sample: false },
} as Metric & { source: DistributionBlock['source'] };

const wordsOf = (node: ReactNode): string =>
  renderToStaticMarkup(node)
    .replace(/<[^>]*>/g, '|')
    .replace(/\s*\|+\s*/g, '|')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<');

type Rest = Partial<Parameters<typeof TaView>[0]>;
function drawn(blocks: readonly DistributionBlock[], rest: Rest = {}, spoken: Language = 'zh-CN') {
  language = spoken;
  tips.length = 0;
  const text = wordsOf(
    <TaView
      target={TARGET}
      platform="xingtu"
      shares={sharesOf(blocks)}
      answered
      cpm={CPM}
      loading={false}
      failure={undefined}
      control={<button type="button">获取受众 ¥0.30</button>}
      onOpen={() => {}}
      {...rest}
    />,
  );
  return { text, tips: tips.map((content) => wordsOf(content())) };
}

test('the share of each dimension, the hit and TA-CPM stand beside the verdict', () => {
  const { text } = drawn([AGES, GENDER]);
  expect(text).toContain('|TA · 观众|女|71%|24–40 岁|63%|命中 90%|');
  expect(text).toContain('|TA-CPM|估算|¥113.33|依据：24–40 岁 63%|');
});

test('the tooltip of TA-CPM has both of its numbers, every dimension and both sources', () => {
  const tip = drawn([AGES, GENDER]).tips.find((one) => one.includes('|TA-CPM|'));
  expect(tip).toContain('实际 CPM ÷ TA 占比');
  expect(tip).toContain('CPM ¥71.40，目标占比 63%');
  expect(tip).toContain('|女|71.0%|24–40 岁|63.0%，目标 70%，命中 90%|');
  expect(tip).toContain('星图受众分布、星图传播表现');
});

test('fans stand in where the audience is not known, under another name and with a word of it', () => {
  const { text, tips } = drawn([FANS, shares('audience', 'age', {})]);
  expect(text).toContain('|TA · 粉丝|女|—|24–40 岁|50%|命中 71%|');
  expect(text).toContain('|TA-CPM · 粉丝|估算|¥142.80|');
  expect(tips.join()).toContain('观众分布未知，这里是粉丝。');
});

test('a dimension that is not known is a dash, and TA-CPM by it is missing and says why', () => {
  const { text } = drawn([GENDER]);
  expect(text).toContain('|女|71%|24–40 岁|—|');
  expect(text).toContain('|TA-CPM|—|年龄占比未知|');
  expect(text).not.toContain('命中');
});

test('a hit of some of the dimensions says of how many', () => {
  const both: Target = {
    ...TARGET,
    dimensions: TARGET.dimensions.map((one) => ({ ...one, wanted: 0.5 as Ratio })),
  };
  expect(drawn([GENDER], { target: both }, 'en').text).toContain('hit 100% (1 of 2 dimensions)');
});

test('where nothing is known of the people, the control with its price stands beside the target', () => {
  const { text } = drawn([], { answered: false });
  expect(text).toContain('|目标人群|女 · 24–40 岁|获取受众 ¥0.30|');
  expect(drawn([], { answered: false, control: undefined }).text).toBe('|目标人群|女 · 24–40 岁|');
});

test('an answer without people is said, and costs nothing again', () => {
  const { text } = drawn([]);
  expect(text).toContain('平台没有给出受众分布');
  expect(text).not.toContain('获取受众');
});

test('a call under way and one that failed are said, and the failure whether it was charged', () => {
  expect(drawn([], { answered: false, loading: true }).text).toContain('正在获取受众');
  const failure = { code: 'dailyCap', charged: 'no' } as const;
  const { text } = drawn([], { answered: false, failure });
  expect(text).toContain('受众没有取到：已到你设的每日上限（未计费）|看受众页|');
});

test('a target that chooses nothing of the platform is said', () => {
  const target: Target = {
    dimensions: [{ by: 'age', keys: { pugongying: ['25-34'] } }],
    costBy: 'age',
  };
  expect(drawn([AGES], { target }, 'en').text).toBe('|The target chooses no group of this platform|');
});

const tab = (blocks: readonly DistributionBlock[], target: Target | undefined = TARGET): string => {
  language = 'en';
  const people = peopleOf(blocks);
  if (!people) throw new Error('no people');
  const of = (side: Side) => target && taOf(sharesOf(blocks), target, 'xingtu', side);
  return renderToStaticMarkup(
    <AudienceView people={people} tas={{ audience: of('audience'), fans: of('fans') }} />,
  );
};

test('the audience tab marks the target’s groups, and says by dimension what they come to', () => {
  const markup = tab([AGES, GENDER, FANS]);
  expect([...markup.matchAll(/<tr data-key="([^"]+)" data-aimed/g)].map(([, key]) => key)).toEqual([
    'female',
    '24-30',
    '31-40',
  ]);
  const text = markup.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|');
  expect(text).toContain('|TA|wanted 70% · hit 90%|63.0%|50.0%|');
  expect(text).toContain('|TA hit 90% · Audience|');
});

test('without a target the audience tab marks nothing', () => {
  const people = peopleOf([AGES]);
  if (!people) throw new Error('no people');
  language = 'en';
  const markup = renderToStaticMarkup(<AudienceView people={people} />);
  expect(markup).not.toContain('data-aimed');
  expect(markup).not.toContain('data-ta-by');
});
