import type { Store } from '../store/store';
import type { BookDeps, ListBook } from './listBook';
import { loadScript, prepareScript } from './script';

/** What the script of the lists makes, of the background's own store. */
export type MakeBook = (deps: Omit<BookDeps, 'shelf'> & { store: Store }) => ListBook;

const SCRIPT = '/lists.js';
const scope = globalThis as unknown as { kolLensLists?: MakeBook };

/** Makes the script of the lists known to the worker. Has to be called while the worker starts. */
export const prepareLists = () => prepareScript(SCRIPT);

/** Lists and notes. Their script is loaded at the first ask of the background's life. */
export function lazyBook(deps: Parameters<MakeBook>[0]): () => Promise<ListBook> {
  let book: Promise<ListBook> | undefined;
  const load = async () => {
    if (!scope.kolLensLists) await loadScript(SCRIPT);
    return (scope.kolLensLists as MakeBook)(deps);
  };
  return () => {
    book ??= load().catch((error) => {
      book = undefined;
      throw error;
    });
    return book;
  };
}
