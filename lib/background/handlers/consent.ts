import type { HandlerDeps, HandlersOf } from './deps';
import type { Screens } from './screens';

/** The question before everything else, and its answer. */
export function consentHandlers({ consent }: HandlerDeps, screens: Screens): HandlersOf<'consent' | 'news'> {
  return {
    'consent.answer': async ({ given }, sender) => {
      await consent.answer(given);
      return screens.settingsChanged(sender);
    },
    'consent.last': () => consent.last(),
    'news.seen': async () => {
      await consent.newsSeen();
      screens.refresh();
    },
  };
}
