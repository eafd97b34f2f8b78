import type { Messages } from '../language/translate';

/** Words that the background writes into lists. */
export const listBookMessages = {
  firstList: ['我的名单', 'My list'],
} as const satisfies Messages;
