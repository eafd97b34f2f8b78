import { FailureError } from '../report/failure';
import type { PageCalls } from '../settings/bounds';
import { type Subject, subjectKey } from '../subject/types';
import type { Attempt, CallRecord, StoredAnswer } from './database';
import { type Bounds, type MarkEnd, markKey, type Store } from './store';

/** What a look-up reads and writes: the database for those of normal windows, and `PrivateStore` for the others. */
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

/** Memory that outlives the worker and is gone with the browser: `storage.session`, which content scripts cannot read. */
export interface Memory {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

const PREFIX = 'private:';
type Kind = 'answer' | 'attempt' | 'identity';
const named = (kind: Kind | '', key = '') => `${PREFIX}${kind}${kind && ':'}${key}`;

/** The browser gives the session's memory 10 MB, which the tabs' states share. */
const MAX_BYTES = 5 * 1024 * 1024;

/**
 * What private windows look up. Nothing that names a creator or a work reaches the disk: answers, marks and matches are in
 * the session's memory until the last private window closes, recent look-ups are not kept, and the ledger gets no more than
 * day, endpoint and charge. What normal windows have paid for is read and not touched: a use that was written down would
 * tell who was looked at.
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

  /** As text, because the browser counts a text for less than the objects that it says. */
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

  /** The newer of the two, where both windows have one. */
  async answer(key: string): Promise<StoredAnswer | undefined> {
    const [own, kept] = await Promise.all([this.#read<StoredAnswer>('answer', key), this.store.answer(key)]);
    return own && kept ? (own.fetchedAt < kept.fetchedAt ? kept : own) : (own ?? kept);
  }

  async touch(key: string, now: number): Promise<void> {
    const own = await this.#read<StoredAnswer>('answer', key);
    if (own) await this.#write('answer', key, { ...own, usedAt: now });
  }

  /** Also of a normal window: what may have been charged there is not repeated unasked here. */
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
      // Not sent: without its mark it could be paid for twice.
      await this.store.endUnmarked({ ...row, id, charged: 'no', chargedDay: undefined }).catch(() => {});
      throw error;
    }
    return id;
  }

  /** As the database's own. A call whose mark is gone outlived its windows: only the ledger hears of its end. */
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

  /** Drops what was used least recently while there is more than the bounds allow, and never what just came. */
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

  /** All that is held, least recently used first. */
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

  /** Look-ups of private windows are in no list. */
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

/** A call as the ledger may know it: of its time, the day is all. */
const unnamed = (call: CallRecord): CallRecord => ({ ...call, at: Date.parse(`${call.day}T00:00+08:00`) });

/** An answer as it was before it was written as JSON, which has `null` for what is missing in a list. Answers have none. */
function revived(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(revived);
  return Object.fromEntries(Object.entries(value).map(([name, within]) => [name, revived(within)]));
}
