import { type Failure, FailureError } from '../report/failure';
import { checkList, type ListValues } from '../report/lists';
import type { LoadMode, Progress } from '../report/load';
import type { Settings } from '../settings/schema';
import type { StudioState } from '../settings/studio';
import type { Store } from '../store/store';
import type { GatewayParts } from './gatewayParts';
import type { Login } from './login';
import { mask } from './mask';
import { studioConsented } from './studioConsent';

export interface StudioDeps {
  store: Store;
  login: Pick<Login, 'state' | 'paste' | 'forget'>;
  download: GatewayParts['studio']['download'];
  testKey(settings: Settings): Promise<Failure | undefined>;
  settings(): Promise<Settings>;
  /** A key makes the source live while the first run was not answered yet. */
  goLive(): Promise<void>;
  onProgress(request: string, progress: Progress): void;
}

export interface Download {
  values: ListValues;
  mode: LoadMode;
  /** The screen's name for it, which its progress is told under. */
  request: string;
  private?: boolean | undefined;
  signal?: AbortSignal;
}

/** Access to the creator's own analytics: consent, key and login, and the one download. */
export class Studio {
  constructor(private readonly deps: StudioDeps) {}

  async state(): Promise<StudioState> {
    const [consent, key] = await Promise.all([
      studioConsented(this.deps.store),
      this.deps.store.secret('tikomni'),
    ]);
    const maskedKey = key === undefined ? {} : { maskedKey: mask(key) };
    // Before the user has agreed, the login is not even looked at.
    if (!consent) return { consent, ...maskedKey, login: 'none', loggedIn: false };
    const { from, loggedIn, expires } = await this.deps.login.state();
    return {
      consent,
      ...maskedKey,
      login: from,
      loggedIn,
      ...(expires === undefined ? {} : { expires }),
    };
  }

  /** Without consent a pasted login is forgotten. */
  async setConsent(consent: boolean): Promise<StudioState> {
    await this.deps.store.setSecret('studioConsent', consent ? 'given' : undefined);
    if (!consent) await this.deps.login.forget();
    return this.state();
  }

  /** Limits of the key before do not apply to another. */
  async setKey(key: string | undefined): Promise<StudioState> {
    await this.deps.store.setSecret('tikomni', key);
    await this.deps.store.liftAllLimits();
    if (key !== undefined) await this.deps.goLive();
    return this.state();
  }

  /** @returns what is wrong with the key, or nothing */
  async testKey(): Promise<Failure | undefined> {
    return this.deps.testKey(await this.deps.settings());
  }

  async pasteCookie(cookie: string): Promise<{ accepted: boolean; state: StudioState }> {
    const accepted = (await studioConsented(this.deps.store)) && (await this.deps.login.paste(cookie));
    return { accepted, state: await this.state() };
  }

  /** Forgets a pasted login; one in the browser is the browser's. */
  async forgetLogin(): Promise<StudioState> {
    await this.deps.login.forget();
    return this.state();
  }

  /**
   * The creator's works as a workbook.
   *
   * @throws FailureError also `badParameters`, `notWorkbook`, and `cancelled` where only the cache may answer and has nothing
   */
  async download(download: Download): Promise<{ name: string; base64: string }> {
    const { values, mode, request, signal } = download;
    const problems = checkList('studio.works', values);
    if (Object.keys(problems).length > 0)
      throw new FailureError({ code: 'badParameters', charged: 'no', sent: { ...problems } });
    const answer = await this.deps.download(values, {
      mode,
      signal,
      from: { private: download.private },
      onProgress: (progress) => this.deps.onProgress(request, progress),
    });
    const file = answer?.data as { name: string; base64: string } | undefined;
    if (!answer && mode === 'cache') throw new FailureError({ code: 'cancelled', charged: 'maybe' });
    if (!file) throw new FailureError({ code: 'notWorkbook', charged: 'maybe' });
    return file;
  }
}
