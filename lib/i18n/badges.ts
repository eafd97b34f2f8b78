import type { Messages } from '../language/translate';

/** Words of badges on list pages. */
export const badgeMessages = {
  sample: ['示例', 'Sample'],
  notes: ['{count} 条备注', '{count} {count:note|notes}'],
  cached: ['已缓存', 'Cached'],
  fromPage: ['本页 {time}', 'From this page, {time}'],
  same: ['持平 {day}', 'unchanged since {day}'],
  doubt: ['这一页对不上，不显示标记', 'Page and answer disagree: no badges here'],
  add: ['加入最近用的名单', 'Add to the last list used'],
} as const satisfies Messages;
