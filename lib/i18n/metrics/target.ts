import type { TaId } from '../../report/target';
import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from './types';

/** A target audience beside a creator's people. Those of fans are figures of their own. */
export const metrics = {
  'ta.share': {
    label: ['TA 占比', 'TA share'],
    definition: [
      '目标人群在观众中的占比：所选分组的占比之和，只在一个维度之内相加。',
      'The share of the audience that is in the target: the chosen groups of one dimension together.',
    ],
    formula: ['所选分组占比之和', 'sum of the shares of the chosen groups'],
  },
  'ta.hit': {
    label: ['TA 命中', 'TA hit'],
    definition: [
      '观众占比达到目标的程度：各维度的加权平均，每个维度最多算 100%。未知的维度不计入。',
      'How far the audience reaches the wanted shares: the weighted mean over the dimensions, each 100% at most. Unknown dimensions are left out.',
    ],
    formula: ['各维度 min(1，占比 ÷ 目标占比) 的加权平均', 'weighted mean of min(1, share ÷ wanted share)'],
  },
  'ta.cpm': {
    label: ['TA-CPM', 'TA-CPM'],
    definition: [
      '按观众占比，触达每千次目标人群的成本（元）。只用一个维度的占比，不把几个维度相乘。',
      'What a thousand plays or impressions by the target audience cost, in yuan. One dimension’s share is used, and shares are not multiplied.',
    ],
    formula: ['实际 CPM ÷ TA 占比', 'real CPM ÷ TA share'],
  },
  'ta.fansShare': {
    label: ['TA 占比 · 粉丝', 'TA share, followers'],
    definition: [
      '目标人群在粉丝中的占比：所选分组的占比之和，只在一个维度之内相加。不是观众占比。',
      'The share of the followers that is in the target: the chosen groups of one dimension together. It is not the share of the audience.',
    ],
    formula: ['所选分组占比之和', 'sum of the shares of the chosen groups'],
  },
  'ta.fansHit': {
    label: ['TA 命中 · 粉丝', 'TA hit, followers'],
    definition: [
      '粉丝占比达到目标的程度：各维度的加权平均，每个维度最多算 100%。未知的维度不计入。',
      'How far the followers reach the wanted shares: the weighted mean over the dimensions, each 100% at most. Unknown dimensions are left out.',
    ],
    formula: ['各维度 min(1，占比 ÷ 目标占比) 的加权平均', 'weighted mean of min(1, share ÷ wanted share)'],
  },
  'ta.fansCpm': {
    label: ['TA-CPM · 粉丝', 'TA-CPM, followers'],
    definition: [
      '假设观众与粉丝构成相同，触达每千次目标人群的成本（元）。观众分布未知，所以用了粉丝分布。',
      'What a thousand plays or impressions by the target cost, in yuan, if those who watch were as those who follow: the audience is not known.',
    ],
    formula: ['实际 CPM ÷ 粉丝的 TA 占比', 'real CPM ÷ TA share of the followers'],
  },
} as const satisfies MetricDictionary & Record<TaId, MetricWords>;

export const titles = {} as const satisfies BlockTitles;

export const notes = {} as const satisfies NoteWords;
