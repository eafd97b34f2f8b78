import type { Gateway } from '../gateway/gateway';
import type { Handlers } from '../messages/server';
import { downloadRequest } from '../providers/tikomni/endpoints';
import { type Failure, FailureError } from '../report/failure';
import { checkList } from '../report/lists';
import type { Progress } from '../report/load';
import type { Settings } from '../settings/schema';
import type { StudioState } from '../settings/studio';
import type { Store } from '../store/store';
import type { Login } from './login';
import { mask } from './mask';

export type StudioHandlers = Pick<Handlers, Extract<keyof Handlers, `studio.${string}`>>;

export interface StudioDeps {
  store: Store;
  login: Login;
  gateway: Gateway;
  testKey(settings: Settings): Promise<Failure | undefined>;
  settings(): Promise<Settings>;
  /** A key makes the source live where the first run was not answered yet. */
  goLive(): Promise<void>;
  onProgress(request: string, progress: Progress): void;
}

/** What the background does for the studio: consent, key, login, and the one download. */
export function createStudioHandlers({ store, login, gateway, ...deps }: StudioDeps): StudioHandlers {
  const consented = async () => (await store.secret('studioConsent')) === 'given';

  /** Without consent the login is not even looked at. */
  async function state(): Promise<StudioState> {
    const [consent, key] = await Promise.all([consented(), store.secret('tikomni')]);
    const maskedKey = key === undefined ? {} : { maskedKey: mask(key) };
    if (!consent) return { consent, ...maskedKey, login: 'none', loggedIn: false };
    const { from, loggedIn, expires } = await login.state();
    return {
      consent,
      ...maskedKey,
      login: from,
      loggedIn,
      ...(expires === undefined ? {} : { expires }),
    };
  }

  async function setKey(key: string | undefined): Promise<StudioState> {
    await store.setSecret('tikomni', key);
    await store.liftAllLimits();
    if (key !== undefined) await deps.goLive();
    return state();
  }

  return {
    'studio.state': () => state(),
    'studio.consent': async ({ consent }) => {
      await store.setSecret('studioConsent', consent ? 'given' : undefined);
      if (!consent) await login.forget();
      return state();
    },
    'studio.setKey': ({ key }) => setKey(key),
    'studio.forgetKey': () => setKey(undefined),
    'studio.test': async () => {
      const failure = await deps.testKey(await deps.settings());
      return failure ? { failure } : {};
    },
    'studio.pasteCookie': async ({ cookie }) => ({
      accepted: (await consented()) && (await login.paste(cookie)),
      state: await state(),
    }),
    'studio.forgetCookie': async () => {
      await login.forget();
      return state();
    },
    'studio.download': async ({ values, mode, request }, sender, signal) => {
      const problems = checkList('studio.works', values);
      if (Object.keys(problems).length > 0)
        throw new FailureError({ code: 'badParameters', charged: 'no', sent: { ...problems } });
      const answer = await gateway.ask(downloadRequest(values), {
        mode,
        signal,
        from: { private: sender.private },
        onProgress: (progress) => deps.onProgress(request, progress),
      });
      const file = answer?.data as { name: string; base64: string } | undefined;
      // Whoever only looks is told what they know: that it is not there.
      if (!answer && mode === 'cache') throw new FailureError({ code: 'cancelled', charged: 'maybe' });
      if (!file) throw new FailureError({ code: 'notWorkbook', charged: 'maybe' });
      return file;
    },
  };
}
