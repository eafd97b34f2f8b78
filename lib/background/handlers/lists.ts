import type { Store } from '../../store/store';
import type { SavedSearch } from '../../workspace/saved';
import type { HandlerDeps, HandlersOf } from './deps';
import { askerOf } from './sender';
import type { Waiting } from './waiting';

/** A search as a private window may save it: without what the window's runs saw of it. */
async function withoutRuns(saved: SavedSearch, store: Store): Promise<SavedSearch> {
  const before = (await store.savedLists()).find(({ id }) => id === saved.id);
  const { lastRunAt: _, complete: __, ...rest } = saved;
  return before ? { ...before, name: saved.name, values: saved.values } : { ...rest, seen: [], depth: 0 };
}

/** Lists of the workspace, saved searches and the arrangement of columns. */
export function listHandlers(
  { lists, store, broadcast }: HandlerDeps,
  waiting: Waiting,
): HandlersOf<'list' | 'saved' | 'columns'> {
  return {
    'list.plan': (page, sender) => lists.plan({ ...page, from: askerOf(sender) }),
    'list.load': ({ request, mode, ...page }, sender) =>
      waiting.run(request, (signal) =>
        lists.load(
          { ...page, from: askerOf(sender) },
          mode,
          (progress) => broadcast({ news: 'progress', request, progress }),
          signal,
        ),
      ),
    'saved.list': () => store.savedLists(),
    'saved.put': async ({ saved }, sender) => {
      // The user chooses to save a search; what its runs see in a private window is not written down.
      await store.putSavedList(sender.private ? await withoutRuns(saved, store) : saved);
      return store.savedLists();
    },
    'saved.remove': async ({ id }) => {
      await store.removeSavedList(id);
      return store.savedLists();
    },
    'columns.get': ({ list }) => store.columns(list),
    'columns.set': ({ list, layout }) => store.setColumns(list, layout),
  };
}
