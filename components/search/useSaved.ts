import { ask } from '../../lib/messages/client';
import type { SavedSearch } from '../../lib/workspace/saved';
import { type Stored, type StoredMessages, useStored } from '../session/stored';

/** The saved searches, and the ways to change them. */
export type SavedSearches = Stored<SavedSearch>;

const MESSAGES: StoredMessages<SavedSearch> = {
  all: () => ask('saved.list', {}),
  put: (saved) => ask('saved.put', { saved }),
  remove: (id) => ask('saved.remove', { id }),
};

/** The saved searches of all lists. */
export const useSaved = (): SavedSearches => useStored(MESSAGES);
