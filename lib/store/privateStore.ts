import { FailureError } from '../report/failure';
import type { PageCalls } from '../settings/bounds';
import type { Trayed } from '../subject/tray';
import { type Subject, subjectKey } from '../subject/types';
import type { Attempt, CallRecord, StoredAnswer } from './database';
import { type Bounds, type MarkEnd, markKey, type Store } from './store';

/** What a look-up reads and writes: `Store` in normal windows, `PrivateStore` in private ones. */
export type LookupStore = Pick<
  Store,
  | 'eraseEpoch'
  | 'answer'
  | 'touch'
  | 'attempt'
  | 'begin'
  | 'end'
  | 'dropOlderHalf'
  | 'identity'
  | 'rememberIdentity'
  | 'addRecent'
>;

/** Memory that outlives the worker and ends with the browser: `storage.session`, which content scripts cannot read. */
export interface Memory {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

const PREFIX = 'private:';
type Kind = 'answer' | 'attempt' | 'identity' | 'tray';
const named = (kind: Kind | '', key = '') => `${PREFIX}${kind}${kind && ':'}${key}`;

/** Half of the 10 MB that the browser gives the session's memory: the tabs' states need the rest. */
const MAX_BYTES = 5 * 1024 * 1024;

/**
 * The store of private windows. Nothing that names a creator or a work reaches the disk: answers, marks and matches are in
 * the session's memory until the last private window closes, recent look-ups are not kept, and the ledger gets no more than
 * day, endpoint and charge. Answers that normal windows paid for are read and not touched, because a use that is written
 * down would name the subject of the look-up.
 */
export class PrivateStore implements LookupStore {
  constructor(
    private readonly memory: Memory,
    private readonly store: Store,
  ) {}

  get eraseEpoch(): number {
    return this.store.eraseEpoch;
  }

  async #read<T>(kind: Kind, key: string): Promise<T | undefined> {
    const name = named(kind, key);
    const text = (await this.memory.get(name))[name];
    return typeof text === 'string' ? (revived(JSON.parse(text)) as T) : undefined;
  }

  /** Writes a value as text, which the browser counts for less than the objects in it. */
  async #write(kind: Kind, key: string, value: unknown): Promise<void> {
    try {
      await this.memory.set({ [named(kind, key)]: JSON.stringify(value) });
    } catch {
      throw new FailureError({ code: 'storageFull', charged: 'no' });
    }
  }

  #remove(kind: Kind, key: string): Promise<void> {
    return this.memory.remove(named(kind, key));
  }

  /** The answer of private or of normal windows, whichever is newer. */
  async answer(key: string): Promise<StoredAnswer | undefined> {
    const [own, kept] = await Promise.all([this.#read<StoredAnswer>('answer', key), this.store.answer(key)]);
    return own && kept ? (own.fetchedAt < kept.fetchedAt ? kept : own) : (own ?? kept);
  }

  async touch(key: string, now: number): Promise<void> {
    const own = await this.#read<StoredAnswer>('answer', key);
    if (own) await this.#write('answer', key, { ...own, usedAt: now });
  }

  /** The newer mark of private and normal windows: a call that may have been charged in one is not repeated unasked in the other. */
  async attempt(key: string): Promise<Attempt | undefined> {
    const [own, kept] = await Promise.all([this.#read<Attempt>('attempt', key), this.store.attempt(key)]);
    return own && kept ? (own.at < kept.at ? kept : own) : (own ?? kept);
  }

  async begin(attempt: Attempt, call: CallRecord, cap: number, bound?: PageCalls): Promise<number> {
    const row = unnamed(call);
    const id = await this.store.begin(undefined, row, cap, bound);
    try {
      await this.#write('attempt', attempt.key, attempt);
    } catch (error) {
      // The call is not sent: without its mark it could be paid for twice.
      await this.store.endUnmarked({ ...row, id, charged: 'no', chargedDay: undefined }).catch(() => {});
      throw error;
    }
    return id;
  }

  /** As `Store.end`. A call whose mark is gone outlived its windows, so only its row in the ledger is written. */
  async end(call: CallRecord, mark: MarkEnd, answer?: StoredAnswer, bounds?: Bounds): Promise<void> {
    const key = markKey(mark);
    await this.store.endUnmarked(unnamed(call));
    if (!(await this.#read('attempt', key))) return;
    if (answer && bounds) {
      await this.#write('answer', key, answer);
      await this.#evict(key, { ...bounds, bytes: Math.min(bounds.bytes, MAX_BYTES) });
    }
    if ('keep' in mark) await this.#write('attempt', key, mark.keep);
    else await this.#remove('attempt', key);
  }

  /** Drops the least recently used answers while there is more than the bounds allow, but never the newest. */
  async #evict(newest: string, bounds: Bounds): Promise<void> {
    const answers = await this.#answers();
    let entries = answers.length;
    let bytes = answers.reduce((sum, answer) => sum + answer.bytes, 0);
    const old: string[] = [];
    for (const answer of answers) {
      if (entries <= bounds.entries && bytes <= bounds.bytes) break;
      if (answer.key === newest) continue;
      old.push(named('answer', answer.key));
      entries -= 1;
      bytes -= answer.bytes;
    }
    if (old.length > 0) await this.memory.remove(old);
  }

  /** All answers in memory, least recently used first. */
  async #answers(): Promise<Pick<StoredAnswer, 'key' | 'bytes' | 'usedAt'>[]> {
    const held = Object.entries(await this.memory.get(null)).filter(([name]) =>
      name.startsWith(named('answer')),
    );
    return held
      .map(([, text]): StoredAnswer => JSON.parse(text as string))
      .sort((a, b) => a.usedAt - b.usedAt);
  }

  async dropOlderHalf(): Promise<void> {
    const answers = await this.#answers();
    const old = answers.slice(0, Math.ceil(answers.length / 2));
    await this.memory.remove(old.map(({ key }) => named('answer', key)));
  }

  async identity(subject: Subject, source: string): Promise<Subject | undefined> {
    const own = await this.#read<Subject>('identity', `${source}|${subjectKey(subject)}`);
    return own ?? this.store.identity(subject, source);
  }

  rememberIdentity(subject: Subject, source: string, match: Subject): Promise<void> {
    return this.#write('identity', `${source}|${subjectKey(subject)}`, match);
  }

  async tray(): Promise<Trayed[]> {
    return (await this.#read<Trayed[]>('tray', '')) ?? [];
  }

  setTray(tray: Trayed[]): Promise<void> {
    return this.#write('tray', '', tray);
  }

  /** Does nothing: look-ups of private windows are in no list. */
  async addRecent(): Promise<void> {}

  /** Forgets the answers. Marks stay, so that nothing is paid for twice. */
  clearAnswers(): Promise<void> {
    return this.#clear(named('answer'));
  }

  /** Forgets everything, as when the last private window closes. */
  clear(): Promise<void> {
    return this.#clear(named(''));
  }

  async #clear(prefix: string): Promise<void> {
    const names = Object.keys(await this.memory.get(null));
    await this.memory.remove(names.filter((name) => name.startsWith(prefix)));
  }
}

/** A call as the ledger may know it: its day stands for its time, which could tell a look-up from others. */
const unnamed = (call: CallRecord): CallRecord => ({ ...call, at: Date.parse(`${call.day}T00:00+08:00`) });

/** Undoes JSON's `null` for what is missing in a list: answers have `undefined` there, and no `null` of their own. */
function revived(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(revived);
  return Object.fromEntries(Object.entries(value).map(([name, within]) => [name, revived(within)]));
}
