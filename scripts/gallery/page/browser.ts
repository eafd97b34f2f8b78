import type { Envelope } from '../../../lib/messages/protocol';
import { answer } from './background';

const silent = { addListener: () => {}, removeListener: () => {} };

/** Stands for `wxt/browser`: as much of it as the screens use, with a background in the same document. */
export const browser = {
  runtime: {
    id: 'gallery',
    // A copy, as a message is one: what a screen changes in it must not change the samples.
    sendMessage: async (message: Envelope) => structuredClone(await answer(structuredClone(message))),
    onMessage: silent,
    getURL: (path: string) => path,
  },
  i18n: { getUILanguage: () => document.documentElement.lang },
  permissions: {
    contains: async () => true,
    request: async () => true,
    remove: async () => true,
    onAdded: silent,
    onRemoved: silent,
  },
  tabs: {
    query: async () => [{ id: 1 }],
    create: async () => ({}),
    getCurrent: async () => undefined,
    remove: async () => {},
  },
  commands: { getAll: async () => [{ name: 'toggle-panel', shortcut: 'Alt+Shift+K' }] },
};
