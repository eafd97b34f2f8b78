import type { Metric, Row, TableBlock } from '../../../../report/blocks';
import { entries, metricOf } from '../../../draw';
import type { Section } from '../../../types';
import { toCountUnlessZero } from '../../../units';
import { creatorSubject, engagementMedianOf, fansOf, figuresOf, lowestQuote, pageOf } from '../draw';
import type { MetricId as OverviewMetricId } from '../overview/words';
import type { SearchRow } from '../search/endpoints';
import { similarKol } from './endpoints';
import type { MetricId, TitleId } from './words';

type Figure = MetricId | OverviewMetricId;

const metric = metricOf<Figure>();
const { count, quote, text } = figuresOf<Figure>();

const categories = (row: SearchRow) => [
  ...new Set(entries(row.contentTags).flatMap(({ taxonomy1Tag }) => taxonomy1Tag ?? [])),
];

/** What a row says, in the order of the columns. */
const figures = (row: SearchRow): Metric[] => [
  text('pgy.similar.name', row.name),
  count('pgy.fans', fansOf(row)),
  quote('pgy.pictureQuote', row.picturePrice),
  quote('pgy.videoQuote', row.videoPrice),
  lowestQuote(row),
  metric('pgy.similar.reads', 'count', toCountUnlessZero(row.clickMidNum)),
  metric('pgy.similar.engagements', 'count', engagementMedianOf(row)),
  text('pgy.similar.categories', categories(row).join(', ') || undefined),
  text('pgy.location', row.location),
];

function rowOf(row: SearchRow): Row {
  const cells = figures(row);
  const subject = creatorSubject(row.userId);
  return {
    cells: cells.map(({ value }) => value),
    notes: Object.fromEntries(cells.flatMap(({ note }, place) => (note ? [[place, [note]]] : []))),
    ...(subject && { subject, href: pageOf(subject) }),
    ...(row.headPhoto && { image: row.headPhoto }),
  };
}

/** The first page of the creators that the platform takes for similar, each to be opened. */
export const similarSection: Section = {
  id: 'pgy.similar',
  requests: ({ subject }) => [{ endpoint: similarKol, params: { user: subject.id, page: '1' } }],
  blocks: (_, answers): TableBlock[] => {
    const answer = answers.get(similarKol);
    if (!answer) return [];
    const rows = entries(answer.data?.kols);
    const total = answer.data?.total;
    return [
      {
        type: 'table',
        id: 'pgy.similarList' satisfies TitleId,
        source: answer.source,
        columns: figures({}).map(({ id, unit }) => ({ id, unit })),
        rows: rows.map(rowOf),
        ...(total !== undefined && total > rows.length && { total }),
      },
    ];
  },
};
