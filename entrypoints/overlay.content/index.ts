import { defineContentScript } from 'wxt/utils/define-content-script';
import { PAGE_HOSTS } from '../../lib/subject/detect';
import { whileAgreed } from './agreed';
import { page } from './dom';
import { runOverlay } from './overlay';
import { whenShown } from './prerender';

export default defineContentScript({
  matches: PAGE_HOSTS.map((host) => `*://${host}/*`),
  // The overlay waits until the page has been drawn: it has nothing to show before.
  runAt: 'document_idle',
  main() {
    whileAgreed((life) => whenShown(page, life.signal, () => runOverlay(life)));
  },
});
