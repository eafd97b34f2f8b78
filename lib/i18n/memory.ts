import type { Messages } from '../language/translate';

/** What is said of a creator's figures over time. */
export const memory = {
  since: ['{arrow} {share}（自 {day}）', '{arrow} {share} since {day}'],
  up: ['升', 'up'],
  down: ['降', 'down'],
  tip: [
    '{day}：{from}；现在：{to}。来源和口径相同。',
    '{day}: {from}. Now: {to}. Both are of the same source and basis.',
  ],
  seen: ['上次见到：{age}', 'Last seen {age}'],
  days: ['自 {since} 起有 {count} 天的记录', 'Remembered on {count} {count:day|days} since {since}'],
  team: ['其中 {count} 天来自团队（{names}）', '{count} {count:day|days} of them from the team ({names})'],
  first: [
    '自 {since} 起记录。下次再查时，这里会画出报价、CPM、中位数和粉丝的走势。',
    'Remembered since {since}. Once you look the creator up on another day, price, CPM, median and followers are drawn here as lines.',
  ],
  sample: ['示例数据的历史是虚构的。', 'The history of sample data is made up.'],
} as const satisfies Messages;
