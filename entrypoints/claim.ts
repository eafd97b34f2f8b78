import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { claimPanel } from './panel/claim';

/**
 * The panel's first script, apart from the rest: the claim is on its way while the browser still fetches and compiles what
 * draws the panel.
 */
export default defineUnlistedScript(() => {
  globalThis.kolLensClaiming = claimPanel();
});
