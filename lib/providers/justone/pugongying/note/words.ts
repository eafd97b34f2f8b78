import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'note.author': {
    label: ['作者', 'Author'],
    definition: ['发布笔记的账号。', 'The account that published the note.'],
  },
  'note.published': {
    label: ['发布日期', 'Published'],
    definition: ['笔记发布的日期（北京时间）。', 'The day the note was published, in Beijing time.'],
  },
  'note.form': {
    label: ['笔记类型', 'Form'],
    definition: ['图文或视频。', 'Pictures or video.'],
  },
  'note.length': {
    label: ['视频时长', 'Length'],
    definition: ['视频笔记的时长。', 'How long the video is.'],
  },
  'note.images': {
    label: ['图片数', 'Pictures'],
    definition: ['笔记里的图片张数。', 'How many pictures the note has.'],
  },
  'note.brand': {
    label: ['合作品牌', 'Brand'],
    definition: ['笔记报备的合作品牌。', 'The brand that the note was made for.'],
  },
  'note.impressions': {
    label: ['曝光量', 'Impressions'],
    definition: [
      '笔记被展示的次数。平台没有数据时也写 0，这样的 0 不显示。',
      'How often the note was shown. The platform also gives 0 where it has no figure; such a 0 is not shown.',
    ],
  },
  'note.reads': {
    label: ['阅读量', 'Reads'],
    definition: [
      '笔记被阅读（观看）的次数。平台没有数据时也写 0，这样的 0 不显示。',
      'How often the note was read or viewed. The platform also gives 0 where it has no figure; such a 0 is not shown.',
    ],
  },
  'note.likes': {
    label: ['点赞数', 'Likes'],
    definition: [
      '笔记获得的点赞。整篇笔记全为 0 时表示平台没有数据。',
      'Likes of the note. Where every figure of a note is 0, the platform has no data for it.',
    ],
  },
  'note.collects': {
    label: ['收藏数', 'Collects'],
    definition: [
      '笔记被收藏的次数。整篇笔记全为 0 时表示平台没有数据。',
      'How often the note was collected. Where every figure of a note is 0, the platform has no data for it.',
    ],
  },
  'note.comments': {
    label: ['评论数', 'Comments'],
    definition: [
      '笔记的评论。整篇笔记全为 0 时表示平台没有数据。',
      'Comments on the note. Where every figure of a note is 0, the platform has no data for it.',
    ],
  },
  'note.shares': {
    label: ['分享数', 'Shares'],
    definition: [
      '笔记被分享的次数。整篇笔记全为 0 时表示平台没有数据。',
      'How often the note was shared. Where every figure of a note is 0, the platform has no data for it.',
    ],
  },
  'note.follows': {
    label: ['新增关注', 'Follows'],
    definition: [
      '看过笔记后关注作者的人数。整篇笔记全为 0 时表示平台没有数据。',
      'People who followed the author after seeing the note. Where every figure of a note is 0, the platform has no data for it.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'note.card': ['笔记', 'Note'],
  'note.figures': ['笔记数据', 'Figures of the note'],
  'note.authorFigures': ['作者报价与数据', 'The author’s quotes and figures'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {
  'note.author': ['作者的蒲公英数据', 'The author on Pugongying'],
} as const satisfies NoteWords;
