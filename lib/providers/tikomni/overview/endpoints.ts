import { list, num, shape } from '../../wire';
import { part, work } from '../parts';
import { endpoint } from '../routes';

const itemOverviewSchema = shape({
  items: list(
    shape({
      ...work,
      /** Milliseconds. */
      video_info: part({ duration: num }),
      picture_info: part({ count: num }),
      dou_plus: part({ view_count: num }),
      incentive_life: part({ incentive_play_count: num }),
    }),
  ),
});

/** One work. */
export const itemOverview = endpoint({
  id: 'studio.item.overview',
  route: 'fetch_item_overview_data',
  fields: { ids: { from: 'itemId' } },
  fixed: {
    fields: {
      value: 'metrics,review,play_info,dou_plus,integrated_incentive,incentive_life,content_analysis',
    },
  },
  schema: itemOverviewSchema,
  expects: ['items'],
});
