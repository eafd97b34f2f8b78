import type { Endpoint, Query, Request } from '../providers/types';
import { num, shape } from '../providers/wire';
import type { Trouble } from '../report/trouble';
import { DEFAULT_SETTINGS, type Settings } from '../settings/schema';
import { type Memory, PrivateStore } from '../store/privateStore';
import { Store } from '../store/store';
import type { Channel, Received } from './channel';
import type { RawAnswer } from './envelope';
import { Gateway } from './gateway';
import { justOneChannel } from './justone';
import type { HttpCall } from './transport';

/** An endpoint with both generations, for tests. */
export const endpoint: Endpoint<{ play?: number | undefined } | undefined> = {
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

/** The browser's session memory: what is written is JSON from then on, as in Chromium. */
export class SessionMemory implements Memory {
  readonly items = new Map<string, string>();

  async get(key: string | null): Promise<Record<string, unknown>> {
    const found = [...this.items].filter(([name]) => key === null || name === key);
    return Object.fromEntries(found.map(([name, text]) => [name, JSON.parse(text)]));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    for (const [name, value] of Object.entries(items)) this.items.set(name, JSON.stringify(value));
  }

  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) this.items.delete(key);
  }
}

/** A gateway over a real store, with a scripted API and a clock that moves only when told. */
export class World {
  settings: Settings = { ...DEFAULT_SETTINGS, source: 'live' };
  now = Date.parse('2026-03-08T12:00:00+08:00');
  readonly calls: HttpCall[] = [];
  readonly slept: number[] = [];
  readonly troubles: Trouble[] = [];
  permitted = true;
  /** 0 to 1. */
  random = 0;
  script: Script = () => ok({ play: 7 });
  /** What is said of each answer beside its data, as a team's gateway does. */
  said: Pick<Received, 'age' | 'free'> = {};
  /** Whether each call wanted a new answer. */
  readonly again: (boolean | undefined)[] = [];
  sample: (path: string, query: Query, now: number) => Promise<unknown> = async () => ({ play: 3 });
  readonly store = new Store();
  readonly memory = new SessionMemory();
  readonly privateStore = new PrivateStore(this.memory, this.store);
  gateway = this.worker();

  /** A gateway of another worker on the same database, as after the browser ended the first. */
  worker(): Gateway {
    const { channel } = justOneChannel({
      token: () => this.store.secret('justone'),
      host: () => ({ base: 'https://api.example', pattern: 'https://api.example/*' }),
      permitted: async () => this.permitted,
      call: async (call) => {
        this.calls.push(call);
        return this.script(call, this.calls.length);
      },
    });
    const justone: Channel = {
      ...channel,
      call: async (call, settings) => {
        this.again.push(call.again);
        return { ...(await channel.call(call, settings)), ...this.said };
      },
    };
    return new Gateway({
      store: this.store,
      privateStore: this.privateStore,
      settings: async () => this.settings,
      channels: { justone, tikomni: justone },
      sample: (...asked) => this.sample(...asked),
      keepAlive: (work) => work(),
      now: () => this.now,
      sleep: async (ms) => {
        this.slept.push(ms);
      },
      random: () => this.random,
      note: (trouble) => this.troubles.push(trouble),
    });
  }

  async withToken(token = 'secret-token'): Promise<this> {
    await this.store.setSecret('justone', token);
    return this;
  }
}
