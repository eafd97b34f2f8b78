import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ListBook } from '../lib/background/listBook';
import type { MakeBook } from '../lib/background/lists';
import { ListShelf } from '../lib/store/listShelf';

/** Lists and notes, a script of its own, so that the background does not carry the merging store where no list is used. */
export default defineUnlistedScript(() => {
  const make: MakeBook = ({ store, ...deps }) => new ListBook({ ...deps, shelf: new ListShelf(store) });
  Object.assign(globalThis, { kolLensLists: make });
});
