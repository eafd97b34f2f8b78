import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'xingtu.conversion.sales': {
    label: ['平均销售额', 'Average sales'],
    definition: [
      '时间范围内平均的销售额，为平台给出的区间，平台未写明货币单位和平均方式。',
      'Sales on average in the period, a range as the platform gives it. It states neither the currency nor what the average is over.',
    ],
  },
  'xingtu.conversion.gpm': {
    label: ['GPM', 'GPM'],
    definition: [
      '每 1,000 次播放带来的成交额，为平台给出的区间，平台未写明货币单位。',
      'Sales for each 1,000 plays, a range as the platform gives it. It does not state the currency.',
    ],
  },
  'xingtu.conversion.productPrice': {
    label: ['推荐商品价格', 'Product price'],
    definition: [
      '达人所推荐商品的价格，为平台给出的区间，平台未写明货币单位。',
      'The price of the products that the creator recommends, a range as the platform gives it. It does not state the currency.',
    ],
  },
  'xingtu.conversion.clicks': {
    label: ['组件点击量', 'Component clicks'],
    definition: [
      '视频转化组件的点击次数，为平台给出的区间。平台未说明是合计还是平均。',
      'Clicks on the component for conversions in a video, a range as the platform gives it. It does not say whether they are a total or an average.',
    ],
  },
  'xingtu.conversion.clickRate': {
    label: ['组件点击率', 'Component click rate'],
    definition: [
      '视频转化组件的点击率，为平台给出的区间。平台未说明分母。',
      'How often the component for conversions in a video is clicked, a range as the platform gives it. It does not say what it is a share of.',
    ],
  },
  'xingtu.conversion.cpc': {
    label: ['CPC', 'CPC'],
    definition: [
      '每次点击的费用，为平台给出的区间，平台未写明货币单位。',
      'The cost of a click, a range as the platform gives it. It does not state the currency.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'xingtu.conversionSales': ['带货', 'Sales'],
  'xingtu.conversionClicks': ['点击', 'Clicks'],
} as const satisfies BlockTitles;

export type TitleId = keyof typeof titles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
