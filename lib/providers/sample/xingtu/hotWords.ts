import * as endpoints from '../../justone/xingtu/hotWords/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { kolOf, OK } from './query';

const SAID = ['好看', '求链接', '已下单', '多少钱', '笑死', '学到了', '支持', '期待更新', '真实', '收藏了'];

const commentTokens: Sample = (query) => {
  const { seed, person } = kolOf(query);
  const r = random(seed, 'comments');
  return {
    ...OK,
    hot_comment_tokens: [...new Set([...person.topics, ...r.some(SAID, 8)])]
      .map((comment_token) => ({ comment_token, hot_rate: r.magnitude(120, 960) }))
      .sort((a, b) => b.hot_rate - a.hot_rate),
  };
};

const contentKeywords: Sample = (query) => {
  const { seed, person } = kolOf(query);
  const r = random(seed, 'keywords');
  const words = [person.field, ...person.topics];
  return {
    ...OK,
    keyword_item_distribution: {},
    keyword_map: Object.fromEntries(words.map((word) => [word, r.int(3, 28)])),
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [
  [endpoints.commentTokens, commentTokens],
  [endpoints.contentKeywords, contentKeywords],
];
