import type { BlockTitles, MetricDictionary, NoteWords } from '../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'studio.word.week': {
    label: ['近 7 天搜索次数', 'Searches in 7 days'],
    definition: [
      '作品观众近 7 天搜索该词的次数。',
      'How often the work’s viewers searched for this in the last 7 days.',
    ],
  },
  'studio.topic.name': {
    label: ['话题', 'Topic'],
    definition: ['作品观众偏好的话题。', 'A topic that the work’s viewers like.'],
  },
  'studio.topic.plays': {
    label: ['近 7 天播放量', 'Plays in 7 days'],
    definition: ['该话题近 7 天的播放量。', 'Plays of the topic in the last 7 days.'],
  },
  'studio.topic.score': {
    label: ['近 7 天热度', 'Heat in 7 days'],
    definition: [
      '平台给出的话题热度分，算法未公开。',
      'The platform’s score of the topic. How it is calculated is not published.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'studio.item.fans': ['粉丝占比', 'Followers and others'],
  'studio.item.keywords': ['受众关注词', 'What viewers care about'],
  'studio.item.interests': ['受众兴趣', 'Interests of viewers'],
  'studio.item.fanInterests': ['粉丝兴趣', 'Interests of followers'],
  'studio.item.dieHardInterests': ['铁粉兴趣', 'Interests of die-hard fans'],
  'studio.item.searched': ['受众搜索最多的词', 'What viewers search for most'],
  'studio.item.topics': ['受众偏好的话题', 'Topics viewers like'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
