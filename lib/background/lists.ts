import type { Store } from '../store/store';
import type { BookDeps, ListBook } from './listBook';
import { lazily, prepareScript } from './script';

/** What the script of the lists makes, of the background's own store. */
export type MakeBook = (deps: Omit<BookDeps, 'shelf'> & { store: Store }) => ListBook;

const SCRIPT = '/lists.js';
const scope = globalThis as unknown as { kolLensLists?: MakeBook };

/** Makes the script of the lists known to the worker. Has to be called while the worker starts. */
export const prepareLists = () => prepareScript(SCRIPT);

/** Lists and notes. Their script is loaded at the first ask of the background's life. */
export function lazyBook(deps: Parameters<MakeBook>[0]): () => Promise<ListBook> {
  return lazily(SCRIPT, () => {
    const make = scope.kolLensLists;
    return make && (() => make(deps));
  });
}
