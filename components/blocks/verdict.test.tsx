import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { Language } from '../../lib/language/translate';
import type { Metric, VerdictBlock } from '../../lib/report/blocks';
import type { Count, Ratio, Yuan } from '../../lib/report/units';
import type { Bought, Bounds } from '../../lib/report/verdict';
import { FirstDrawingProvider } from '../session/afterPaint';
import { BesideProvider } from '../session/beside';
import { VerdictView } from './VerdictView';

type Settings = Bounds & Bought;
const SETTINGS: Settings = {
  videoLength: '21_60',
  noteForm: 'picture',
  maxCpm: 0,
  maxCpe: 0,
  oddExpectedTimes: 1.5,
  oddWorks: 5,
  oddPlaysPerFan: 1,
  oddCompletion: 20,
};
const session = { language: 'en' as Language, settings: SETTINGS };
const tips: (() => ReactNode)[] = [];
vi.mock('../session/session', () => ({
  useLanguage: () => session.language,
  useSession: () => session,
  useChoose: () => () => {},
}));
vi.mock('../ui/Tip', () => ({
  useTip: () => (content: () => ReactNode) => {
    tips.push(content);
    return {};
  },
}));

const yuan = (id: string, value: number | undefined, rest: object = {}): Metric =>
  ({ id, unit: 'yuan', ...(value !== undefined && { value: value as Yuan }), ...rest }) as Metric;

const at = (price: number, rest: object = {}): Metric[] => [
  yuan('verdict.price', price, rest),
  yuan('verdict.realCpm', (price / 69_400) * 1000, { estimate: { price, median: 69_400 }, ...rest }),
  yuan('verdict.realCpe', 4.57, { estimate: { price, median: 69_400, rate: 0.0388 }, ...rest }),
  yuan('verdict.expectedCpm', 103.54, rest),
  yuan('verdict.expectedCpe', undefined),
];
const BLOCK: VerdictBlock = {
  type: 'verdict',
  id: 'verdict',
  source: { endpoint: 'xingtu.spread', fetchedAt: 0, fromCache: false, sample: false },
  forms: [
    { id: '21_60', metrics: at(12_300) },
    { id: '60', metrics: at(15_400, { offer: 'closed' }) },
  ],
  metrics: [
    { id: 'verdict.median', unit: 'count', value: 69_400 as Count, percentile: { beats: 0.7999 as Ratio } },
    { id: 'verdict.completion', unit: 'ratio', percentile: { beats: 0.1 as Ratio } },
    { id: 'verdict.interaction', unit: 'ratio', value: 0.0388 as Ratio },
  ],
  over: ['videos.xingtu', 'range.90'],
  works: 4 as Count,
  expectedPlays: 118_800 as Count,
};

const wordsOf = (drawn: ReactNode): string =>
  renderToStaticMarkup(drawn)
    .replace(/<[^>]*>/g, '|')
    .replace(/\s*\|+\s*/g, '|')
    .replaceAll('&#x27;', "'");

function drawn(
  rest: Partial<VerdictBlock> = {},
  settings: Partial<Settings> = {},
  language: Language = 'en',
) {
  session.language = language;
  session.settings = { ...SETTINGS, ...settings };
  tips.length = 0;
  const text = wordsOf(<VerdictView block={{ ...BLOCK, ...rest }} />);
  return { text, tips: tips.map((content) => wordsOf(content())) };
}

test('price, real CPM, its word and the expected one stand side by side', () => {
  expect(drawn().text).toContain('|Price|¥12,300|');
  expect(drawn().text).toContain('|Real CPM|Estimate|¥177.23|Very costly|expected|¥103.54|· 71% above|');
  expect(drawn({}, {}, 'zh-CN').text).toContain('|实际 CPM|估算|¥177.23|过贵|平台预期|¥103.54|· 高 71%|');
});

test('the length that is bought is drawn, with its own figures and marks', () => {
  const { text } = drawn({}, { videoLength: '60' });
  expect(text).toContain('|Price|¥15,400|Closed|');
  expect(text).toContain('|Closed|this offer cannot be bought now|');
  expect(text).not.toContain('Very costly');
});

test('the user’s own limit wins over what is expected, and the tooltip says by which rule', () => {
  const { text, tips } = drawn({}, { maxCpm: 180 });
  expect(text).toContain('|¥177.23|Within limit|');
  expect(text).toContain('|your limit ¥180 · 2% below|');
  expect(tips.join()).toContain('Judged by your limit of ¥180');
});

test('a figure without rank is not judged, and a rank without figure is a dash', () => {
  const { text } = drawn();
  expect(text).toContain('|Engagement|3.88%|');
  expect(text).not.toContain('|3.88%|beats');
  expect(text).toContain('|Completion|—|Engagement|');
});

test('a share that is cut off is not written as the next band', () => {
  expect(drawn().text).toContain('|69.4K|beats 79%|Good|');
});

test('the tooltip of an estimate has its numbers, its rule and what it is counted over', () => {
  const [tip] = drawn().tips.filter((text) => text.includes('|Real CPM|'));
  expect(tip).toContain('price ÷ median plays × 1000');
  expect(tip).toContain('price ¥12,300, median plays 69,400');
  expect(tip).toContain('Judged by the expected ¥103.54');
  expect(tip).toContain('Counted over: Videos Xingtu · Period 90 days · 4 works');
});

test('a rate that went into an estimate is a share, not a count', () => {
  expect(drawn().tips.join()).toContain('engagement rate 3.88%');
});

test('two warnings are in sight with their numbers and sample, the others are counted', () => {
  const { text, tips } = drawn({
    metrics: [...BLOCK.metrics, { id: 'verdict.playsPerFan', unit: 'ratio', value: 0.004 as Ratio }],
  });
  expect(text).toContain('|Unusual|expected plays 119K, 1.7× the real median · 4 works|');
  expect(text).toContain('|Small sample|only 4 works, so medians may jump|');
  expect(text).toContain('|1 more|');
  expect(text).not.toContain('of followers|');
  expect(tips.join()).toContain('over 1.5× the real median: 119K ÷ 69.4K = 1.7');
});

test('where nothing is out of the ordinary the card says so, by how many rules and which', () => {
  const calm = { works: 12 as Count, expectedPlays: 70_000 as Count };
  const { text, tips } = drawn({
    ...calm,
    metrics: [
      ...BLOCK.metrics.filter(({ id }) => id !== 'verdict.completion'),
      { id: 'verdict.playsPerFan', unit: 'ratio', value: 0.3 as Ratio },
    ],
  });
  expect(text).toContain('|Nothing unusual|by 4 rules|');
  expect(tips.join()).toContain('|expected plays against the real median|the number of works|');
  // A rule without its figures is not counted.
  expect(tips.join()).not.toContain('completion rate|');
  expect(drawn({}, {}, 'zh-CN').text).not.toContain('未见不寻常');
});

test('a card without a figure that a rule needs says nothing of what is unusual', () => {
  const { works: _, expectedPlays: __, ...rest } = BLOCK;
  const bare = { ...rest, forms: [{ id: '21_60' as const, metrics: [] }], metrics: [] };
  session.language = 'en';
  session.settings = SETTINGS;
  expect(wordsOf(<VerdictView block={bare} />)).not.toContain('Nothing unusual');
});

test('no word of a warning says that a creator is fake', () => {
  for (const language of ['en', 'zh-CN'] as const)
    expect(drawn({}, {}, language).text).not.toMatch(/fake|fraud|假|水号/i);
});

test('a creator without any form draws nothing', () => {
  expect(drawn({ forms: [] }).text).toBe('');
});

test('how a figure has changed stands beside it, for the form that is shown', () => {
  const html = renderToStaticMarkup(
    <BesideProvider value={(what, form) => `[${what} ${form}]`}>
      <VerdictView block={BLOCK} />
    </BesideProvider>,
  );
  for (const what of ['price', 'cpm', 'median']) expect(html).toContain(`[${what} 21_60]`);
});

test('the first drawing has the price and its cost on real plays, and leaves the rest of the verdict to the next', () => {
  const figures = (first: boolean) =>
    [
      ...renderToStaticMarkup(
        <FirstDrawingProvider value={first}>
          <VerdictView block={BLOCK} />
        </FirstDrawingProvider>,
      ).matchAll(/data-metric="verdict\.(\w+)"/g),
    ].map(([, id]) => id);
  expect(figures(true)).toEqual(['price', 'realCpm', 'expectedCpm']);
  expect(figures(false)).toEqual(expect.arrayContaining(['realCpe', 'median', 'completion']));
});
