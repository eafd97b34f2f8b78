import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { raiseShield } from './overlay.content/shield';

/**
 * What cannot wait for the page: a content script of its own, named in the manifest (`wxt.config.ts`) so that it carries nothing of
 * the framework's. In Firefox the shield has to hear of events before the page does. In Chromium it is enough that this script
 * runs: the first script of a world makes the names `chrome` and `browser` in it, and one that runs when the page has a frame of
 * such a name finds the frame instead.
 */
export default defineUnlistedScript(() => {
  if (import.meta.env.FIREFOX) raiseShield();
});
