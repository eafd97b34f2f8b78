import type { Block } from '../../../report/blocks';
import { type ColumnOf, entries } from '../../draw';
import type { Section } from '../../types';
import { fromFraction } from '../units';
import { playSource } from './endpoints';
import type { MetricId } from './words';

/**
 * The creator centre's own names of sources whose keys are plain words: elsewhere `follow` is a stage of the audience, and
 * `order` or `fresh` may be anything.
 */
const PLACES: Readonly<Record<string, string>> = {
  follow: '关注页',
  order: '电商',
  fresh: '同城页',
  nearby: '附近页',
  compilation: '合集',
  self_profile_vv_all: '自己的主页',
  other_profile_vv_all: '他人的主页',
};

const placeOf = (key: string): string => (Object.hasOwn(PLACES, key) ? (PLACES[key] as string) : key);

/** The app whose sources add up to the whole: others, like 抖音精选, are counted on top. */
const DOUYIN = 1128;

/** Where a work's plays come from. */
export const sourcesSection: Section = {
  id: 'studio.item.sources',
  requests: ({ subject }) => [{ endpoint: playSource, params: { itemId: subject.id } }],
  blocks: (_, answers): Block[] => {
    const answer = answers.get(playSource);
    if (!answer) return [];
    const { source } = answer;
    const given = entries(answer.data?.play_source).flatMap(
      ({ key, value, history_difference: change, app_id }) => {
        const share = fromFraction(value);
        return key && share !== undefined
          ? [{ key: placeOf(key), share, change, app: app_id ?? DOUYIN }]
          : [];
      },
    );
    return [
      {
        type: 'distribution',
        id: 'studio.item.sources',
        source,
        rows: given.filter(({ app }) => app === DOUYIN).map(({ key, share }) => ({ key, share })),
      },
      {
        type: 'table',
        id: 'studio.item.sourceChanges',
        source,
        columns: [
          { id: 'studio.source.name', unit: 'text' },
          { id: 'studio.source.share', unit: 'ratio' },
          { id: 'studio.source.change', unit: 'ratio' },
        ] satisfies ColumnOf<MetricId>[],
        rows: given.map(({ key, share, change }) => ({ cells: [key, share, fromFraction(change)] })),
      },
    ];
  },
};
