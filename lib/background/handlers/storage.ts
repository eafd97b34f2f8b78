import { browser } from 'wxt/browser';
import type { HandlerDeps, HandlersOf } from './deps';
import type { Screens } from './screens';

/** What is stored: how much, and its end. */
export function storageHandlers(
  { store, privateStore, settings, consent, studio, pasted, failureLog, broadcast }: HandlerDeps,
  screens: Screens,
): HandlersOf<'storage'> {
  return {
    'storage.troubles': () => failureLog.recent(),
    'storage.info': () => store.info(),
    'storage.clearCache': async () => {
      await Promise.all([store.clearAnswers(), privateStore.clearAnswers()]);
      screens.openings.clear();
      // Reports that were free from the cache have a price again.
      screens.refresh();
      return store.info();
    },
    'storage.forgetEverything': async (_, sender) => {
      await store.destroy();
      await privateStore.clear();
      await pasted.clear();
      await failureLog.clear();
      screens.forgetCapNotice();
      await settings.erase(() => browser.storage.local.clear());
      // The consent goes with the rest: the user is asked as after the installation.
      consent.erased();
      // A pasted login is in memory, where the end of the database does not reach it.
      await studio.forgetLogin();
      broadcast({ news: 'lists' });
      return screens.settingsChanged(sender);
    },
  };
}
