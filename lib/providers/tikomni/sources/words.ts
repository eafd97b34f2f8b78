import type { BlockTitles, MetricDictionary, NoteWords } from '../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'studio.source.name': {
    label: ['流量来源', 'Source'],
    definition: [
      '观众从哪里看到作品；没有出现的渠道暂时没有播放。',
      'Where viewers found the work. A source that is not listed has no plays yet.',
    ],
  },
  'studio.source.share': {
    label: ['占比', 'Share'],
    definition: [
      '该渠道在播放量中的占比。抖音精选等其他应用单独计算，不计入抖音的 100%。',
      'The source’s share of plays. Other apps, like 抖音精选, are counted apart from Douyin’s 100%.',
    ],
  },
  'studio.source.change': {
    label: ['占比变化', 'Change of share'],
    definition: [
      '该渠道占比与历史数据的差值，创作者中心标为“对比 7 日”。与占比相等时，可能是此前没有来自该渠道的播放，也可能是没有历史可比。',
      'How much the share differs from earlier data; the creator centre says “against 7 days”. Where it equals the share, either no plays came from this source before, or there is nothing to compare with.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'studio.item.sources': ['流量来源', 'Where plays come from'],
  'studio.item.sourceChanges': ['流量来源变化', 'Sources and their change'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
