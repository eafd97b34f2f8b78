import type { Endpoint, Request } from '../providers/types';
import { num, shape } from '../providers/wire';
import { DEFAULT_SETTINGS, type Settings } from '../settings/schema';
import { Store } from '../store/store';
import type { RawAnswer } from './answer';
import { Gateway } from './gateway';
import { justOneChannel } from './justone';
import type { HttpCall } from './transport';

/** An endpoint with both generations, for tests. */
export const endpoint: Endpoint<{ play?: number } | undefined> = {
  id: 'test.plays',
  current: { path: '/current', query: ({ kolId = '' }) => ({ oAuthorId: kolId }) },
  legacy: { path: '/legacy', query: ({ kolId = '' }) => ({ kolId }) },
  schema: shape({ play: num }),
  expects: ['play'],
};

export const asking = (kolId: string, of: Endpoint = endpoint): Request => ({
  endpoint: of,
  params: { kolId },
});

export const ok = (data: unknown): RawAnswer => ({ status: 200, text: JSON.stringify({ code: 0, data }) });
export const coded = (code: number, message = ''): RawAnswer => ({
  status: 200,
  text: JSON.stringify({ code, message, data: null }),
});

type Script = (call: HttpCall, count: number) => RawAnswer | Promise<RawAnswer>;

/** A gateway over a real store, with a scripted API and a clock that moves only when told. */
export class World {
  settings: Settings = { ...DEFAULT_SETTINGS, source: 'live' };
  now = Date.parse('2026-03-08T12:00:00+08:00');
  readonly calls: HttpCall[] = [];
  readonly slept: number[] = [];
  permitted = true;
  script: Script = () => ok({ play: 7 });
  readonly store = new Store();
  gateway = this.worker();

  /** A new life of the background on the same database. */
  worker(): Gateway {
    const justone = justOneChannel({
      token: () => this.store.secret('justone'),
      host: () => ({ base: 'https://api.example', pattern: 'https://api.example/*' }),
      permitted: async () => this.permitted,
      call: async (call) => {
        this.calls.push(call);
        return this.script(call, this.calls.length);
      },
    });
    return new Gateway({
      store: this.store,
      settings: async () => this.settings,
      channels: { justone, tikomni: justone },
      sample: async () => ({ play: 3 }),
      keepAlive: (work) => work(),
      now: () => this.now,
      sleep: async (ms) => {
        this.slept.push(ms);
      },
      random: () => 0,
    });
  }

  async withToken(token = 'secret-token'): Promise<this> {
    await this.store.setSecret('justone', token);
    return this;
  }
}
