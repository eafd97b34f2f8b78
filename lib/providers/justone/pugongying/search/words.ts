import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';

const pgy = (zh: string) => `${zh}来自搜索结果，口径由蒲公英决定，可能与博主详情页不同。`;
const pgyEn = (en: string) =>
  `${en} As Pugongying gives it in its search results, which may differ from the creator’s own page.`;

/** Words of a median of the last 30 days. */
const median = (label: Message, zh: string, en: string): MetricWords => ({
  label,
  definition: [pgy(`近 30 天${zh}的中位数。`), pgyEn(`Median ${en} in the last 30 days.`)],
});

/** Words of a figure compared with similar creators, the API's `…Compare`. */
const compared = (label: Message, figure: Message): MetricWords => ({
  label,
  definition: [
    `平台给出的${figure[0]}与同类博主相比的百分数。平台没有说明方向，高低都不代表更好。`,
    `A percentage the platform gives for how the ${figure[1]} compares with similar creators. It does not say which way, so neither high nor low means better.`,
  ],
});

const realCpm = (label: Message, [zh, en]: Message): MetricWords => ({
  label,
  definition: [
    `按${zh}，每千次曝光的成本（元）。由我们算出；平台没有给出这种形式的中位数时为空。`,
    `What a thousand impressions cost at the ${en}, in yuan. Our own arithmetic; missing where the platform gives no median of that form.`,
  ],
  formula: ['报价 ÷ 曝光中位数 × 1000', 'quote ÷ median impressions × 1000'],
});

/** Words of a quote to come. */
const next = ([zh, en]: Message): MetricWords => ({
  label: [`下一${zh}报价`, `Next quote, ${en}`],
  definition: [
    `博主将要采用的${zh}笔记报价（元）。平台没有说明从何时起，单位也没有数字可以印证，因此总带有标记。`,
    `What the creator will ask for one ${en} note, in yuan. Pugongying does not say from when, and nothing confirms the unit, so it is always marked.`,
  ],
});

/** Columns that only the search has; a column that is a figure of a report too has the words of the report. */
export const metrics = {
  'pgy.row.name': {
    label: ['博主', 'Creator'],
    definition: ['博主的小红书昵称。', 'The creator’s name on Xiaohongshu.'],
  },
  'pgy.row.userId': {
    label: ['用户 ID', 'User ID'],
    definition: [
      '小红书用户的编号，24 位。',
      'The number of the Xiaohongshu account: 24 digits and letters.',
    ],
  },
  'pgy.row.categories': {
    label: ['内容类目', 'Categories'],
    definition: [
      '蒲公英给出的一级与二级内容类目。',
      'Broad and narrow content categories, as Pugongying gives them.',
    ],
  },
  'pgy.row.features': {
    label: ['擅长内容', 'Good at'],
    definition: [
      '蒲公英给出的擅长内容标签。',
      'Labels of what the creator is good at, as Pugongying gives them.',
    ],
  },
  'pgy.row.personas': {
    label: ['人设', 'Persona'],
    definition: ['蒲公英给出的博主人设标签。', 'Labels of the creator’s persona on Pugongying.'],
  },
  'pgy.row.pictureRealCpm': realCpm(
    ['图文实际 CPM', 'Real CPM, picture'],
    ['图文报价和图文曝光中位数', 'picture quote and the median impressions of picture notes'],
  ),
  'pgy.row.videoRealCpm': realCpm(
    ['视频实际 CPM', 'Real CPM, video'],
    ['视频报价和视频曝光中位数', 'video quote and the median impressions of video notes'],
  ),
  'pgy.row.pictureCpmCompare': compared(
    ['图文 CPM 对比值', 'CPM compared, picture'],
    ['图文预估 CPM', 'estimated CPM of picture notes'],
  ),
  'pgy.row.videoCpmCompare': compared(
    ['视频 CPM 对比值', 'CPM compared, video'],
    ['视频预估 CPM', 'estimated CPM of video notes'],
  ),
  'pgy.row.pictureEngagementCompare': compared(
    ['图文互动单价对比值', 'CPE compared, picture'],
    ['图文预估互动单价', 'estimated CPE of picture notes'],
  ),
  'pgy.row.videoEngagementCompare': compared(
    ['视频互动单价对比值', 'CPE compared, video'],
    ['视频预估互动单价', 'estimated CPE of video notes'],
  ),
  'pgy.row.impressionMedian': median(
    ['曝光中位数', 'Median impressions'],
    '日常笔记曝光',
    'impressions of unsponsored notes',
  ),
  'pgy.row.pictureImpressionMedian': median(
    ['图文曝光中位数', 'Median impressions, picture'],
    '日常图文笔记曝光',
    'impressions of unsponsored picture notes',
  ),
  'pgy.row.videoImpressionMedian': median(
    ['视频曝光中位数', 'Median impressions, video'],
    '日常视频笔记曝光',
    'impressions of unsponsored video notes',
  ),
  'pgy.row.readMedian': median(['阅读中位数', 'Median reads'], '日常笔记阅读', 'reads of unsponsored notes'),
  'pgy.row.pictureReadMedian': median(
    ['图文阅读中位数', 'Median reads, picture'],
    '日常图文笔记阅读',
    'reads of unsponsored picture notes',
  ),
  'pgy.row.videoReadMedian': median(
    ['视频阅读中位数', 'Median reads, video'],
    '日常视频笔记阅读',
    'reads of unsponsored video notes',
  ),
  'pgy.row.engagementMedian': median(
    ['互动中位数', 'Median engagements'],
    '日常笔记互动（优先采用平台的新口径）',
    'engagements of unsponsored notes, by the platform’s new definition where there is one,',
  ),
  'pgy.row.pictureEngagementMedian': median(
    ['图文互动中位数', 'Median engagements, picture'],
    '日常图文笔记互动',
    'engagements of unsponsored picture notes',
  ),
  'pgy.row.videoEngagementMedian': median(
    ['视频互动中位数', 'Median engagements, video'],
    '日常视频笔记互动',
    'engagements of unsponsored video notes',
  ),
  'pgy.row.hundredLikeShare': {
    label: ['百赞比例', 'Notes with 100+ likes'],
    definition: [
      pgy('近 30 天点赞数达到 100 的笔记占比。'),
      pgyEn('Share of the notes of the last 30 days with 100 likes or more.'),
    ],
  },
  'pgy.row.thousandLikeShare': {
    label: ['千赞比例', 'Notes with 1,000+ likes'],
    definition: [
      pgy('近 30 天点赞数达到 1000 的笔记占比。'),
      pgyEn('Share of the notes of the last 30 days with 1,000 likes or more.'),
    ],
  },
  'pgy.row.videoFinishRate': {
    label: ['视频完播率', 'Completion rate'],
    definition: [
      pgy('视频笔记被看完的比例。'),
      pgyEn('The share of views in which the creator’s videos were watched to the end.'),
    ],
  },
  'pgy.row.fansGrowth': {
    label: ['近 30 天粉丝增长率', 'Follower growth, 30 days'],
    definition: [
      pgy('近 30 天粉丝总数的变化幅度，可能为负。'),
      pgyEn('How much the number of followers changed in the last 30 days. It may be negative.'),
    ],
  },
  'pgy.row.activeFansShare': {
    label: ['活跃粉丝占比', 'Active followers'],
    definition: [
      pgy('近 28 天内活跃过的粉丝占全部粉丝的比例。'),
      pgyEn('Share of the followers who were active in the last 28 days.'),
    ],
  },
  'pgy.row.engagedFansShare': {
    label: ['互动粉丝占比', 'Engaged followers'],
    definition: [
      pgy('近 30 天内与博主互动过的粉丝占全部粉丝的比例。'),
      pgyEn('Share of the followers who engaged with the creator in the last 30 days.'),
    ],
  },
  'pgy.row.replyRate': {
    label: ['48 小时回复率', 'Reply rate in 48 h'],
    definition: [
      pgy('博主在 48 小时内回复合作邀约的比例。'),
      pgyEn('The share of invitations the creator answered within 48 hours.'),
    ],
  },
  'pgy.row.coopNotes': {
    label: ['近 30 天合作笔记数', 'Sponsored notes, 30 days'],
    definition: [
      pgy('近 30 天发布的合作笔记篇数。'),
      pgyEn('Sponsored notes the creator published in the last 30 days.'),
    ],
  },
  'pgy.row.coopImpressionMedian': median(
    ['合作曝光中位数', 'Median impressions, sponsored'],
    '合作笔记曝光',
    'impressions of sponsored notes',
  ),
  'pgy.row.coopReadMedian': median(
    ['合作阅读中位数', 'Median reads, sponsored'],
    '合作笔记阅读',
    'reads of sponsored notes',
  ),
  'pgy.row.coopEngagementMedian': median(
    ['合作互动中位数', 'Median engagements, sponsored'],
    '合作笔记互动',
    'engagements of sponsored notes',
  ),
  'pgy.row.visitMedian': median(
    ['外溢进店中位数', 'Median shop visits'],
    '合作笔记带来的外溢进店',
    'visits to outside shops that sponsored notes brought',
  ),
  'pgy.row.visitCost': {
    label: ['外溢进店单价', 'Cost per shop visit'],
    definition: [
      pgy('平台预估的每次外溢进店成本（元）。'),
      pgyEn('Pugongying’s estimate of what one visit to an outside shop costs, in yuan.'),
    ],
  },
  'pgy.row.lives': {
    label: ['近 30 天直播场次', 'Live sessions, 30 days'],
    definition: [
      pgy('近 30 天的直播场次。'),
      pgyEn('How many live sessions there were in the last 30 days.'),
    ],
  },
  'pgy.row.liveViewers': {
    label: ['场均观看人数', 'Viewers per live session'],
    definition: [
      pgy('平均每场直播的观看人数。'),
      pgyEn('How many people watched a live session on average.'),
    ],
  },
  'pgy.row.liveSales': {
    label: ['场均销售额', 'Sales per live session'],
    definition: [
      pgy('近 90 天平均每场直播的销售额（元）。'),
      pgyEn('Sales of a live session on average over the last 90 days, in yuan.'),
    ],
  },
  'pgy.row.nextPictureQuote': next(['图文', 'picture']),
  'pgy.row.nextVideoQuote': next(['视频', 'video']),
  'pgy.row.nextLevel': {
    label: ['下一等级', 'Next level'],
    definition: [
      '蒲公英给出的博主下一个等级，平台未公开其计算方法；没有时为空。',
      'The level that Pugongying gives the creator next. How it is calculated is not published. Missing where there is none.',
    ],
  },
  'pgy.row.lowActive': {
    label: ['低活跃', 'Low activity'],
    definition: [
      '蒲公英是否把博主标为低活跃。平台未公开其标准。',
      'Whether Pugongying marks the creator as one of low activity. Its rule is not published.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The title of the table. */
export const titles = {
  'pgy.search': ['蒲公英博主搜索结果', 'Creators found on Pugongying'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
