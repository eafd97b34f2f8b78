import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { page } from '../overlay.content/dom';
import { whenShown } from '../overlay.content/prerender';
import { runBadges } from './badges';

/** Badges on list pages: registered while it is switched on (`lib/background/badgeScripts.ts`), and in no page otherwise. */
export default defineUnlistedScript(() => {
  const life = new AbortController();
  whenShown(page, life.signal, () => runBadges(life));
});
