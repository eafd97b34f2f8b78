import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'pgy.noteTitle': {
    label: ['笔记', 'Note'],
    definition: ['笔记标题。', 'Title of the note.'],
  },
  'pgy.noteDate': {
    label: ['发布日期', 'Published'],
    definition: ['笔记发布的日期（北京时间）。', 'The day the note was published, in Beijing time.'],
  },
  'pgy.noteForm': {
    label: ['笔记类型', 'Form'],
    definition: ['图文或视频。', 'Pictures or video.'],
  },
  'pgy.noteReads': {
    label: ['阅读量', 'Reads'],
    definition: ['笔记被阅读（观看）的次数。', 'How often the note was read or viewed.'],
  },
  'pgy.noteLikes': {
    label: ['点赞数', 'Likes'],
    definition: ['笔记获得的点赞。', 'Likes of the note.'],
  },
  'pgy.noteCollects': {
    label: ['收藏数', 'Collects'],
    definition: ['笔记被收藏的次数。', 'How often the note was collected.'],
  },
  'pgy.notePromoted': {
    label: ['投放推广', 'Promoted'],
    definition: ['笔记是否投放过广告。', 'Whether ads were bought for the note.'],
  },
  'pgy.noteBrand': {
    label: ['合作品牌', 'Brand'],
    definition: ['合作笔记报备的品牌。', 'The brand that the sponsored note was made for.'],
  },
  'pgy.readMedianInView': {
    label: ['列表内阅读中位数', 'Median reads of this list'],
    definition: [
      '当前列表中笔记阅读量的中位数，由我们计算，不是平台的阅读中位数。',
      'The median reads of the notes in this list. It is our own arithmetic, not the platform’s median.',
    ],
    formula: ['列表中各笔记阅读量的中位数', 'median of the reads in the list'],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'pgy.noteList': ['笔记列表', 'Notes'],
  'pgy.readsByNote': ['各笔记阅读量', 'Reads by note'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
