import { endpoint } from '../../../endpoint';
import { list, num, shape, text } from '../../../wire';
import { AUTHOR, currentRoute, SHORT_VIDEO } from '../routes';

/** A group and its users: how users are counted is not documented. */
const group = shape({ cnt: num, name: text });

const touchDistributionSchema = shape({
  /** By kind of work, within it by topic. The third level repeats a topic's users under each of its names, so it is not read. */
  video_touch: list(
    shape({ distribution_data: group, second_distribution: list(shape({ distribution_data: group })) }),
  ),
});

/** How many users a creator's works reached, by kind and topic. */
export const touchDistribution = endpoint({
  id: 'xingtu.touchDistribution',
  current: currentRoute('data_sp/author_touch_distribution', AUTHOR, SHORT_VIDEO),
  schema: touchDistributionSchema,
  expects: ['video_touch'],
});

const videoDistributionSchema = shape({
  /** `cnt` works; `proportion` is a fraction. */
  video_content_distribution: list(shape({ cnt: num, name: text, proportion: num })),
});

/** How many works a creator made of each topic. */
export const videoDistribution = endpoint({
  id: 'xingtu.videoDistribution',
  current: currentRoute('data_sp/author_video_distribution', AUTHOR, SHORT_VIDEO),
  schema: videoDistributionSchema,
  expects: ['video_content_distribution'],
});
