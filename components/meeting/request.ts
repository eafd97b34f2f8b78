import type { Reply } from '../../lib/messages/protocol';
import type { ShownCreator } from '../../lib/report/shownCreator';

/** What adding creators came to. */
export type Added = Reply<'lists.add'>;

/** What the user asked for: creators for the last list used, or for one to be chosen; or what another part has added. */
export type AddRequest =
  | { creators: readonly ShownCreator[]; choose: boolean }
  | { added: Added; creators: readonly ShownCreator[] };
