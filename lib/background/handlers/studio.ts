import type { HandlerDeps, HandlersOf } from './deps';
import type { Screens } from './screens';
import type { Waiting } from './waiting';

/** The studio's messages. Every screen follows what was changed in another. */
export function studioHandlers(
  { studio }: HandlerDeps,
  screens: Screens,
  waiting: Waiting,
): HandlersOf<'studio'> {
  async function announced<T>(change: Promise<T>): Promise<T> {
    const reply = await change;
    screens.refresh();
    return reply;
  }
  return {
    'studio.state': () => studio.state(),
    'studio.consent': ({ consent }) => announced(studio.setConsent(consent)),
    'studio.setKey': ({ key }) => announced(studio.setKey(key)),
    'studio.forgetKey': () => announced(studio.setKey(undefined)),
    'studio.test': async () => {
      const failure = await studio.testKey();
      return failure ? { failure } : {};
    },
    'studio.pasteCookie': ({ cookie }) => announced(studio.pasteCookie(cookie)),
    'studio.download': ({ request, ...download }, sender) =>
      waiting.run(request, (signal) =>
        studio.download({ ...download, request, signal, private: sender.private }),
      ),
  };
}
