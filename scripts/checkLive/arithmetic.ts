import { at, near, num, rows } from './read';
import type { Seen } from './verdict';
import { answer, lacking, type Verdict } from './verdict';

/** A rule of arithmetic that the product's units depend on. */
interface Check {
  name: string;
  needs: readonly string[];
  /** What is counted: the sentence says how many of them agree. */
  of: string;
  /** One result for each; `undefined` where the answer lacks what is needed. */
  results(of: (call: string) => unknown): (boolean | undefined)[];
}

const LENGTHS = [
  { cpm: 'cpm_1_20', type: 1, row: '1_20' },
  { cpm: 'cpm_21_60', type: 2, row: '20_60' },
  { cpm: 'cpm_60', type: 71, row: '60' },
] as const;

const within = (value: number | undefined, low: number, high: number) =>
  value === undefined ? undefined : value >= low && value <= high;
/** Basis points of a share: whole, up to one hundred percent. */
const basisPoints = (value: number | undefined) =>
  value === undefined ? undefined : Number.isInteger(value) && value >= 0 && value <= 10_000;
const sum = (values: readonly (number | undefined)[]) =>
  values.some((value) => value === undefined)
    ? undefined
    : values.reduce<number>((total, value) => total + (value ?? 0), 0);
/** Zero is how the platforms write that they have no figure. */
const some = (value: number | undefined) => (value === 0 ? undefined : value);
const each = (of: unknown, keys: readonly string[]) => keys.map((key) => num(of, key));

/** Whether a list holds counts: whole numbers whose sum is not zero. */
const counts = (distribution: unknown) => {
  const values = rows(distribution, 'distribution_list').map((row) => num(row, 'distribution_value'));
  if (values.length === 0) return undefined;
  return values.every((value) => Number.isInteger(value) && Number(value) >= 0) && Number(sum(values)) > 0;
};

const distributions = (name: string, call: string): Check => ({
  name,
  needs: [call],
  of: 'distributions',
  results: (of) => rows(of(call), 'distributions').map(counts),
});

const CHECKS: readonly Check[] = [
  {
    name: 'xingtu: floor(price ÷ expect_vv × 1000 × 100) = expect_cpm, in fen',
    needs: ['xingtu.marketing', 'xingtu.cp'],
    of: 'lengths',
    results: (of) =>
      LENGTHS.map(({ cpm, type }) => {
        const plays = some(num(of('xingtu.cp'), 'expect_vv', 'value'));
        const fen = some(num(of('xingtu.cp'), 'expect_cpm', cpm));
        const prices = rows(of('xingtu.marketing'), 'price_info')
          .filter((row) => num(row, 'video_type') === type && num(row, 'task_category') === 1)
          .flatMap((row) => [some(num(row, 'price')), some(num(row, 'origin_price'))])
          .filter((price) => price !== undefined);
        if (plays === undefined || fen === undefined || prices.length === 0) return undefined;
        // A quotient that is whole may come out a hair below itself.
        return prices.some((price) => Math.floor((price * 100_000) / plays + 1e-6) === fen);
      }),
  },
  {
    name: 'xingtu: expect_cpm of spread_info = expect_cpm of cp_info',
    needs: ['xingtu.spread', 'xingtu.cp'],
    of: 'lengths',
    results: (of) =>
      LENGTHS.map(({ cpm }) =>
        near(
          some(num(of('xingtu.cp'), 'expect_cpm', cpm)),
          some(num(of('xingtu.spread'), 'expect_cpm', cpm)),
          0,
        ),
      ),
  },
  {
    name: 'xingtu: rates and shares of peers are basis points, 0 to 10000',
    needs: ['xingtu.spread'],
    of: 'figures',
    results: (of) => {
      const spread = of('xingtu.spread');
      const ofRate = ['interact_rate', 'play_over_rate'].flatMap((rate) => [
        num(spread, rate, 'value'),
        num(spread, rate, 'overtake'),
      ]);
      return [...ofRate, num(spread, 'play_stability', 'overtake')].map(basisPoints);
    },
  },
  {
    name: 'xingtu: avg_duration in hundredths of a second is 1 s to 2 h',
    needs: ['xingtu.spread'],
    of: 'figures',
    results: (of) => [within(some(num(of('xingtu.spread'), 'avg_duration')), 100, 720_000)],
  },
  distributions('xingtu: Σ of an audience distribution is a sum of whole counts', 'xingtu.audience'),
  distributions('xingtu: Σ of a fans distribution is a sum of whole counts', 'xingtu.fansDistribution'),
  {
    name: 'xingtu: link_struct 5 = 1 + 2 + 3 + 4',
    needs: ['xingtu.linkStruct'],
    of: 'answers',
    results: (of) => {
      const value = (key: string) => num(of('xingtu.linkStruct'), 'link_struct', key, 'value');
      const whole = some(value('5'));
      return [near(whole, sum(['1', '2', '3', '4'].map(value)), 0.0001)];
    },
  },
  {
    name: 'xingtu: interact_cnt of a work = likes + comments + shares',
    needs: ['xingtu.item'],
    of: 'works',
    results: (of) => {
      const work = at(of('xingtu.item'), 'video_info');
      return [
        near(some(num(work, 'interact_cnt')), sum(each(work, ['like_cnt', 'comment_cnt', 'share_cnt'])), 0),
      ];
    },
  },
  {
    name: 'xingtu: interact_rate and finish_rate of a work are fractions',
    needs: ['xingtu.item'],
    of: 'figures',
    results: (of) =>
      each(at(of('xingtu.item'), 'video_info'), ['interact_rate', 'finish_rate']).map((rate) =>
        within(rate, 0, 1),
      ),
  },
  {
    name: 'xingtu: *_rate_list of a work’s trend are basis points',
    needs: ['xingtu.itemTrend'],
    of: 'lists',
    results: (of) => {
      const values = at(of('xingtu.itemTrend'), 'date_values') ?? {};
      return Object.keys(values)
        .filter((key) => key.endsWith('_rate_list'))
        .map((key) => rows(values, key).map((row) => num(row, 'value')))
        .map((list) => (list.length ? list.every((value) => basisPoints(value) !== false) : undefined));
    },
  },
  {
    name: 'xingtu: in search rows price ÷ expected_play_num × 1000 = prospective CPM, in yuan',
    needs: ['xingtu.search'],
    of: 'prices',
    results: (of) =>
      rows(of('xingtu.search'), 'authors').flatMap((author) => {
        const row = at(author, 'attribute_datas');
        const plays = some(num(row, 'expected_play_num'));
        return LENGTHS.map(({ row: length }) => {
          const price = some(num(row, `price_${length}`));
          const cpm = some(num(row, `prospective_${length}_cpm`));
          return price === undefined || plays === undefined ? undefined : near((price / plays) * 1000, cpm);
        });
      }),
  },
  {
    name: 'xingtu: rates of search rows are fractions',
    needs: ['xingtu.search'],
    of: 'figures',
    results: (of) =>
      rows(of('xingtu.search'), 'authors').flatMap((author) =>
        each(at(author, 'attribute_datas'), ['interact_rate_within_30d', 'play_over_rate_within_30d']).map(
          (rate) => within(rate, 0, 1),
        ),
      ),
  },
  {
    name: 'pgy: in search rows quote ÷ median impressions × 1000 = estimated CPM, in yuan',
    needs: ['pgy.search'],
    of: 'quotes',
    results: (of) =>
      rows(of('pgy.search'), 'kols').flatMap((row) => [
        costPerThousand(
          row,
          'picturePrice',
          num(row, 'accumPicCommonImpMedinNum30d'),
          row,
          'estimatePictureCpm',
        ),
        costPerThousand(
          row,
          'videoPrice',
          num(row, 'accumVideoCommonImpMedinNum30d'),
          row,
          'estimateVideoCpm',
        ),
      ]),
  },
  {
    name: 'pgy: quote ÷ impMedian of notesRate × 1000 = CPM of costEffective',
    needs: ['pgy.blogger', 'pgy.notesRate', 'pgy.costEffective'],
    of: 'quotes',
    results: (of) => {
      const seen = num(of('pgy.notesRate'), 'impMedian');
      const [quotes, costs] = [of('pgy.blogger'), of('pgy.costEffective')];
      return [
        costPerThousand(quotes, 'picturePrice', seen, costs, 'estimatePictureCpm'),
        costPerThousand(quotes, 'videoPrice', seen, costs, 'estimateVideoCpm'),
      ];
    },
  },
  {
    name: 'pgy: Σ engagements ÷ Σ reads = interactionRate, in percent',
    needs: ['pgy.notesRate'],
    of: 'answers',
    results: (of) => {
      const notes = rows(of('pgy.notesRate'), 'notes');
      const total = (key: string) => some(sum(notes.map((note) => num(note, key))));
      const [engagements, reads] = [total('interactionNum'), total('readNum')];
      const rate = some(num(of('pgy.notesRate'), 'interactionRate'));
      // The answer lists a part of the notes at most times: only all of them have to add up.
      const all = num(of('pgy.notesRate'), 'noteNumber') === notes.length;
      if (!all || engagements === undefined || reads === undefined || rate === undefined) return [undefined];
      return [Math.abs((engagements / reads) * 100 - rate) <= 0.1];
    },
  },
  {
    name: 'pgy: ages and genders of fans_profile are fractions of one',
    needs: ['pgy.fansProfile'],
    of: 'distributions',
    results: (of) => {
      const profile = of('pgy.fansProfile');
      const ages = rows(profile, 'ages').map((age) => num(age, 'percent'));
      return [
        near(1, some(sum(ages)), 0.02),
        near(1, sum(each(at(profile, 'gender'), ['male', 'female'])), 0.02),
      ];
    },
  },
  {
    name: 'pgy: rates of fansSummary are percent, 0 to 100',
    needs: ['pgy.fansSummary'],
    of: 'figures',
    results: (of) =>
      each(of('pgy.fansSummary'), ['activeFansRate', 'engageFansRate', 'readFansRate']).map((rate) =>
        within(rate, 0, 100),
      ),
  },
  {
    name: 'pgy: cost per read of dataSummary, in fen = that of costEffective, in yuan × 100',
    needs: ['pgy.dataSummary', 'pgy.costEffective'],
    of: 'figures',
    results: (of) =>
      ['pictureReadCost', 'videoReadCost'].map((key) => {
        const yuan = some(num(of('pgy.costEffective'), key));
        return near(yuan === undefined ? undefined : yuan * 100, some(num(of('pgy.dataSummary'), key)));
      }),
  },
];

/** Whether a quote over impressions gives a CPM back. 9999999 is how the platform writes that there is no quote. */
function costPerThousand(
  quotes: unknown,
  quote: string,
  impressions: number | undefined,
  costs: unknown,
  cpm: string,
): boolean | undefined {
  const [spent, seen] = [some(num(quotes, quote)), some(impressions)];
  if (spent === undefined || spent === 9_999_999 || seen === undefined) return undefined;
  return near((spent / seen) * 1000, some(num(costs, cpm)));
}

function judge(check: Check, seen: Seen): Verdict {
  const { name } = check;
  const lack = lacking(seen, check.needs);
  if (lack) return { name, verdict: 'inconclusive', because: lack };
  const known = check.results((call) => answer(seen, call)).filter((result) => result !== undefined);
  if (known.length === 0)
    return { name, verdict: 'inconclusive', because: 'the answers lack the figures for it' };
  const agree = known.filter(Boolean).length;
  const because = `${agree} of ${known.length} ${check.of} agree`;
  return { name, verdict: agree === known.length ? 'holds' : 'broken', because };
}

/** The verdict of each rule: held, broken or inconclusive. */
export function arithmetic(seen: Seen): Verdict[] {
  return CHECKS.map((check) => judge(check, seen));
}
