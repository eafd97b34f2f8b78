import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { marksOf } from '../lib/background/marks';

/** What is known of cards on list pages, a script of its own: most users have no badges. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { kolLensMarks: marksOf });
});
