import type { Messages } from '../language/translate';

/** The creators that were laid aside to compare. */
export const trayWords = {
  add: ['加入对比', 'Add to compare'],
  remove: ['移出对比', 'Remove from compare'],
  full: ['对比已满 {most} 位，请先移出一位', 'Compare is full with {most}: remove one first'],
  open: ['打开对比（{count} 位）', 'Open compare ({count})'],
  count: ['已选 {count} 位', '{count} chosen'],
  added: ['已加入对比，共 {count} 位', 'Added, {count} to compare'],
  removed: ['已移出对比，剩 {count} 位', 'Removed, {count} left to compare'],
  'added.some': [
    '对比已满 {most} 位，有 {left} 位没有加入',
    'Compare is full with {most}: {left} {left:was|were} not added',
  ],
  none: ['所选的行没有达人', 'No creator is selected'],
  failed: ['没能加入对比，请重试', 'That did not work. Try again'],
} as const satisfies Messages;
