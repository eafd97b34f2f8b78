import type { MetricsBlock } from '../../../../report/blocks';
import type { Section } from '../../../types';
import { metricOf } from '../draw';
import { convertAbility } from './endpoints';
import type { MetricId, TitleId } from './words';

const metric = metricOf<MetricId>();

/** What the creator sells, and how often is clicked. */
export const conversionSection: Section = {
  id: 'xingtu.conversion',
  requests: ({ subject, options }) => [
    { endpoint: convertAbility, params: { kolId: subject.id, range: options.range ?? '30' } },
  ],
  blocks: (_, answers): MetricsBlock[] => {
    const answer = answers.get(convertAbility);
    if (!answer) return [];
    const { source, data = {} } = answer;
    return [
      {
        type: 'metrics',
        id: 'xingtu.conversionSales' satisfies TitleId,
        source,
        metrics: [
          metric('xingtu.conversion.sales', 'text', data.avg_sales_amount_range),
          metric('xingtu.conversion.gpm', 'text', data.gpm_range),
          metric('xingtu.conversion.productPrice', 'text', data.rec_product_price_range),
        ],
      },
      {
        type: 'metrics',
        id: 'xingtu.conversionClicks' satisfies TitleId,
        source,
        metrics: [
          metric('xingtu.conversion.clicks', 'text', data.component_click_cnt_range),
          metric('xingtu.conversion.clickRate', 'text', data.component_click_rate_range),
          metric('xingtu.conversion.cpc', 'text', data.related_cpc_range),
        ],
      },
    ];
  },
};
