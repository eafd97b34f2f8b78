import type { Block, Metric, SeriesBlock, SeriesLine } from '../../../../report/blocks';
import type { Answers, Section } from '../../../types';
import { fromBasisPoints, fromFraction, fromSeconds, fromYuan, toCount } from '../../../units';
import {
  type AnswerOf,
  dayOfNumber,
  dayOfSeconds,
  entries,
  filled,
  kolSubject,
  type LineOf,
  metricOf,
  sourceOf,
  sourceOfParts,
  total,
  unlessContradicted,
  workHref,
} from '../draw';
import { marketing, spread } from '../overview/endpoints';
import { atOffer, cpmFrom, cpmOf, lengthOf, pricesOf } from '../overview/prices';
import { spreadParams, withTrafficNote } from '../overview/spread';
import { item, itemThAnalysis, itemTrend } from './endpoints';
import type { MetricId } from './words';

const metric = metricOf<MetricId>();

/** What a work is and how it did. */
export const itemReport: Section = {
  id: 'item.report',
  requests: ({ subject }) => [{ endpoint: item, params: { itemId: subject.id } }],
  blocks: ({ subject }, answers): Block[] => {
    const answer = answers.get(item);
    if (!answer) return [];
    const { source } = answer;
    const { video_info: video, author_info: author } = answer.data ?? {};
    const published = dayOfSeconds(video?.create_time);
    const counts = filled({
      plays: video?.vv_cnt,
      likes: video?.like_cnt,
      comments: video?.comment_cnt,
      collects: video?.collect_cnt,
      shares: video?.share_cnt,
      interactions: video?.interact_cnt,
    });
    const interactRate = unlessContradicted(video?.interact_rate, video?.interact_cnt, video?.vv_cnt);
    // A rate of 0 of a work without any count is as empty as its counts.
    const rate = (value: number | undefined) =>
      value === 0 && Object.keys(counts).length === 0 ? undefined : fromFraction(value);
    const { title: music, author: musician } = video?.music_info ?? {};
    const facts: Metric[] = [
      ...(author?.name ? [metric('item.authorName', 'text', author.name)] : []),
      ...(author?.follower === undefined
        ? []
        : [metric('item.authorFans', 'count', toCount(author.follower))]),
      ...(author?.city ? [metric('item.authorCity', 'text', author.city)] : []),
      metric('item.published', 'date', published),
      metric('item.duration', 'seconds', fromSeconds(video?.duration || undefined)),
      ...(music
        ? [
            metric(
              'item.music',
              'text',
              musician && !music.includes(musician) ? `${music} · ${musician}` : music,
            ),
          ]
        : []),
    ];
    const kol = kolSubject(author?.author_id);
    const href = workHref(subject.id);
    const labels = entries(video?.content_theme_labels);
    return [
      {
        type: 'card',
        id: 'item.card',
        source,
        title: video?.title ?? subject.id,
        facts,
        ...(video?.head_image_uri && { image: video.head_image_uri }),
        ...(href && { href }),
        ...(kol && { link: { id: 'item.author', subject: kol } }),
      },
      {
        type: 'metrics',
        id: 'item.counts',
        source,
        metrics: [
          metric('item.plays', 'count', counts.plays),
          metric('item.likes', 'count', counts.likes),
          metric('item.comments', 'count', counts.comments),
          metric('item.collects', 'count', counts.collects),
          metric('item.shares', 'count', counts.shares),
          metric('item.interactions', 'count', counts.interactions),
          metric('item.interactRate', 'ratio', rate(interactRate)),
          metric('item.finishRate', 'ratio', rate(video?.finish_rate)),
        ],
      },
      ...(labels.length
        ? [{ type: 'tags' as const, id: 'item.labels', source, tags: labels.map((text) => ({ text })) }]
        : []),
    ];
  },
};

type DayLists = NonNullable<NonNullable<AnswerOf<typeof itemTrend>['data']>['date_values']>;

/** Lines that belong on one scale, by the wire's name of each. */
const TRENDS: readonly {
  id: string;
  unit: 'count' | 'ratio';
  lines: readonly (readonly [wire: keyof DayLists, id: MetricId])[];
}[] = [
  { id: 'item.playsByDay', unit: 'count', lines: [['vv_list', 'item.day.plays']] },
  {
    id: 'item.interactionsByDay',
    unit: 'count',
    lines: [
      ['like_cnt_list', 'item.day.likes'],
      ['comment_cnt_list', 'item.day.comments'],
      ['collect_cnt_list', 'item.day.collects'],
      ['share_cnt_list', 'item.day.shares'],
    ],
  },
  {
    id: 'item.ratesByDay',
    unit: 'ratio',
    lines: [
      ['interact_rate_list', 'item.day.interactRate'],
      ['finish_rate_list', 'item.day.finishRate'],
    ],
  },
];

/** What happened each day. */
function byDay(answer: AnswerOf<typeof itemTrend>): SeriesBlock[] {
  const lists = answer.data?.date_values;
  return TRENDS.map(({ id, unit, lines }) => {
    const values = lines.map(
      ([wire]) =>
        new Map(
          entries(lists?.[wire]).flatMap(({ visit_date, value }) => {
            const day = dayOfNumber(visit_date);
            return day && value !== undefined ? [[day, value]] : [];
          }),
        ),
    );
    const days = [...new Set(values.flatMap((line) => [...line.keys()]))].sort();
    return {
      type: 'series',
      id,
      source: sourceOf(answer, days.at(-1)),
      axis: { kind: 'day', values: days },
      lines: lines.map(([, line], index): SeriesLine => {
        const at = (day: string) => values[index]?.get(day);
        return {
          id: line,
          unit,
          values: days.map((day) => (unit === 'ratio' ? fromBasisPoints(at(day)) : at(day))),
        };
      }),
    };
  });
}

/** Counts by second of the video, in order. */
function bySecondOf(counts: Readonly<Record<string, number | undefined>> | undefined) {
  return Object.entries(counts ?? {})
    .flatMap(([second, count]) =>
      /^\d{1,6}$/.test(second) && count !== undefined ? [{ second: Number(second), count }] : [],
    )
    .sort((a, b) => a.second - b.second);
}

/** Where in the video people like it, and how many are still watching. */
function bySecond({ data, source }: AnswerOf<typeof itemThAnalysis>): SeriesBlock[] {
  const likes = bySecondOf(data?.like_info);
  const leaving = bySecondOf(data?.play_lose_info);
  const plays = total(leaving.map(({ count }) => count)) ?? 0;
  let gone = 0;
  const watching = leaving.map(({ count }) => {
    const share = plays > 0 ? fromFraction((plays - gone) / plays) : undefined;
    gone += count;
    return share;
  });
  return [
    {
      type: 'series',
      id: 'item.watchingBySecond',
      source,
      axis: { kind: 'seconds', values: leaving.map(({ second }) => second) },
      lines: [{ id: 'item.second.watching', unit: 'ratio', values: watching }] satisfies LineOf<MetricId>[],
    },
    {
      type: 'series',
      id: 'item.likesBySecond',
      source,
      axis: { kind: 'seconds', values: likes.map(({ second }) => second) },
      lines: [
        { id: 'item.second.likes', unit: 'count', values: likes.map(({ count }) => count) },
      ] satisfies LineOf<MetricId>[],
    },
  ];
}

/** How a work did by day, and by second. */
export const itemTrends: Section = {
  id: 'item.trend',
  requests: ({ subject }) => [
    { endpoint: itemTrend, params: { itemId: subject.id } },
    { endpoint: itemThAnalysis, params: { itemId: subject.id } },
  ],
  blocks: (_, answers) => {
    const days = answers.get(itemTrend);
    const seconds = answers.get(itemThAnalysis);
    return [...(days ? byDay(days) : []), ...(seconds ? bySecond(seconds) : [])];
  },
};

/** The author on the market, where the report names one. */
const authorOf = (answers: Answers) => kolSubject(answers.get(item)?.data?.author_info?.author_id)?.id;

/** A quotient, marked as our own arithmetic by the two numbers in it. */
function estimate(
  id: MetricId,
  unit: 'yuan' | 'ratio',
  over: readonly [name: string, value: number | undefined],
  under: readonly [name: string, value: number | undefined],
  of: (a: number, b: number) => number | undefined,
): Metric {
  const [[a, above], [b, below]] = [over, under];
  if (above === undefined || !below) return metric(id, unit, undefined);
  const value = of(above, below);
  return {
    ...metric(id, unit, unit === 'yuan' ? fromYuan(value) : fromFraction(value)),
    estimate: { [a]: above, [b]: below },
  } as Metric;
}

/** What the author's quote for a work of this length makes of this one's plays. */
export const itemCost: Section = {
  id: 'item.cost',
  requests: ({ subject }) => [{ endpoint: item, params: { itemId: subject.id } }],
  followUps: {
    calls: 2,
    requests: ({ options }, answers) => {
      const kolId = authorOf(answers);
      if (!kolId) return [];
      return [
        { endpoint: marketing, params: { kolId } },
        { endpoint: spread, params: spreadParams(kolId, { videos: options.videos ?? 'personal' }) },
      ];
    },
  },
  blocks: (_, answers): Block[] => {
    const report = answers.get(item);
    if (!report) return [];
    const video = report.data?.video_info;
    const asks = answers.get(marketing);
    const performs = answers.get(spread);
    const length = video?.duration ? lengthOf(video.duration) : undefined;
    const asked = length && pricesOf(asks).byLength[length];
    const price = asked?.value;
    // What is settled in an unknown way is no price to reckon with.
    const quote = asked?.unknownUnit ? undefined : price;
    const atPrice = (cost: Metric): Metric => (cost.estimate ? { ...cost, ...atOffer(asked, price) } : cost);
    const quotient = (a: number, b: number) => a / b;
    const costSource = asks ? sourceOfParts(report.source, asks.source) : report.source;
    const expected = length && cpmOf(performs?.data, length);
    const blocks: Block[] = [
      {
        type: 'metrics',
        id: 'item.costs',
        source: costSource,
        metrics: [
          metric('item.price', 'yuan', price, {
            ...(asks && { source: asks.source }),
            ...(asked?.unknownUnit && { note: 'xingtu.settlement' }),
            ...(asked?.offer && { offer: asked.offer }),
          }),
          atPrice(estimate('item.cpm', 'yuan', ['price', quote], ['plays', video?.vv_cnt], cpmFrom)),
          atPrice(
            estimate('item.cpe', 'yuan', ['price', quote], ['interactions', video?.interact_cnt], quotient),
          ),
          metric('item.duration', 'seconds', fromSeconds(video?.duration || undefined), {
            source: report.source,
          }),
        ],
      },
    ];
    if (performs)
      blocks.push({
        type: 'metrics',
        id: 'item.comparison',
        source: performs.source,
        metrics: withTrafficNote(performs.source, [
          metric('item.expectedCpm', 'yuan', expected, atOffer(asked, expected)),
          metric('item.authorPlayMid', 'count', toCount(performs.data?.play_mid || undefined)),
          {
            ...estimate(
              'item.playsToMedian',
              'ratio',
              ['plays', video?.vv_cnt],
              ['median', performs.data?.play_mid],
              quotient,
            ),
            source: sourceOfParts(report.source, performs.source),
          },
        ]),
      });
    return blocks;
  },
};
