import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'xingtu.takesOrders': {
    label: ['能否接单', 'Takes orders'],
    definition: [
      '平台是否表示达人可以接收短视频订单。可接单的达人也可能关闭个别报价，请看概览中的报价。',
      'Whether the platform says that the creator can receive orders for short videos. Single offers may still be closed: the prices in the overview say so.',
    ],
  },
  'xingtu.listedFollowers': {
    label: ['粉丝数', 'Followers'],
    definition: [
      '平台在接单状态中给出的粉丝总数。',
      'The creator’s followers, as given with the availability.',
    ],
  },
  'xingtu.listedConnected': {
    label: ['连接用户数', 'Connected users'],
    definition: [
      '平台在接单状态中给出的连接用户总数。平台未说明时间范围。',
      'Users connected to the creator, as given with the availability. The platform does not say over which time.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'xingtu.availability': ['接单状态', 'Availability'],
} as const satisfies BlockTitles;

export type TitleId = keyof typeof titles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
