import type { Channel } from '../gateway/channel';
import { lazily, prepareScript } from './script';
import type { studioAccess } from './studioAccess';

type Access = ReturnType<typeof studioAccess>;
type Wiring = Parameters<typeof studioAccess>[0];

/** The background's own parts. */
interface StudioWiring extends Omit<Wiring, 'body'> {
  /** The bodies of calls, of the script in which the endpoints have registered them. */
  body(): Promise<Wiring['body']>;
}

const SCRIPT = '/studio.js';
const scope = globalThis as unknown as { kolLensStudio?: typeof studioAccess };

/** Makes the script of the studio's access known to the worker. Has to be called while the worker starts. */
export const prepareStudio = () => prepareScript(SCRIPT);

/** The studio's access. Its script is loaded at the first ask of the background's life: most users have no studio. */
export function lazyStudio({ body, ...deps }: StudioWiring): {
  login: Pick<Access['login'], 'state' | 'paste' | 'forget'>;
  channel: Channel;
  testKey: Access['testKey'];
} {
  let loaded: Access | undefined;
  const load = lazily(SCRIPT, () => {
    const make = scope.kolLensStudio;
    return make && (async () => make({ ...deps, body: await body() }));
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
