import { defineContentScript } from 'wxt/utils/define-content-script';
import { PAGE_HOSTS } from '../../lib/subject/detect';
import { runOverlay } from './overlay';

export default defineContentScript({
  matches: PAGE_HOSTS.map((host) => `*://${host}/*`),
  // The page comes first: nothing of ours is needed before it has been drawn.
  runAt: 'document_idle',
  main: runOverlay,
});
