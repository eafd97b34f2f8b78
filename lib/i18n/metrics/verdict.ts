import type { VerdictId } from '../../report/verdict';
import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from './types';

/** The figures of a verdict. An id with a suffix is the same figure on another base: `Metric.words`. */
export const metrics = {
  'verdict.price': {
    label: ['报价', 'Price'],
    definition: [
      '所选时长或形式的一口价（元），不含服务费和返点。',
      'The fixed price of the chosen length or form in yuan, without service fee or rebate.',
    ],
  },
  'verdict.realCpm': {
    label: ['实际 CPM', 'Real CPM'],
    definition: [
      '按真实播放中位数，每千次播放的成本（元）。',
      'What a thousand plays cost at the median plays that works really got, in yuan.',
    ],
    formula: ['报价 ÷ 播放量中位数 × 1000', 'price ÷ median plays × 1000'],
  },
  'verdict.realCpm.impressions': {
    label: ['实际 CPM · 曝光', 'Real CPM, impressions'],
    definition: [
      '按真实曝光中位数，每千次曝光的成本（元）。',
      'What a thousand impressions cost at the median that notes really got, in yuan.',
    ],
    formula: ['报价 ÷ 曝光中位数 × 1000', 'price ÷ median impressions × 1000'],
  },
  'verdict.realCpe': {
    label: ['实际 CPE', 'Real CPE'],
    definition: [
      '按播放中位数和互动率，每次互动（点赞、评论、分享）的成本（元）。',
      'What one like, comment or share costs at the median plays and the engagement rate, in yuan.',
    ],
    formula: ['报价 ÷（播放量中位数 × 互动率）', 'price ÷ (median plays × engagement rate)'],
  },
  'verdict.realCpe.median': {
    label: ['实际 CPE', 'Real CPE'],
    definition: [
      '按互动中位数，每次互动的成本（元）。互动由平台统计。',
      'What one engagement, as the platform counts them, costs at the median, in yuan.',
    ],
    formula: ['报价 ÷ 互动中位数', 'price ÷ median engagements'],
  },
  'verdict.realCpe.row': {
    label: ['实际 CPE', 'Real CPE'],
    definition: [
      '按搜索结果里该形式笔记的互动中位数，每次互动的成本（元）。平台未说明其中的互动含哪些；报告按新口径，所以可能不同。',
      'What one engagement costs at the median that the search results give for notes of this form, in yuan. The platform does not say what it counts as one; reports go by its new definition, so that they may differ.',
    ],
    formula: ['报价 ÷ 互动中位数', 'price ÷ median engagements'],
  },
  'verdict.realRead': {
    label: ['阅读单价', 'Cost per read'],
    definition: ['按阅读中位数，每次阅读的成本（元）。', 'What one read costs at the median reads, in yuan.'],
    formula: ['报价 ÷ 阅读中位数', 'price ÷ median reads'],
  },
  'verdict.expectedCpm': {
    label: ['平台预期 CPM', 'Expected CPM'],
    definition: [
      '平台预估的每千次播放或曝光成本（元）。',
      'What the platform expects a thousand plays or impressions to cost, in yuan.',
    ],
  },
  'verdict.expectedCpe': {
    label: ['平台预期 CPE', 'Expected CPE'],
    definition: [
      '平台预估的每次互动成本（元）。',
      'What the platform expects an engagement to cost, in yuan.',
    ],
  },
  'verdict.expectedRead': {
    label: ['平台预估阅读单价', 'Expected cost per read'],
    definition: ['平台预估的每次阅读成本（元）。', 'What the platform expects a read to cost, in yuan.'],
  },
  'verdict.median': {
    label: ['播放中位', 'Median plays'],
    definition: [
      '所选类型和时间范围内，全部视频播放量的中位数。',
      'The median plays of all videos of the chosen kind and period.',
    ],
  },
  'verdict.median.impressions': {
    label: ['曝光中位', 'Impressions'],
    definition: ['所选笔记曝光量的中位数。', 'The median impressions of the chosen notes.'],
  },
  'verdict.readMedian': {
    label: ['阅读中位', 'Reads'],
    definition: ['所选笔记阅读量的中位数。', 'The median reads of the chosen notes.'],
  },
  'verdict.completion': {
    label: ['完播率', 'Completion'],
    definition: [
      '所选视频被看完的播放占比。',
      'The share of plays in which the chosen videos were watched to the end.',
    ],
    formula: ['完整播放次数 ÷ 播放量', 'complete plays ÷ plays'],
  },
  'verdict.completion.picture': {
    label: ['3 秒阅读率', '3 s read rate'],
    definition: [
      '所选图文笔记中，停留满三秒的阅读占比。',
      'The share of reads of the chosen picture notes that lasted three seconds or more.',
    ],
  },
  'verdict.interaction': {
    label: ['互动率', 'Engagement'],
    definition: [
      '所选作品的互动占播放量（笔记为阅读量）的比例。',
      'Engagements of the chosen works as a share of their plays, or of their reads for notes.',
    ],
  },
  'verdict.interactionMedian': {
    label: ['互动中位', 'Engagements'],
    definition: ['所选笔记互动量的中位数。', 'The median engagements of the chosen notes.'],
  },
  'verdict.playsPerFan': {
    label: ['播放 ÷ 粉丝', 'Plays ÷ followers'],
    definition: [
      '播放量中位数相当于粉丝数的比例。',
      'The median plays as a share of the number of followers.',
    ],
    formula: ['播放量中位数 ÷ 粉丝数', 'median plays ÷ followers'],
  },
  'verdict.playsPerFan.reads': {
    label: ['阅读 ÷ 粉丝', 'Reads ÷ followers'],
    definition: ['阅读中位数相当于粉丝数的比例。', 'The median reads as a share of the number of followers.'],
    formula: ['阅读中位数 ÷ 粉丝数', 'median reads ÷ followers'],
  },
  'verdict.growth': {
    label: ['涨粉 30 天', 'Growth, 30 days'],
    definition: [
      '近 30 天粉丝总数的变化幅度，可能为负。',
      'How much the number of followers changed in the last 30 days. It may be negative.',
    ],
    formula: ['近 30 天粉丝增量 ÷ 30 天前的粉丝数', 'followers gained in 30 days ÷ followers 30 days ago'],
  },
} as const satisfies MetricDictionary & Record<VerdictId, MetricWords>;

export const titles = {
  verdict: ['值不值', 'Worth the price?'],
  'memory.line': ['历史走势', 'Over time'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {
  'verdict.noMedian': [
    '搜索结果没有给出播放量中位数；加载报告后可得。',
    'The search gave no median plays. The report has it once it is loaded.',
  ],
  'verdict.otherForm': [
    '统计的笔记里没有这种形式，它们的中位数不能用来算这种形式的成本。',
    'None of the counted notes is of this form, and their medians say nothing of its cost.',
  ],
} as const satisfies NoteWords;
