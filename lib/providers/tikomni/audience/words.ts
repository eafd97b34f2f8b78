import type { BlockTitles, MetricDictionary, NoteWords } from '../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'studio.group.name': {
    label: ['人群', 'Group'],
    definition: ['观众中的一个分组。', 'A group of the viewers.'],
  },
  'studio.group.kind': {
    label: ['维度', 'By'],
    definition: ['按什么分组。', 'What viewers are grouped by.'],
  },
  'studio.group.share': {
    label: ['占比', 'Share'],
    definition: ['该人群在作品观众中的占比。', 'The group’s share of the work’s viewers.'],
  },
  'studio.group.band': {
    label: ['偏好程度', 'Preference'],
    definition: [
      '接口文档对 TGI 的分档：高于 150 为高度偏好，100–150 中度偏好，50–100 低度偏好，低于 50 不匹配。',
      'The bands of the API’s documentation: a TGI above 150 is a strong preference, 100 to 150 a moderate one, 50 to 100 a weak one, below 50 no match.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'studio.item.gender': ['性别分布', 'Gender'],
  'studio.item.age': ['年龄分布', 'Age'],
  'studio.item.province': ['省份分布', 'Province'],
  'studio.item.tier': ['城市等级分布', 'City tier'],
  'studio.item.bands': ['TGI 与偏好程度', 'TGI and what it means'],
  'studio.item.active': ['活跃程度分布', 'How active viewers are'],
  'studio.item.newUsers': ['新老用户', 'New and existing users'],
  'studio.item.career': ['职业分布', 'Occupation'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
