import { defineContentScript } from 'wxt/utils/define-content-script';
import { PAGE_HOSTS } from '../lib/subject/detect';
import { raiseShield } from './overlay.content/shield';

/**
 * What cannot wait for the page. In Firefox the shield has to hear of events before the page does. In Chromium it is enough
 * that this script runs: the first script of a world makes the names `chrome` and `browser` in it, and one that runs when
 * the page has a frame of such a name finds the frame instead.
 */
export default defineContentScript({
  matches: PAGE_HOSTS.map((host) => `*://${host}/*`),
  runAt: 'document_start',
  main: () => {
    if (import.meta.env.FIREFOX) raiseShield();
  },
});
