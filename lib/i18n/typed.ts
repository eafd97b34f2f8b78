import type { Messages } from '../language/translate';

/** A text that a section is asked for. */
export const typed = {
  example: ['如 防晒、探店、开箱', 'e.g. sunscreen, unboxing'],
  find: ['查找作品', 'Find works'],
  hint: [
    '查找这位达人有关这个词的作品，看它们的播放、互动和成本。输入不计费，查找才计费；同一个词的结果会留在缓存里。',
    'Finds this creator’s works about a word, with their plays, engagement and cost. Typing is free, finding is not; the answer for a word stays in the cache.',
  ],
} as const satisfies Messages;
