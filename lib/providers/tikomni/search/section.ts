import type { Block, TableBlock } from '../../../report/blocks';
import type { Ratio } from '../../../report/units';
import { type AnswerOf, type ColumnOf, entries, metricOf } from '../../draw';
import type { Section } from '../../types';
import { fromFraction, fromPercent, toCount } from '../units';
import { searchKeyword } from './endpoints';
import type { MetricId } from './words';

const metric = metricOf<MetricId>();

interface Word {
  text: string;
  count?: number | undefined;
  share?: Ratio | undefined;
}

/**
 * Shares whose scale the source does not keep to: 0 to 100 in the contract, 0 to 1 as observed. Where counts and their total
 * are there, arithmetic tells; otherwise a value above 1 does.
 */
function onOneScale(
  given: readonly { value: number | undefined; count: number | undefined }[],
  total: number | undefined,
): (Ratio | undefined)[] {
  const isPercent = ({
    value = 0,
    count = 0,
  }: {
    value?: number | undefined;
    count?: number | undefined;
  }) => {
    const share = total ? count / total : 0;
    return share > 0 ? Math.abs(value - share * 100) < Math.abs(value - share) : value > 1;
  };
  const inPercent = given.some(isPercent);
  return given.map(({ value }) => (inPercent ? fromPercent(value) : fromFraction(value)));
}

function words<T extends { keyword?: string | undefined }>(
  list: readonly (T | undefined)[] | undefined,
  value: (entry: T) => number | undefined,
  count: (entry: T) => number | undefined,
  total?: number,
): Word[] {
  const given = entries(list);
  const shares = onOneScale(
    given.map((entry) => ({ value: value(entry), count: count(entry) })),
    total,
  );
  return given.flatMap((entry, place) =>
    entry.keyword ? [{ text: entry.keyword, count: count(entry), share: shares[place] }] : [],
  );
}

const wordTable = (
  answer: AnswerOf<typeof searchKeyword>,
  id: string,
  given: readonly Word[],
  counted = false,
): TableBlock => ({
  type: 'table',
  id,
  source: answer.source,
  columns: [
    { id: 'studio.word', unit: 'text' },
    ...(counted ? [{ id: 'studio.word.searches' as const, unit: 'count' as const }] : []),
    { id: 'studio.word.share', unit: 'ratio' },
  ] satisfies ColumnOf<MetricId>[],
  rows: given.map(({ text, count, share }) => ({
    cells: counted ? [text, toCount(count), share] : [text, share],
  })),
});

/** What people searched for to find a work, and after it. */
export const searchSection: Section = {
  id: 'studio.item.search',
  requests: ({ subject }) => [{ endpoint: searchKeyword, params: { itemId: subject.id } }],
  blocks: (_, answers): Block[] => {
    const answer = answers.get(searchKeyword);
    if (!answer) return [];
    const { data, source } = answer;
    const observed = data?.show_from ?? data?.inspire_search;
    if (observed) {
      const none = () => undefined;
      const read = (list: NonNullable<typeof data>['show_from']) =>
        words(list, ({ percent }) => percent, none);
      return [
        wordTable(answer, 'studio.item.searchFrom', read(data?.show_from)),
        wordTable(answer, 'studio.item.searchAfter', read(data?.inspire_search)),
      ];
    }
    const total = data?.total_count;
    const given = words(
      data?.keywords,
      ({ percentage }) => percentage,
      ({ count }) => count,
      total,
    );
    return [
      {
        type: 'metrics',
        id: 'studio.item.searches',
        source,
        metrics: [metric('studio.searches', 'count', toCount(total))],
      },
      wordTable(answer, 'studio.item.searchFrom', given, true),
    ];
  },
};
