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
  'pgy.noteRate': {
    label: ['互动率', 'Engagement rate'],
    definition: [
      '点赞与收藏之和占阅读量的比例，由我们算出。这个列表没有评论数和分享数。',
      'Likes and collects as a share of the reads. It is our own arithmetic: this list has neither comments nor shares.',
    ],
    formula: ['（点赞 + 收藏）÷ 阅读', '(likes + collects) ÷ reads'],
  },
  'pgy.noteReadCost': {
    label: ['千次阅读成本', 'Cost per 1,000 reads'],
    definition: [
      '按这篇笔记的形式（图文或视频）的现价折算，不是当时的成交价。现价未获取（在总览中）或没有报价时为空。',
      'What a thousand reads of this note come to at today’s quote for its form; what was paid for it is not known. Missing where that quote was not fetched (it is in the overview) or there is none.',
    ],
    formula: ['现价 ÷ 阅读 × 1,000', 'today’s quote ÷ reads × 1,000'],
  },
  'pgy.noteEngagementCost': {
    label: ['互动单价', 'Cost per engagement'],
    definition: [
      '按这篇笔记的形式（图文或视频）的现价折算的每次点赞或收藏的成本，不是当时的成交价。这个列表没有评论数和分享数。现价未获取（在总览中）或没有报价时为空。',
      'What a like or collect of this note comes to at today’s quote for its form; what was paid for it is not known. This list has neither comments nor shares. Missing where that quote was not fetched (it is in the overview) or there is none.',
    ],
    formula: ['现价 ÷（点赞 + 收藏）', 'today’s quote ÷ (likes + collects)'],
  },
  'pgy.noteSponsoredShare': {
    label: ['商单占比', 'Sponsored share'],
    definition: [
      '已加载的最新笔记中，报备了合作品牌的笔记占比，由我们算出。',
      'Notes made for a brand among the latest that are loaded. It is our own arithmetic.',
    ],
    formula: ['合作笔记数 ÷ 笔记数', 'sponsored notes ÷ notes'],
  },
  'pgy.noteHitRate': {
    label: ['爆文率（千赞）', 'Hit rate (1,000 likes)'],
    definition: [
      '已加载的最新笔记中，点赞数不少于 1,000 的笔记占比，由我们算出。',
      'Notes with at least 1,000 likes among the latest that are loaded. It is our own arithmetic.',
    ],
    formula: ['点赞 ≥ 1,000 的笔记数 ÷ 笔记数', 'notes with likes ≥ 1,000 ÷ notes'],
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
  'pgy.noteVisitors': {
    label: ['外溢进店', 'Shop visitors'],
    definition: [
      '笔记带到站外店铺的人数，由蒲公英给出；非合作笔记的 0 按没有数据显示。平台没有公开其口径。',
      'People whom the note brought to an outside shop, as Pugongying counts them; how is not published. A 0 of an unsponsored note is shown as missing.',
    ],
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
  'pgy.noteFigures': ['最新笔记', 'Latest notes'],
  'pgy.notes.daily': ['日常', 'Daily'],
  'pgy.notes.sponsored': ['合作', 'Sponsored'],
  'pgy.notes.picture': ['图文', 'Pictures'],
  'pgy.notes.video': ['视频', 'Video'],
  'pgy.readsByNote': ['各笔记阅读量', 'Reads by note'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
