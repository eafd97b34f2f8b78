import type { BlockTitles, MetricDictionary, NoteWords } from '../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'studio.work.title': {
    label: ['作品', 'Work'],
    definition: [
      '作品的标题，没有标题时为描述。',
      'The title of the work, or its description where it has none.',
    ],
  },
  'studio.work.visibility': {
    label: ['可见性', 'Visibility'],
    definition: ['作品是否公开。', 'Whether the work is public.'],
  },
  'studio.work.coverClicks': {
    label: ['封面点击率', 'Cover click rate'],
    definition: [
      '封面被点击的次数占曝光次数的比例，每小时更新；数据服务不一定提供。',
      'Clicks on the cover as a share of how often it was shown. Updated hourly. The service does not always give it.',
    ],
    formula: ['封面点击量 ÷ 封面曝光量', 'clicks on the cover ÷ times it was shown'],
  },
  'studio.work.homeVisits': {
    label: ['主页访问量', 'Profile visits'],
    definition: [
      '用户观看作品后访问主页的次数，每天更新。',
      'Visits to the profile after watching the work. Updated daily.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'studio.works': ['作品列表', 'Works'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
