import { describe, expect, test } from 'vitest';
import type { SectionId } from '../report/sections';
import type { Target } from '../report/target';
import type { Ratio, Yuan } from '../report/units';
import type { Compared } from './creators';
import { type RowSpec, rowsOf, sectionOf } from './rows';
import { figure, known, pugongying, xingtu } from './testing';

const CHOICE = { videoLength: '21_60', noteForm: 'picture' } as const;
const row = (id: string, target?: Target): RowSpec => {
  const spec = rowsOf(target).find((one) => one.id === id);
  if (!spec) throw new Error(`no row ${id}`);
  return spec;
};
const read = (id: string, creator: Compared, target?: Target) => row(id, target).read(creator, CHOICE);
const figureOf = (id: string, creator: Compared, target?: Target) => read(id, creator, target)?.figure.value;

/** Row, group, unit, what is better, the one platform that has it and what it counts, words, form of notes, sections. */
const ROWS = `
  price | cost | yuan | - | - | verdict.price | - | xingtu.overview pgy.overview
  quote | cost | yuan | - | - | - | - | -
  rebate | cost | ratio | high | - | - | - | -
  net | cost | yuan | - | - | - | - | -
  expectedCpm | cost | yuan | low | xingtu plays | verdict.expectedCpm | - | xingtu.overview pgy.overview
  expectedCpm.impressions | cost | yuan | low | pugongying impressions | verdict.expectedCpm | - | xingtu.overview pgy.overview
  realCpm | cost | yuan | low | xingtu plays | verdict.realCpm | - | xingtu.overview pgy.overview
  realCpm.impressions | cost | yuan | low | pugongying impressions | verdict.realCpm.impressions | - | xingtu.overview pgy.overview
  realRead | cost | yuan | low | pugongying reads | verdict.realRead | - | xingtu.overview pgy.overview
  realCpe | cost | yuan | low | xingtu engagements | verdict.realCpe | - | xingtu.overview pgy.overview
  realCpe.median | cost | yuan | low | pugongying engagements | verdict.realCpe.median | - | xingtu.overview pgy.overview
  median | plays | count | high | xingtu plays | verdict.median | - | xingtu.overview pgy.overview
  median.impressions | plays | count | high | pugongying impressions | verdict.median.impressions | - | xingtu.overview pgy.overview
  readMedian | plays | count | high | pugongying reads | verdict.readMedian | - | xingtu.overview pgy.overview
  expected | plays | ratio | low | xingtu plays | - | - | xingtu.overview pgy.overview
  completion | plays | ratio | high | xingtu finish | verdict.completion | - | xingtu.overview pgy.overview
  completion.notes | plays | ratio | high | pugongying finish | verdict.completion | video | xingtu.overview pgy.overview
  completion.picture | plays | ratio | high | pugongying picture | verdict.completion.picture | picture | xingtu.overview pgy.overview
  interaction | plays | ratio | high | xingtu engagements | verdict.interaction | - | xingtu.overview pgy.overview
  interaction.notes | plays | ratio | high | pugongying engagements | verdict.interaction | - | xingtu.overview pgy.overview
  interactionMedian | plays | count | high | pugongying engagements | verdict.interactionMedian | - | xingtu.overview pgy.overview
  playsPerFan | plays | ratio | high | xingtu plays | verdict.playsPerFan | - | xingtu.overview pgy.overview
  playsPerFan.reads | plays | ratio | high | pugongying reads | verdict.playsPerFan.reads | - | xingtu.overview pgy.overview
  fans | fans | count | - | - | - | - | xingtu.overview pgy.overview
  growth | fans | ratio | high | - | verdict.growth | - | xingtu.fans pgy.overview
  women | audience | ratio | - | xingtu audience | - | - | xingtu.audience pgy.audience
  women.fans | audience | ratio | - | - | - | - | xingtu.audience pgy.audience
  tiers | audience | ratio | - | xingtu tiers | - | - | xingtu.audience pgy.audience
`;

test('each row has its unit, what a buyer would rather have, whose figure it is, and the section that brings it', () => {
  const lines = rowsOf(undefined).map(({ id, group, unit, better, only, words, note, section }) =>
    [
      id,
      group,
      unit,
      better ?? '-',
      only ? `${only.platform} ${only.why}` : '-',
      words ?? '-',
      note ?? '-',
      section ? Object.values(section).join(' ') : '-',
    ].join(' | '),
  );
  expect(lines).toEqual(
    ROWS.trim()
      .split('\n')
      .map((line) => line.trim()),
  );
});

test('the section that brings a figure is that of the creator’s platform, and the profile’s for one of Douyin', () => {
  const douyin: Compared = {
    creator: 'douyinSecUid/x',
    subject: { platform: 'douyin', kind: 'kol', idType: 'douyinSecUid', id: 'x' },
  };
  const sections = (id: string) =>
    [xingtu('a', {}), pugongying('b', {}), douyin].map((creator) => sectionOf(row(id), creator));
  expect(sections('price')).toEqual([
    'xingtu.overview',
    'pgy.overview',
    'douyin.profile',
  ] satisfies SectionId[]);
  expect(sections('women')).toEqual([
    'xingtu.audience',
    'pgy.audience',
    'douyin.profile',
  ] satisfies SectionId[]);
  expect(sections('quote')).toEqual([undefined, undefined, undefined]);
});

describe('figures of the verdict', () => {
  const one = xingtu('a', {
    forms: { 'verdict.price': 20_000, 'verdict.realCpm': 50, 'verdict.median': 400_000 },
  });

  test('are of the form that is bought, and of nothing where there is no verdict', () => {
    expect(figureOf('price', one)).toBe(20_000);
    expect(read('price', xingtu('b', {}))).toBeUndefined();
    expect(read('realRead', one)).toBeUndefined();
  });

  test('say what works they count, but for those that count none', () => {
    expect(read('median', one)?.over).toEqual(['videos.xingtu', 'range.30']);
    expect(read('price', one)).not.toHaveProperty('over');
  });

  test('are costs at the quote that was obtained, where they were reckoned of a price', () => {
    const rest = { estimate: { price: 20_000, median: 400_000 }, offer: 'closed' } as const;
    const forms = { 'verdict.realCpm': 50 };
    const quoted = xingtu('a', { forms, rest, terms: { quote: 10_000 as Yuan } });
    expect(read('realCpm', quoted)?.figure).toMatchObject({
      value: 25,
      estimate: { price: 10_000, median: 400_000 },
    });
    expect(read('realCpm', quoted)?.figure).not.toHaveProperty('offer');
    const unquoted = read('realCpm', xingtu('a', { forms, rest }))?.figure;
    expect(unquoted).toMatchObject({ value: 50, offer: 'closed', source: { endpoint: 'xingtu.spread' } });
    const platforms = xingtu('a', { forms, terms: { quote: 10_000 as Yuan } });
    expect(figureOf('realCpm', platforms)).toBe(50);
  });
});

describe('what was agreed', () => {
  const terms = { quote: 10_000 as Yuan, fee: 0.05 as Ratio, rebate: 0.3 as Ratio };
  const priced = { forms: { 'verdict.price': 20_000 } };

  test('is the user’s own figure, and missing where nothing was', () => {
    const one = xingtu('a', { ...priced, terms });
    expect([figureOf('quote', one), figureOf('rebate', one)]).toEqual([10_000, 0.3]);
    expect(read('quote', one)?.figure).toMatchObject({ id: 'compare.quote', unit: 'yuan' });
    expect(read('rebate', one)?.figure).toMatchObject({ id: 'compare.rebate', unit: 'ratio' });
    expect([read('quote', xingtu('a', priced)), read('rebate', xingtu('a', priced))]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('makes what is paid in the end: with the fee, without the rebate, of the quote or the platform’s price', () => {
    expect(read('net', xingtu('a', { ...priced, terms }))?.figure).toMatchObject({
      id: 'compare.net',
      unit: 'yuan',
      value: 7500,
      estimate: { price: 10_000 },
    });
    expect(figureOf('net', xingtu('a', { ...priced, terms: { fee: 0.1 as Ratio } }))).toBe(22_000);
    expect(figureOf('net', xingtu('a', { ...priced, terms: { rebate: 0.25 as Ratio } }))).toBe(15_000);
    expect(read('net', xingtu('a', priced))).toBeUndefined();
    expect(read('net', xingtu('a', { ...priced, terms: { quote: 10_000 as Yuan } }))).toBeUndefined();
    expect(read('net', xingtu('a', { terms: { fee: 0.1 as Ratio } }))).toBeUndefined();
  });
});

describe('what the platform expects', () => {
  const expecting = (median: number | undefined, expectedPlays?: number): Compared => {
    const one = xingtu('a', {
      all: { 'verdict.price': 1 },
      forms: median === undefined ? {} : { 'verdict.median': median },
    });
    return {
      ...one,
      ...(one.verdict && { verdict: { ...one.verdict, ...(expectedPlays && { expectedPlays }) } as never }),
    };
  };

  test('is a share of the median that works got, counted over the same works', () => {
    expect(read('expected', expecting(400_000, 600_000))).toMatchObject({
      figure: {
        id: 'compare.expected',
        unit: 'ratio',
        value: 1.5,
        estimate: { plays: 600_000, median: 400_000 },
        source: { endpoint: 'xingtu.spread' },
      },
      over: ['videos.xingtu', 'range.30'],
    });
  });

  test('is nothing without an expectation, without a median and of a median of nothing', () => {
    expect(read('expected', expecting(400_000))).toBeUndefined();
    expect(read('expected', expecting(undefined, 600_000))).toBeUndefined();
    expect(read('expected', expecting(0, 600_000))).toBeUndefined();
    expect(read('expected', xingtu('a', {}))).toBeUndefined();
  });
});

describe('figures that are read by their ids', () => {
  const at = (when: number, value: number) => ({ ...figure('count', value), at: when });
  const more = (id: string, fetchedAt: number, value?: number) =>
    ({
      id,
      unit: 'count',
      value,
      source: { endpoint: 'x', fetchedAt, fromCache: true, sample: false },
    }) as never;

  test('are the newest of what is remembered and of what the cache has', () => {
    const remembered = xingtu('a', {
      known: known({ 'xingtu.followers': at(5, 100), 'pgy.fans': at(9, 200) }),
    });
    expect(figureOf('fans', remembered)).toBe(200);
    expect(figureOf('fans', { ...remembered, more: [more('xingtu.fansTotal', 10, 300)] })).toBe(300);
    expect(figureOf('fans', { ...remembered, more: [more('xingtu.fansTotal', 7, 300)] })).toBe(200);
    expect(figureOf('fans', { ...remembered, more: [more('other', 10, 300)] })).toBe(200);
    expect(figureOf('fans', { ...remembered, more: [more('pgy.fans', 10)] })).toBe(200);
    expect(read('fans', xingtu('a', {}))).toBeUndefined();
    expect(read('growth', remembered)).toBeUndefined();
  });

  test('keep their doubt, their offer and where they come from', () => {
    const doubtful = { ...figure('count', 100), uncertain: true, offer: 'closed' } as never;
    const one = xingtu('a', { known: { ...known({ 'xingtu.followers': doubtful }), source: 'sample' } });
    expect(read('fans', one)?.figure).toMatchObject({
      uncertain: true,
      offer: 'closed',
      source: { endpoint: 'xingtu.base', fetchedAt: 1, fromCache: true, sample: true },
    });
    const plain = read('fans', xingtu('a', { known: known({ 'xingtu.followers': at(5, 100) }) }))?.figure;
    expect(plain).not.toHaveProperty('uncertain');
    expect(plain).not.toHaveProperty('offer');
    expect(plain?.source?.sample).toBe(false);
  });
});

describe('shares of people', () => {
  const people = (side: 'audience' | 'fans', by: 'gender' | 'tier', rows: Record<string, number>) => ({
    side,
    by,
    rows: Object.entries(rows).map(([key, share]) => ({ key, share: share as Ratio })),
    basis: 'xingtu.audience?days=30',
    at: 7,
  });
  const one = xingtu('a', {
    known: known({}, [
      people('audience', 'gender', { female: 0.6, male: 0.4 }),
      people('fans', 'gender', { female: 0.7, male: 0.3 }),
      people('audience', 'tier', { 一线: 0.2, 新一线: 0.25, 二线: 0.3 }),
    ]),
  });

  test('are of the side that the row names, and of the first two tiers of cities together', () => {
    expect([figureOf('women', one), figureOf('women.fans', one)]).toEqual([0.6, 0.7]);
    expect(figureOf('tiers', one)).toBeCloseTo(0.45);
    expect(read('women', one)?.figure).toMatchObject({
      id: 'compare.gender',
      unit: 'ratio',
      source: { endpoint: 'xingtu.audience', fetchedAt: 7, fromCache: true, sample: false },
    });
    expect(read('tiers', one)?.figure).toMatchObject({ id: 'compare.tier' });
  });

  test('are missing where the side, the dimension or the group is', () => {
    const fans = xingtu('a', { known: known({}, [people('fans', 'gender', { male: 1 })]) });
    expect([read('women', fans), read('women.fans', fans), read('tiers', fans)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(read('women', xingtu('a', {}))).toBeUndefined();
  });

  test.each(['female', '女', '女性'])('know women by the word %s', (word) => {
    expect(
      figureOf('women', xingtu('a', { known: known({}, [people('audience', 'gender', { [word]: 0.5 })]) })),
    ).toBe(0.5);
  });

  describe('of a target', () => {
    const target = {
      dimensions: [
        { by: 'gender', keys: { xingtu: ['female'] }, wanted: 0.5 },
        { by: 'tier', keys: { xingtu: ['一线'] } },
      ],
      costBy: 'gender',
    } as unknown as Target;

    test('stand beside what they belong to: cost at the real cost, and dimensions with the hit among the people', () => {
      const ids = rowsOf(target).map(({ id }) => id);
      expect(ids[ids.indexOf('realCpm') + 1]).toBe('ta.cpm.xingtu');
      expect(ids.slice(-3)).toEqual(['ta.gender.xingtu', 'ta.tier.xingtu', 'ta.hit.xingtu']);
      expect(ids.some((id) => id.endsWith('.pugongying'))).toBe(false);
      expect(row('ta.cpm.xingtu', target)).toMatchObject({
        group: 'cost',
        unit: 'yuan',
        better: 'low',
        words: 'ta.cpm',
        only: { platform: 'xingtu', why: 'buckets' },
      });
      expect(row('ta.hit.xingtu', target)).toMatchObject({
        group: 'audience',
        unit: 'ratio',
        better: 'high',
        words: 'ta.hit',
      });
      expect(row('ta.gender.xingtu', target)).toMatchObject({
        group: 'audience',
        by: 'gender',
        target: 'xingtu',
        better: 'high',
      });
      expect(row('ta.gender.xingtu', target)).not.toHaveProperty('words');
    });

    test('have no hit where no share is wanted', () => {
      const unwanted = { dimensions: [{ by: 'gender', keys: { xingtu: ['female'] } }] } as unknown as Target;
      expect(rowsOf(unwanted).map(({ id }) => id)).not.toContain('ta.hit.xingtu');
      expect(
        rowsOf({ dimensions: [{ by: 'gender', keys: { xingtu: [] } }] } as unknown as Target),
      ).toHaveLength(28);
    });

    test('are of one side, which they name, with their source', () => {
      const people = { ...known({}, one.known?.shares), creator: 'xingtuKolId/a' };
      const bought = xingtu('a', {
        forms: { 'verdict.realCpm': 50, 'verdict.price': 20_000 },
        known: people,
      });
      expect(read('ta.gender.xingtu', bought, target)).toMatchObject({
        figure: { unit: 'ratio', value: 0.6, source: { endpoint: 'xingtu.audience' } },
        over: ['side.audience'],
      });
      const hit = read('ta.hit.xingtu', bought, target);
      expect(hit).toMatchObject({
        figure: { unit: 'ratio', source: { fetchedAt: 7 } },
        over: ['side.audience'],
      });
      const cpm = read('ta.cpm.xingtu', bought, target);
      expect(cpm).toMatchObject({
        figure: { unit: 'yuan', source: { fetchedAt: 7 } },
        over: ['videos.xingtu', 'range.30', 'side.audience'],
      });
      expect(Number(cpm?.figure.value)).toBeGreaterThan(50);
    });

    test('are missing where nothing is known of the people, and the cost where none is', () => {
      for (const id of ['ta.gender.xingtu', 'ta.tier.xingtu', 'ta.hit.xingtu', 'ta.cpm.xingtu']) {
        expect(read(id, xingtu('a', {}), target)).toBeUndefined();
        expect(read(id, xingtu('a', { known: known({}) }), target)).toBeUndefined();
      }
      expect(read('ta.cpm.xingtu', one, target)).toBeUndefined();
    });
  });
});
