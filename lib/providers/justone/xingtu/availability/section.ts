import type { MetricsBlock } from '../../../../report/blocks';
import type { Section } from '../../../types';
import { filled, metricOf } from '../draw';
import { authorDisplay } from './endpoints';
import type { MetricId, TitleId } from './words';

const metric = metricOf<MetricId>();

/** Words for the flag, which the vocabulary has in English. */
const orders = (taken: boolean | undefined) =>
  taken === undefined ? undefined : taken ? '可接单' : '不可接单';

/** Whether the creator can be ordered at all. */
export const availabilitySection: Section = {
  id: 'xingtu.availability',
  requests: ({ subject }) => [{ endpoint: authorDisplay, params: { kolId: subject.id } }],
  blocks: (_, answers): MetricsBlock[] => {
    const answer = answers.get(authorDisplay);
    if (!answer) return [];
    const { can_receive, follower, link_cnt } = answer.data ?? {};
    const counts = filled({ follower, link_cnt });
    return [
      {
        type: 'metrics',
        id: 'xingtu.availability' satisfies TitleId,
        source: answer.source,
        metrics: [
          metric('xingtu.takesOrders', 'text', orders(can_receive)),
          metric('xingtu.listedFollowers', 'count', counts.follower),
          metric('xingtu.listedConnected', 'count', counts.link_cnt),
        ],
      },
    ];
  },
};
