import type { Messages } from '../language/translate';

/** Words of badges on list pages. */
export const badgeMessages = {
  sample: ['示例', 'Sample'],
  notes: ['{count} 条备注', '{count} {count:note|notes}'],
  cached: ['已缓存', 'Cached'],
} as const satisfies Messages;
