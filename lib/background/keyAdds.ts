import type { Reply } from '../messages/protocol';
import type { Sender } from '../messages/senders';
import type { Handlers } from '../messages/server';
import { shownCreator } from '../report/shownCreator';

/** What the shortcut added to a list on the page of a tab; nothing where the page has no creator that is known. */
type KeyAdd = Reply<'lists.pressed'>;

/** Which of the background's own answers the shortcut is made of. */
type Asked = Pick<Handlers, 'popup.subject' | 'popup.glance' | 'lists.add'>;

/**
 * The shortcut that adds the creator of a page to the last list used. It is the browser's own, so no page can press it, and no
 * content script hears what came of it: the popup shows that, and asks for it once.
 */
export class KeyAdds {
  readonly #adds = new Map<number, Promise<KeyAdd>>();

  /** Adds the creator of a tab's page: the author of a work as far as the cache tells. Nothing is called. */
  press(asked: Asked, tab: { id: number; incognito: boolean }): Promise<KeyAdd> {
    const add = this.#add(asked, tab);
    this.#adds.set(tab.id, add);
    return add;
  }

  async #add(asked: Asked, { id: tabId, incognito }: { id: number; incognito: boolean }): Promise<KeyAdd> {
    const sender: Sender = { tab: { id: tabId, incognito }, private: incognito };
    const { subject, off } = await asked['popup.subject']({ tabId }, sender);
    if (!subject || off) return undefined;
    const { blocks } = await asked['popup.glance']({ subject }, sender);
    const creator = shownCreator(subject, blocks);
    return creator && { creator, added: await asked['lists.add']({ creators: [creator] }, sender) };
  }

  /** What the last press on a tab came to, told once. Rejects as the adding did. */
  take(tabId: number): Promise<KeyAdd> {
    const add = this.#adds.get(tabId) ?? Promise.resolve(undefined);
    this.#adds.delete(tabId);
    return add;
  }
}
