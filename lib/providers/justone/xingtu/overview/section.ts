import type { CardBlock, Metric, MetricsBlock, Row, TableBlock, TagsBlock } from '../../../../report/blocks';
import { readSubject } from '../../../../subject/ids';
import type { Answers, Section, SectionInput } from '../../../types';
import { fromCentiseconds, fromFen, toCount } from '../../../units';
import {
  type AnswerOf,
  type ColumnOf,
  dayOfSeconds,
  entries,
  kolHref,
  metricOf,
  sourceOf,
  sourceOfParts,
} from '../draw';
import { base, cp, marketing, spread } from './endpoints';
import {
  costAnswerOf,
  costMetric,
  cpeOf,
  cpmMetric,
  cpmOf,
  expectedPlaysOf,
  LENGTHS,
  type Prices,
  pricesOf,
  salesCpmOf,
  termsOf,
} from './prices';
import { countedOf, spreadParams, withTrafficNote } from './spread';
import { verdict } from './verdict';
import type { MetricId } from './words';

const metric = metricOf<MetricId>();

const GENDERS: Readonly<Record<number, string>> = { 1: '男', 2: '女' };

/** `online_status` of a creator, in the platform's words. */
const LISTED: Readonly<Record<number, string>> = { 1: '上线', 2: '下线' };

const yesOrNo = (given: boolean | undefined) => (given === undefined ? undefined : given ? '是' : '否');

/** The same creator's page on Douyin, which needs no call. */
const douyinPage = (secUid: string | undefined): CardBlock['pages'] =>
  readSubject('douyin', 'douyinSecUid', secUid) && [
    { id: 'xingtu.douyinPage', href: `https://www.douyin.com/user/${secUid}` },
  ];

const profileSource = (answer: AnswerOf<typeof base>) =>
  sourceOf(answer, dayOfSeconds(answer.data?.modify_time));

/** The creator's card. */
function profile(answer: AnswerOf<typeof base>, input: SectionInput): CardBlock {
  const data = answer.data;
  const place = [...new Set([data?.province, data?.city])].filter(Boolean).join(' ') || undefined;
  const known: [id: MetricId, value: string | undefined][] = [
    ['xingtu.gender', data?.gender === undefined ? undefined : GENDERS[data.gender]],
    ['xingtu.online', data?.online_status === undefined ? undefined : LISTED[data.online_status]],
    ['xingtu.commerce', yesOrNo(data?.e_commerce_enable)],
    ['xingtu.place', place],
    ['xingtu.mcn', data?.mcn_name],
    ['xingtu.douyinId', data?.unique_id],
    ['xingtu.kolId', data?.id],
    ['xingtu.douyinUid', data?.core_user_id],
  ];
  const facts: Metric[] = [
    metric('xingtu.followers', 'count', toCount(data?.follower)),
    ...known.flatMap(([id, value]) => (value ? [metric(id, 'text', value)] : [])),
  ];
  return {
    type: 'card',
    id: 'xingtu.card',
    source: profileSource(answer),
    title: data?.nick_name ?? input.subject.id,
    facts,
    // Followers and gender: places, agency and ids are looked for, not decided by.
    inSight: 2,
    ...(data?.avatar_uri && { image: data.avatar_uri }),
    ...(kolHref(input.subject.id) && { href: kolHref(input.subject.id) }),
    pages: douyinPage(data?.sec_uid),
  };
}

/** The fields and themes of the creator's works. */
function knownFor(answer: AnswerOf<typeof base>): TagsBlock[] {
  const source = profileSource(answer);
  const tags = (id: string, texts: readonly string[]): TagsBlock[] =>
    texts.length ? [{ type: 'tags', id, source, tags: [...new Set(texts)].map((text) => ({ text })) }] : [];
  const fields = Object.entries(answer.data?.tags_relation ?? {});
  return [
    ...tags(
      'xingtu.fields',
      fields.flatMap(([field, narrower]) => [field, ...entries(narrower)]),
    ),
    ...tags('xingtu.themes', entries(answer.data?.content_theme_labels)),
  ];
}

/** Prices by the length of the video. */
function pricesByLength({ source }: AnswerOf<typeof marketing>, prices: Prices): MetricsBlock {
  return {
    type: 'metrics',
    id: 'xingtu.prices',
    source,
    metrics: LENGTHS.map((length) => {
      const { value, before, offer, unknownUnit } = prices.byLength[length] ?? {};
      return metric(`xingtu.price.${length}`, 'yuan', value, {
        ...(unknownUnit ? { note: 'xingtu.settlement' } : before && { note: 'xingtu.discount' }),
        ...(offer && { offer }),
      });
    }),
  };
}

/** A row whose second cell is the price of an offer, with what is to be said of it. */
const offerRow = (cells: Row['cells'], note: string | false | undefined): Row => ({
  cells,
  ...(note && { notes: { 1: [note] } }),
});

/** How orders are settled and how long the prices hold, where the platform says it. */
function terms(answer: AnswerOf<typeof marketing>): MetricsBlock[] {
  const { settledBy, since, discountUntil } = termsOf(answer);
  const metrics = [
    metric('xingtu.settledBy', 'text', settledBy),
    metric('xingtu.pricedSince', 'date', since),
    metric('xingtu.discountUntil', 'date', discountUntil),
  ].filter(({ value }) => value !== undefined);
  return metrics.length > 0 ? [{ type: 'metrics', id: 'xingtu.terms', source: answer.source, metrics }] : [];
}

/** The industries that the platform says the creator is for. */
function industries({ data, source }: AnswerOf<typeof marketing>): TagsBlock[] {
  const tags = [...new Set(entries(data?.industry_tags))].map((text) => ({ text }));
  return tags.length > 0 ? [{ type: 'tags', id: 'xingtu.industries', source, tags }] : [];
}

/** What picture works cost, where the platform says it. Nothing confirms the unit. */
const pictureCosts = (data: AnswerOf<typeof cp>['data']): Metric[] =>
  (
    [
      ['xingtu.picCpm', data?.pic_cpm],
      ['xingtu.picCpe', data?.pic_cpe],
    ] as const
  ).flatMap(([id, fen]) => (fen ? [metric(id, 'yuan', fromFen(fen), { uncertain: true })] : []));

/** Prices of special kinds of work, under the platform's own names. */
function otherPrices({ source }: AnswerOf<typeof marketing>, { others, natural }: Prices): TableBlock[] {
  const kind: ColumnOf<MetricId> = { id: 'xingtu.priceKind', unit: 'text' };
  const quotes: TableBlock = {
    type: 'table',
    id: 'xingtu.otherPrices',
    source,
    columns: [kind, { id: 'xingtu.price', unit: 'yuan' }] satisfies ColumnOf<MetricId>[],
    rows: others.map(({ name, value, offer, unknownUnit }) =>
      offerRow([name, value], offer ? `offer.${offer}` : unknownUnit && 'xingtu.settlement'),
    ),
  };
  // A price for plays is no quote: it stands in a table of its own, in its own unit.
  const byPlays: TableBlock = {
    type: 'table',
    id: 'xingtu.naturalPrices',
    source,
    columns: [
      kind,
      { id: 'xingtu.naturalPrice', unit: 'yuanPerMille' },
      { id: 'xingtu.naturalFloor', unit: 'yuan' },
      { id: 'xingtu.naturalCeiling', unit: 'yuan' },
    ] satisfies ColumnOf<MetricId>[],
    rows: natural.map(({ name, value, floor, ceiling, offer }) =>
      offerRow([name, value, floor, ceiling], offer && `offer.${offer}`),
    ),
  };
  return [quotes, byPlays].filter(({ rows }) => rows.length > 0);
}

/** What plays and interactions are expected to cost. */
function costs(
  asks: AnswerOf<typeof marketing> | undefined,
  cpAnswer: AnswerOf<typeof cp> | undefined,
  spreadAnswer: AnswerOf<typeof spread> | undefined,
  prices: Prices,
): MetricsBlock[] {
  const answer = costAnswerOf(cpAnswer, spreadAnswer);
  if (!answer) return [];
  const plays = expectedPlaysOf(cpAnswer?.data);
  const estimated = asks && cpAnswer && sourceOfParts(cpAnswer.source, asks.source);
  const block: MetricsBlock = {
    type: 'metrics',
    id: 'xingtu.costs',
    source: answer.source,
    metrics: withTrafficNote(answer.source, [
      ...LENGTHS.map((length) =>
        cpmMetric(length, cpmOf(answer.data, length), prices.byLength[length], plays, estimated),
      ),
      ...LENGTHS.map((length) =>
        costMetric(`xingtu.cpe.${length}`, cpeOf(answer.data, length), prices.byLength[length]),
      ),
    ]),
  };
  if (!cpAnswer) return [block];
  const rest = [metric('xingtu.expectedPlays', 'count', plays), ...pictureCosts(cpAnswer.data)];
  if (answer === cpAnswer) return [{ ...block, metrics: [...block.metrics, ...rest] }];
  return [block, { type: 'metrics', id: 'xingtu.expected', source: cpAnswer.source, metrics: rest }];
}

/** How the works of the chosen kind and time perform. */
function performance(answer: AnswerOf<typeof spread>, prices: Prices): MetricsBlock[] {
  const { data, source } = answer;
  const { works, over, median, interaction, completion, stability } = countedOf(data);
  const { like_avg, comment_avg, share_avg, avg_duration } = data ?? {};
  return [
    {
      type: 'metrics',
      id: 'xingtu.performance',
      source,
      metrics: withTrafficNote(source, [
        metric('xingtu.playMid', 'count', median.value, median.rank),
        metric('xingtu.interactRate', 'ratio', interaction.value, interaction.rank),
        metric('xingtu.completionRate', 'ratio', completion.value, completion.rank),
        // The platform shows stability as a rank alone.
        metric('xingtu.stability', 'ratio', undefined, stability.rank),
        metric('xingtu.likeAvg', 'count', toCount(over(like_avg))),
        metric('xingtu.commentAvg', 'count', toCount(over(comment_avg))),
        metric('xingtu.shareAvg', 'count', toCount(over(share_avg))),
        metric('xingtu.works', 'count', works),
        metric('xingtu.avgDuration', 'seconds', fromCentiseconds(over(avg_duration))),
      ]),
    },
    {
      type: 'metrics',
      id: 'xingtu.salesCosts',
      source,
      metrics: withTrafficNote(
        source,
        LENGTHS.map((length) =>
          costMetric(`xingtu.salesCpm.${length}`, salesCpmOf(data, length), prices.byLength[length]),
        ),
      ),
    },
  ];
}

/** The creator's card, then what buyers look for first: prices, costs and performance. */
export const overviewSection: Section = {
  id: 'xingtu.overview',
  requests: ({ subject, options }) => {
    const kolId = subject.id;
    return [
      { endpoint: base, params: { kolId } },
      { endpoint: marketing, params: { kolId } },
      { endpoint: spread, params: spreadParams(kolId, options) },
      { endpoint: cp, params: { kolId } },
    ];
  },
  blocks: (input, answers: Answers) => {
    const profiled = answers.get(base);
    const asks = answers.get(marketing);
    const performs = answers.get(spread);
    const expects = answers.get(cp);
    const prices = pricesOf(asks);
    return [
      ...(profiled ? [profile(profiled, input)] : []),
      ...verdict(input, answers, prices),
      ...(asks ? [pricesByLength(asks, prices)] : []),
      ...costs(asks, expects, performs, prices),
      ...(performs ? performance(performs, prices) : []),
      ...(asks ? [...otherPrices(asks, prices), ...terms(asks), ...industries(asks)] : []),
      ...(profiled ? knownFor(profiled) : []),
    ];
  },
  alias: ({ subject }, answers) => {
    const profiled = answers.get(base);
    // An answer of the cache has told it before; one about another creator tells nothing of this one.
    if (!profiled?.data || profiled.source.fromCache) return undefined;
    const { id = subject.id, sec_uid } = profiled.data;
    return id === subject.id ? readSubject('douyin', 'douyinSecUid', sec_uid) : undefined;
  },
};
