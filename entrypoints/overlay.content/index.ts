import { defineContentScript } from 'wxt/utils/define-content-script';
import { PAGE_HOSTS } from '../../lib/subject/detect';
import { page } from './dom';
import { runOverlay } from './overlay';
import { whenShown } from './prerender';

export default defineContentScript({
  matches: PAGE_HOSTS.map((host) => `*://${host}/*`),
  // The page comes first: nothing of ours is needed before it has been drawn.
  runAt: 'document_idle',
  main: (ctx) => whenShown(page, ctx.signal, () => runOverlay(ctx)),
});
