import type { Message, Messages } from '../language/translate';

/** What opening the panel costs: made in the background, which knows it, so that the overlay carries no words for it. */
export const launcherPrice: Message = ['{calls} 次调用', '{calls} {calls:call|calls}'];

/** The launcher's chip: its second line, and what it says in full. */
export const launcherChip = {
  cpm: ['CPM {value}', 'CPM {value}'],
  full: [
    '{form}：报价 {price}，实际 CPM {cpm}，{age}获取',
    '{form}: price {price}, real CPM {cpm}, fetched {age}',
  ],
  doubt: ['（* 有说明，见面板）', ' (*: see the panel)'],
} as const satisfies Messages;
