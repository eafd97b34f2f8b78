import type { Block, Row, SeriesBlock } from '../../../report/blocks';
import { shanghaiDay } from '../../../report/day';
import {
  type AnswerOf,
  type ColumnOf,
  entries,
  isDay,
  type LineOf,
  median,
  metricOf,
  workSubject,
} from '../../draw';
import type { Answers, Query, Section, SectionInput } from '../../types';
import { workHref } from '../draw';
import { packed } from '../routes';
import { fromFraction, fromSeconds, toCount } from '../units';
import { overview, performance, verticals } from './endpoints';
import type { MetricId } from './words';

const metric = metricOf<MetricId>();

/** The days that the period switch means, up to yesterday: a day's figures are made at noon of the next. */
function daysOf({ options, now }: SectionInput): Query {
  const days = Number(options.period ?? '30');
  return { from: shanghaiDay(now, -days), to: shanghaiDay(now, -1) };
}

/** What each value of the measure switch is called on a post. */
const MEASURES = {
  plays: ({ play_count }: Post) => play_count,
  likes: ({ like_count, digg_count }: Post) => like_count ?? digg_count,
  comments: ({ comment_count }: Post) => comment_count,
  shares: ({ share_count }: Post) => share_count,
} as const;

type Post = NonNullable<NonNullable<NonNullable<AnswerOf<typeof performance>['data']>['items']>[number]>;

type Measure = keyof typeof MEASURES;

const measureOf = ({ options }: SectionInput): Measure =>
  options.measure !== undefined && Object.hasOwn(MEASURES, options.measure)
    ? (options.measure as Measure)
    : 'plays';

const dayOf = ({ publish_time }: Post) => isDay(publish_time?.slice(0, 10));

/** The table of posts, and their figure in the order of publishing. */
function posts(input: SectionInput, { data, source }: AnswerOf<typeof performance>): Block[] {
  const measure = measureOf(input);
  const read = MEASURES[measure];
  const items = entries(data?.items);
  const rows = items.map((post): Row => {
    const subject = workSubject(post.item_id);
    const href = workHref(post.item_id);
    const image = entries(post.cover?.url_list)[0];
    return {
      cells: [
        post.title,
        dayOf(post),
        toCount(read(post)),
        fromSeconds(post.average_play_duration),
        fromFraction(post.completion_rate_5s),
        fromFraction(post.bounce_rate_2s),
      ],
      ...(subject && { subject }),
      ...(href && { href }),
      ...(image && { image }),
    };
  });
  const dated = items
    .flatMap((post) => {
      const [day, value] = [dayOf(post), read(post)];
      return day && value !== undefined ? [{ day, value, title: post.title ?? '' }] : [];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const middle = median(dated.map(({ value }) => value));
  const line: SeriesBlock[] =
    middle === undefined
      ? []
      : [
          {
            type: 'series',
            id: 'studio.postsOverTime',
            source,
            // Posts, not days: two of one day are two.
            axis: { kind: 'label', values: dated.map(({ day, title }) => `${day} ${title}`.trim()) },
            lines: [
              { id: `studio.post.${measure}`, unit: 'count', values: dated.map(({ value }) => value) },
            ] satisfies LineOf<MetricId>[],
            marker: { id: 'studio.post.median' satisfies MetricId, value: middle },
          },
        ];
  return [
    ...line,
    {
      type: 'table',
      id: 'studio.posts',
      source,
      columns: [
        { id: 'studio.post.title', unit: 'text' },
        { id: 'studio.post.date', unit: 'date' },
        { id: `studio.post.${measure}`, unit: 'count' },
        { id: 'studio.post.watchTime', unit: 'seconds' },
        { id: 'studio.post.finish5s', unit: 'ratio' },
        { id: 'studio.post.bounce2s', unit: 'ratio' },
      ] satisfies ColumnOf<MetricId>[],
      rows,
    },
  ];
}

const fieldsOf = (answers: Answers) => entries(answers.get(verticals)?.data?.primary_verticals);

/** What the account published in a period and how it did, by length or form of the works. */
export const performanceSection: Section = {
  id: 'studio.performance',
  requests: (input) => [{ endpoint: verticals, params: daysOf(input) }],
  followUps: {
    calls: 2,
    requests: (input, answers) => {
      const fields = fieldsOf(answers);
      // Both require a field, and without works there is none.
      if (fields.length === 0) return [];
      const { genre } = input.options;
      const params = {
        ...daysOf(input),
        ...(genre && genre !== 'all' && { genres: genre }),
        verticals: packed(fields),
      };
      return [
        { endpoint: overview, params },
        { endpoint: performance, params: { ...params, metric: measureOf(input) } },
      ];
    },
  },
  blocks: (input, answers): Block[] => {
    const [first, averages, items] = [
      answers.get(verticals),
      answers.get(overview),
      answers.get(performance),
    ];
    const blocks: Block[] = [];
    if (averages) {
      const { data, source } = averages;
      blocks.push({
        type: 'metrics',
        id: 'studio.averages',
        source,
        metrics: [
          metric('studio.medianPlays', 'count', toCount(data?.median_play_count?.metric_value)),
          metric('studio.averageLikes', 'count', toCount(data?.average_like_count_per_video?.metric_value)),
          metric(
            'studio.averageComments',
            'count',
            toCount(data?.average_comment_count_per_video?.metric_value),
          ),
          metric('studio.averageShares', 'count', toCount(data?.average_share_count_per_video?.metric_value)),
        ],
      });
    }
    if (items) blocks.push(...posts(input, items));
    if (first)
      blocks.push({
        type: 'tags',
        id: 'studio.verticals',
        source: first.source,
        tags: fieldsOf(answers).map((text) => ({ text })),
      });
    return blocks;
  },
};
