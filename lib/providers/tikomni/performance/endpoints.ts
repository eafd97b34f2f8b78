import { after, id, list, num, shape, text } from '../../wire';
import { cover, part } from '../parts';
import { ANALYSIS, coded, endpoint, RANGE } from '../routes';

const verticalsSchema = shape({ primary_verticals: list(text) });

const NUMBER = /^-?\d+(\.\d+)?$/;

/** `{"metric_value": 12}`, or the bare number. */
const figure = after(
  (value) =>
    typeof value === 'number' || (typeof value === 'string' && NUMBER.test(value))
      ? { metric_value: value }
      : value,
  part({ metric_value: num }),
);

/** Not in the contract: as open-source clients report it. */
const overviewSchema = shape({
  median_play_count: figure,
  average_like_count_per_video: figure,
  average_comment_count_per_video: figure,
  average_share_count_per_video: figure,
});

/** Not in the contract: as open-source clients report it. */
const performanceSchema = shape({
  items: list(
    shape({
      item_id: id,
      title: text,
      /** `2026-05-17 16:00`. */
      publish_time: text,
      play_count: num,
      like_count: num,
      digg_count: num,
      comment_count: num,
      share_count: num,
      /** Seconds. */
      average_play_duration: num,
      /** Fractions. */
      completion_rate_5s: num,
      bounce_rate_2s: num,
      cover,
    }),
  ),
});

const METRICS = { plays: '1', likes: '2', comments: '3', shares: '4' } as const;

/** Fields that the works of a range are about: the next two need them. */
export const verticals = endpoint({
  id: 'studio.verticals',
  route: 'fetch_item_analysis_involved_vertical',
  fields: RANGE,
  schema: verticalsSchema,
  expects: ['primary_verticals'],
});

/** Medians and means of the works of a range. */
export const overview = endpoint({
  id: 'studio.overview',
  route: 'fetch_item_analysis_overview',
  fields: ANALYSIS,
  schema: overviewSchema,
  expects: ['median_play_count'],
});

/** The works of a range, each with its figures. */
export const performance = endpoint({
  id: 'studio.performance',
  route: 'fetch_item_analysis_item_performance',
  fields: { ...ANALYSIS, metric_type: { from: 'metric', write: coded(METRICS), kind: 'whole' } },
  schema: performanceSchema,
  expects: ['items'],
});
