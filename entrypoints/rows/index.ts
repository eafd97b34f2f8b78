import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { page } from '../overlay.content/dom';
import { whenShown } from '../overlay.content/prerender';
import { runRows } from './rows';

/** Badges in the tables of Xingtu and Pugongying: registered while the user agrees to it, and in no page otherwise. */
export default defineUnlistedScript(() => {
  const life = new AbortController();
  whenShown(page, life.signal, () => runRows(life));
});
