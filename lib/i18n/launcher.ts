import type { Message } from '../language/translate';

/** What opening the panel costs: made in the background, which knows it, so that the overlay carries no words for it. */
export const launcherPrice: Message = ['{calls} 次调用', '{calls} {calls:call|calls}'];
