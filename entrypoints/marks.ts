import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeBadges } from '../lib/background/badges';

/** What is known of cards and rows on list pages, a script of its own: most users have no badges. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { kolLensBadges: makeBadges });
});
