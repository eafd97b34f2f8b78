import type { Channel } from '../gateway/channel';
import { bodyOf } from '../providers/tikomni/routes';
import { lazily, prepareScript } from './script';
import type { studioAccess } from './studioAccess';

type Access = ReturnType<typeof studioAccess>;

const SCRIPT = '/studio.js';
const scope = globalThis as unknown as { kolLensStudio?: typeof studioAccess };

/** Makes the script of the studio's access known to the worker. Has to be called while the worker starts. */
export const prepareStudio = () => prepareScript(SCRIPT);

/** The studio's access. Its script is loaded at the first ask of the background's life: most users have no studio. */
export function lazyStudio(deps: Omit<Parameters<typeof studioAccess>[0], 'body'>): {
  login: Pick<Access['login'], 'state' | 'paste' | 'forget'>;
  channel: Channel;
  testKey: Access['testKey'];
} {
  let loaded: Access | undefined;
  const load = lazily(SCRIPT, () => {
    const make = scope.kolLensStudio;
    // Of this script: the endpoints have registered their bodies here.
    return make && (() => make({ ...deps, body: bodyOf }));
  });
  const access = async () => {
    loaded = await load();
    return loaded;
  };
  return {
    login: {
      state: async () => (await access()).login.state(),
      paste: async (text) => (await access()).login.paste(text),
      forget: async () => (await access()).login.forget(),
    },
    channel: {
      scope: async (settings) => (await access()).channel.scope(settings),
      blocked: async (settings) => (await access()).channel.blocked(settings),
      call: async (call, settings) => (await access()).channel.call(call, settings),
      // Only after a call, which has loaded it.
      retryDelay: (failure, attempt) => loaded?.channel.retryDelay(failure, attempt),
    },
    testKey: async (settings) => (await access()).testKey(settings),
  };
}
