import type {
  Block,
  Dimension,
  DistributionBlock,
  DistributionRow,
  Metric,
  Side,
  TableBlock,
} from '../../../../report/blocks';
import type { Count, Ratio } from '../../../../report/units';
import type { Request, Section } from '../../../types';
import { fromFraction, toCount, toCountUnlessZero } from '../../../units';
import { type AnswerOf, type ColumnOf, entries, metricOf, total } from '../draw';
import { audience, fansDistribution, linkStruct } from './endpoints';
import type { MetricId } from './words';

const metric = metricOf<MetricId>();

/** What `origin_type` splits people by; `ordered` ones have an order of their own. */
const PROPERTIES: readonly { type: number; name: Dimension; order?: (key: string) => number }[] = [
  { type: 0, name: 'gender' },
  { type: 1, name: 'age', order: (key) => (key.startsWith('<') ? 0 : Number.parseInt(key, 10)) },
  {
    type: 5,
    name: 'tier',
    order: (key) => ['一线', '新一线', '二线', '三线', '四线', '五线'].indexOf(key),
  },
  { type: 2, name: 'province' },
  { type: 8, name: 'city' },
  { type: 10, name: 'group' },
  { type: 3, name: 'device' },
  { type: 6, name: 'interest' },
];

/** The blocks of one answer, by whose it is. */
function distributionBlocks(side: Side, { data, source }: AnswerOf<typeof audience>): DistributionBlock[] {
  const block = (by: Dimension, rows: DistributionRow[]): DistributionBlock => ({
    type: 'distribution',
    id: `xingtu.${side}.${by}`,
    source,
    rows,
    people: { side, by },
  });
  const given = entries(data?.distributions);
  const blocks = PROPERTIES.flatMap(({ type, name, order }): DistributionBlock[] => {
    const counts = entries(given.find((one) => one.origin_type === type)?.distribution_list).flatMap(
      ({ distribution_key: key, distribution_value: value }) =>
        key !== undefined && value !== undefined && value >= 0 ? [{ key, count: value as Count }] : [],
    );
    const sum = total(counts.map(({ count }) => count));
    if (!sum) return [];
    const rows: DistributionRow[] = counts.map((row) => ({
      ...row,
      share: fromFraction(row.count / sum) as Ratio,
    }));
    // A key that is not in the list has no place in the order: it goes last.
    const place = (key: string) => {
      const at = order?.(key) ?? -1;
      return at >= 0 ? at : Number.POSITIVE_INFINITY;
    };
    rows.sort((a, b) => (order ? byNumber(place(a.key), place(b.key)) : b.share - a.share));
    return [{ ...block(name, rows), ...(order && { ordered: true }) }];
  });
  // The answer was paid for and says nothing: one empty block says that.
  return blocks.length ? blocks : [block('gender', [])];
}

/** Compares numbers of which some may be infinite. */
const byNumber = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/** The levels of connection, from far to near, by their key on the wire. */
const LEVELS = [
  ['1', 'aware'],
  ['2', 'interested'],
  ['3', 'like'],
  ['4', 'follow'],
] as const;

/** The share of peers with fewer connected users. */
function rankOf(percent: number | undefined): Pick<Metric, 'percentile'> {
  if (percent === undefined || percent < 0 || percent > 1) return {};
  return { percentile: { beats: fromFraction(1 - percent) as Ratio } };
}

/** Each level beside the median of its industry; nothing where the platform gives none. */
function besideIndustry({ data, source }: AnswerOf<typeof linkStruct>): TableBlock[] {
  const links = data?.link_struct;
  if (!LEVELS.some(([key]) => links?.[key]?.same_industry_median)) return [];
  return [
    {
      type: 'table',
      id: 'xingtu.connectedLevels',
      source,
      columns: [
        { id: 'xingtu.connectedLevel', unit: 'text' },
        { id: 'xingtu.connectedUsers', unit: 'count' },
        { id: 'xingtu.connectedMedian', unit: 'count' },
      ] satisfies ColumnOf<MetricId>[],
      rows: LEVELS.map(([key, level]) => ({
        cells: [level, toCount(links?.[key]?.value), toCountUnlessZero(links?.[key]?.same_industry_median)],
      })),
    },
  ];
}

/** Users connected with the creator, by the level of connection. */
function connected({ data, source }: AnswerOf<typeof linkStruct>): Block[] {
  const links = data?.link_struct;
  const all = links?.['5']?.value;
  const rows = LEVELS.flatMap(([key, level]): DistributionRow[] => {
    const { value, proportion } = links?.[key] ?? {};
    const share = proportion ?? (value !== undefined && all ? value / all : undefined);
    if (share === undefined) return [];
    return [
      {
        key: level,
        share: fromFraction(share) as Ratio,
        ...(value !== undefined && { count: value as Count }),
      },
    ];
  });
  return [
    {
      type: 'metrics',
      id: 'xingtu.connected',
      source,
      metrics: [
        metric(
          'xingtu.connected.total',
          'count',
          toCount(all),
          all === undefined ? {} : rankOf(links?.['5']?.rank_percent),
        ),
        ...LEVELS.map(([key, level]) =>
          metric(`xingtu.connected.${level}`, 'count', toCount(links?.[key]?.value)),
        ),
      ],
    },
    { type: 'distribution', id: 'xingtu.connectedShares', source, rows, ordered: true },
  ];
}

/** The creator's viewers, followers and connected users. */
export const audienceSection: Section = {
  id: 'xingtu.audience',
  requests: ({ subject, options: { link = 'connected', fans = 'fan' } }): Request[] => {
    const kolId = subject.id;
    return [
      { endpoint: audience, params: { kolId, link } },
      { endpoint: fansDistribution, params: { kolId, fans } },
      { endpoint: linkStruct, params: { kolId } },
    ];
  },
  blocks: (_, answers) => {
    const watching = answers.get(audience);
    const following = answers.get(fansDistribution);
    const links = answers.get(linkStruct);
    return [
      ...(links ? [...connected(links), ...besideIndustry(links)] : []),
      ...(watching ? distributionBlocks('audience', watching) : []),
      ...(following ? distributionBlocks('fans', following) : []),
    ];
  },
};
