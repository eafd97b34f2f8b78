import type { Messages } from '../language/translate';

/** The launcher's chip: its second line, and what it says in full. */
export const launcherChip = {
  cpm: ['CPM {value}', 'CPM {value}'],
  full: [
    '{form}：报价 {price}，实际 CPM {cpm}，{age}获取',
    '{form}: price {price}, real CPM {cpm}, fetched {age}',
  ],
  doubt: ['（* 有说明，见面板）', ' (*: see the panel)'],
} as const satisfies Messages;
