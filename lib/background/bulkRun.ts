import { sourceOf } from '../gateway/justone';
import {
  type BulkAbout,
  type BulkHalt,
  type BulkJob,
  type BulkLine,
  type BulkList,
  type BulkOrder,
  type BulkPart,
  type BulkPrice,
  type BulkRow,
  isSettled,
  newerThanOf,
} from '../lists/bulk/job';
import { seenName } from '../lists/rules';
import { type Failure, type FailureCode, FailureError } from '../report/failure';
import type { BulkShelf } from '../store/bulkShelf';
import { creatorKey } from '../subject/creator';
import { type Subject, subjectKey } from '../subject/types';
import { type FetcherDeps, type Outcome, RowFetcher } from './bulkRows';
import type { ListBook } from './listBook';

export interface BulkDeps extends FetcherDeps {
  shelf: BulkShelf;
  /** The lists, which are a script of their own. */
  book(): Promise<Pick<ListBook, 'add' | 'create'>>;
  /** The mark of this session of the browser: the id of the job that runs in it. */
  session: { get(): Promise<string | undefined>; set(id: string | undefined): Promise<void> };
  /** Has the background started every half a minute for as long as a job runs, should the browser have ended it. */
  alarm(on: boolean): void;
  keepAlive<T>(work: () => Promise<T>): Promise<T>;
  /** Tells the screens that the job has changed. `over`: it runs no more, so that what it cost counts. */
  tell(over: boolean): void;
  sleep(ms: number): Promise<void>;
}

/** The job, with the rows that have changed since the count of changes that was asked for. */
export interface BulkNews {
  job?: BulkJob;
  rows: BulkRow[];
}

/** Rows at once. More than the gateway's lanes, so that no lane waits while a row is written down. */
const AT_ONCE = 8;
/** Milliseconds for which changes are gathered before the screens are told. */
const GATHER_MS = 250;
/** A pause of the data service that is worth waiting for, and how many of them without a row that came. */
const MAX_PAUSE_MS = 120_000;
const MAX_PAUSES = 5;
/** How long a row waits after an interruption that is no failure, and how many of these without a row that came. */
const SHAKEN_MS = 1000;
const MAX_SHAKES = 20;
/** How often putting creators into a list is tried again after such an interruption. */
const MAX_LIST_SHAKES = 3;

/** What fails for one row and would fail for every other: the job stops as a whole, before any more is spent. */
const STOPPING: ReadonlySet<FailureCode> = new Set([
  'notAgreed',
  'noToken',
  'notPermitted',
  'dailyCap',
  'quotaBlocked',
  'quotaUsedUp',
  'settingsChanged',
  'offline',
  'unreachable',
  'teamKey',
  'teamUserBudget',
  'teamBudget',
  'teamDown',
  'teamAccount',
  'notTeam',
  'tokenInvalid',
  'balanceEmpty',
  'capReached',
  'denied',
  'storageFull',
  'storageCorrupt',
  'storageNewer',
] satisfies FailureCode[]);

/** The failure that an error carries. */
const failureIn = (error: unknown): Failure =>
  error instanceof FailureError ? error.failure : { code: 'internal', charged: 'no' };

/** A row without what belonged to its last try. */
function bare({
  failures: _,
  problem: __,
  others: ___,
  twin: ____,
  again: _____,
  aside: ______,
  ...row
}: BulkRow): BulkRow {
  return row;
}

/**
 * Runs the job over many creators. What a row came to is on the disk before the next one begins in its place, so that the worker may die at
 * any moment: the gateway's own marks then say which calls may have been charged, and none of these is repeated without a word.
 */
export class BulkRun {
  readonly #fetcher: RowFetcher;
  #loading: Promise<void> | undefined;
  #job: BulkJob | undefined;
  #rows: BulkRow[] = [];
  #epoch = 0;
  #abort = new AbortController();
  #creators = new Map<string, number>();
  readonly #busy = new Set<number>();
  #pausedUntil = 0;
  #pauses = 0;
  #shakes = 0;
  #filling: Promise<void> | undefined;
  #release: (() => void) | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deps: BulkDeps) {
    this.#fetcher = new RowFetcher(deps);
  }

  /**
   * Calls that each of some rows would be billed now, at the most.
   *
   * @param newerThan answers from before this moment do not count as kept
   */
  plan(rows: readonly BulkAbout[], parts: readonly BulkPart[], newerThan?: number): Promise<BulkPrice[]> {
    return Promise.all(
      rows.map((about) =>
        this.#fetcher.price(
          'subject' in about ? { about, subject: about.subject } : { about },
          parts,
          newerThan,
        ),
      ),
    );
  }

  /** The job, with the rows that have changed since a count of changes. A job that was under way when the worker died goes on. */
  async get(after: number): Promise<BulkNews> {
    await this.#load();
    return this.#job ? { job: this.#job, rows: this.#rows.filter(({ rev }) => rev > after) } : { rows: [] };
  }

  /** Begins a job in the place of one that is over. @returns whether it was begun */
  async start(lines: readonly BulkLine[], { parts, calls, refetch, list }: BulkOrder): Promise<boolean> {
    await this.#load();
    if (this.#job && (this.#job.state === 'running' || this.#job.state === 'paused')) return false;
    this.#epoch = this.deps.shelf.epoch;
    this.#rows = lines.map((line, at) => ({ ...line, at, state: 'waiting', rev: 1 }));
    const settings = await this.deps.settings();
    const into = list && (await this.#listFor(list));
    const now = this.deps.now();
    const job: BulkJob = {
      id: crypto.randomUUID(),
      at: now,
      parts,
      ...(refetch && { refetch }),
      ...(into && { list: into }),
      state: 'running',
      source: sourceOf(settings),
      agreed: calls,
      used: 0,
      since: now,
      settled: 0,
      rev: 1,
    };
    await this.deps.shelf.write(job, this.#rows, this.#epoch, true);
    this.#job = job;
    this.#creators = new Map();
    await this.#begin();
    return true;
  }

  /**
   * Goes on with a job, at a price that was shown.
   *
   * @param failed rows that are tried again with the others
   */
  async go(calls: number, failed: readonly number[] = []): Promise<void> {
    await this.#load();
    // Rows that were cut off, because the job could not be written down.
    await this.#recover(this.#rows.filter(({ state, at }) => state === 'running' && !this.#busy.has(at)));
    const job = this.#job;
    if (!job) return;
    const again = failed.flatMap((at) => {
      const row = this.#rows[at];
      if (row?.state !== 'failed') return [];
      const endpoints = (row.failures ?? []).flatMap(({ endpoint }) => endpoint ?? []);
      return [{ ...bare(row), state: 'waiting' as const, ...(endpoints.length > 0 && { again: endpoints }) }];
    });
    const { halt: _, list, ...rest } = job;
    const running = job.state === 'running';
    await this.#write(
      {
        ...rest,
        // A list that is there again is filled again.
        ...(list && { list: { id: list.id, name: list.name } }),
        state: 'running',
        agreed: (running ? job.agreed : job.used) + calls,
        ...(!running && {
          since: this.deps.now(),
          settled: this.#rows.filter(isSettled).length - again.length,
        }),
      },
      again,
    );
    await this.#begin();
  }

  /** Pauses a job, ends it, or forgets it. Calls that have left go on, and their answers are kept. */
  async hold(how: 'pause' | 'stop' | 'clear'): Promise<void> {
    await this.#load();
    if (!this.#job) return;
    if (how === 'pause') {
      if (this.#job.state === 'running') await this.#halt({ by: 'user' });
      return;
    }
    const { halt: _, ...job } = this.#job;
    if (job.state !== 'done') await this.#write({ ...job, state: 'stopped' }, []);
    this.#standDown();
    if (how === 'clear') {
      this.#forget();
      await this.deps.shelf.clear();
      this.#tellSoon();
    }
  }

  /** The user says which of the creators of a name is meant: the row goes on with what was agreed to. */
  async choose(at: number, subject: Subject): Promise<void> {
    await this.#load();
    const [job, row] = [this.#job, this.#rows[at]];
    const chosen = row?.others?.find((one) => subjectKey(one.subject) === subjectKey(subject));
    if (!job || row?.state !== 'choose' || !chosen) return;
    const { name, image } = chosen;
    const next: BulkRow = {
      ...bare(row),
      state: 'waiting',
      subject: chosen.subject,
      brought: true,
      ...(name !== undefined && { name }),
      ...(image !== undefined && { image }),
    };
    await this.#write(job.state === 'done' ? { ...job, state: 'running' } : job, [next]);
    await this.#begin();
  }

  /** Reads the job once in the worker's life. One that runs in this session of the browser goes on; any other waits for a click. */
  #load(): Promise<void> {
    // All was erased.
    if (this.#job && this.#epoch !== this.deps.shelf.epoch) {
      this.#forget();
      this.#standDown();
    }
    this.#loading ??= this.#read().catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #read(): Promise<void> {
    const epoch = this.deps.shelf.epoch;
    const kept = await this.deps.shelf.read();
    if (!kept) return this.deps.alarm(false);
    this.#epoch = epoch;
    this.#job = kept.job;
    this.#rows = kept.rows;
    for (const row of kept.rows)
      if (row.subject && row.state === 'done') this.#creators.set(keyOf(row.subject), row.at);
    await this.#recover(this.#rows.filter(({ state }) => state === 'running'));
    // Those that had come when the worker died, and had not reached the list.
    this.#fill();
    if (kept.job.state !== 'running') return;
    if ((await this.deps.session.get()) === kept.job.id) await this.#begin();
    else await this.#halt({ by: 'restart' });
  }

  /** Rows that were under way when the worker died, or when the job broke off, wait again: what they had set aside and did not spend can be spent once more. */
  async #recover(left: readonly BulkRow[]): Promise<void> {
    let back = 0;
    for (const row of left) back += Math.min(row.aside ?? 0, await this.#calls(row));
    const job = this.#job;
    if (!job || left.length === 0) return;
    const rows = left.map(({ aside: _, ...row }): BulkRow => ({ ...row, state: 'waiting' }));
    await this.#write({ ...job, used: job.used - back }, rows);
  }

  async #begin(): Promise<void> {
    const job = this.#job;
    if (job?.state !== 'running') return;
    if (this.#abort.signal.aborted) this.#abort = new AbortController();
    await this.deps.session.set(job.id);
    this.deps.alarm(true);
    if (!this.#release)
      void this.deps.keepAlive(
        () =>
          new Promise<void>((resolve) => {
            this.#release = resolve;
          }),
      );
    this.#pump();
  }

  /** Ends the keep-alive, the alarm and the mark of the session. `cancel`: calls that have not left are cancelled too. */
  #standDown(cancel = true): void {
    if (cancel) this.#abort.abort();
    this.#release?.();
    this.#release = undefined;
    this.deps.alarm(false);
    void this.deps.session.set(undefined).catch(() => {});
  }

  #pump(): void {
    if (this.#job?.state !== 'running') return;
    for (const row of this.#rows) {
      if (this.#busy.size >= AT_ONCE) return;
      if (row.state !== 'waiting' || this.#busy.has(row.at)) continue;
      this.#busy.add(row.at);
      void this.#one(row.at)
        .catch((error) => this.#shaken(row.at, error))
        .catch((error) => this.#broken(failureIn(error)))
        .finally(() => {
          this.#busy.delete(row.at);
          this.#pump();
        });
    }
    if (this.#busy.size === 0) void this.#finish();
  }

  /**
   * A row that something has interrupted which is no failure of the product's, such as the browser's own storage in a worker that has just been
   * started: the row waits again, with what it had set aside, as after the death of a worker.
   *
   * @throws what interrupted it, where it is a failure or happens again and again
   */
  async #shaken(at: number, error: unknown): Promise<void> {
    this.#shakes += 1;
    if (error instanceof FailureError || this.#shakes > MAX_SHAKES) throw error;
    await this.deps.sleep(SHAKEN_MS);
    const row = this.#rows[at];
    if (row?.state === 'running') await this.#recover([row]);
  }

  async #finish(): Promise<void> {
    const isOver = (): boolean => this.#job?.state === 'running' && this.#rows.every(isSettled);
    if (!isOver()) return;
    // The worker is kept alive until the last of them is in the list.
    this.#fill();
    while (this.#filling) await this.#filling;
    const job = this.#job;
    if (!job || !isOver()) return;
    await this.#write({ ...job, state: 'done' }, []).catch(() => {});
    this.#standDown();
  }

  /** Calls that a row of the job would be billed now. */
  #calls(row: BulkRow): Promise<number> {
    const job = this.#job;
    return job ? this.#fetcher.calls(row, job.parts, newerThanOf(job)) : Promise.resolve(0);
  }

  async #listFor({ id, name }: NonNullable<BulkOrder['list']>): Promise<BulkList> {
    return { id: id ?? (await (await this.deps.book()).create({ name })).id, name };
  }

  /** Rows that have come and are not in the list of the job yet. */
  #landed(): BulkRow[] {
    const { list } = this.#job ?? {};
    // What was erased is not put into a list.
    if (!list || list.failure || this.#epoch !== this.deps.shelf.epoch) return [];
    return this.#rows.filter(({ state, subject, listed }) => state === 'done' && subject && !listed);
  }

  /** Adds the creators of finished rows to the list, one batch after the other: a row that finishes meanwhile is in the next batch. */
  #fill(): void {
    if (this.#filling || this.#landed().length === 0) return;
    this.#filling = this.deps
      .keepAlive(() => this.#fillAll())
      .then(
        () => {
          this.#filling = undefined;
          this.#fill();
        },
        (error) => {
          this.#filling = undefined;
          this.#broken(failureIn(error));
        },
      );
  }

  async #fillAll(): Promise<void> {
    const id = this.#job?.id;
    let shakes = 0;
    for (let rows = this.#landed(); rows.length > 0; rows = this.#landed()) {
      const job = this.#job;
      if (!job?.list || job.id !== id) return;
      try {
        await this.#add(rows, job.list, job.source);
      } catch (error) {
        shakes += 1;
        const own = error instanceof FailureError;
        if (!own && shakes <= MAX_LIST_SHAKES) await this.deps.sleep(SHAKEN_MS);
        else if (this.#job?.id === id && this.#job?.list)
          await this.#write({ ...this.#job, list: { ...this.#job.list, failure: failureIn(error) } }, []);
        continue;
      }
      const now = this.#job;
      if (now?.id !== id) return;
      await this.#write(
        now,
        rows.map(({ at }) => ({ ...(this.#rows[at] as BulkRow), listed: true })),
      );
    }
  }

  /** Puts creators into a list. One that is there already stays as it is, so that one added just before the worker died may be added again. */
  async #add(rows: readonly BulkRow[], { id, name }: BulkList, source: string): Promise<void> {
    const book = await this.deps.book();
    const creators = rows.flatMap(({ subject, name, image }) =>
      subject ? { subject, image, name: name === undefined ? name : seenName(name) } : [],
    );
    const match = (subject: Subject) => this.deps.store.identity(subject, source);
    await book.add({ id, creators, unused: true }, name, { source, match });
  }

  async #one(at: number): Promise<void> {
    const pause = this.#pausedUntil - this.deps.now();
    if (pause > 0) await this.deps.sleep(pause);
    const row = this.#rows[at] as BulkRow;
    const { signal } = this.#abort;
    const { id, parts = [], source = '' } = this.#job ?? {};
    const newerThan = this.#job && newerThanOf(this.#job);
    const planned = await this.#calls(row);
    const job = this.#job;
    if (job?.state !== 'running' || job.id !== id || signal.aborted) return;
    if (job.used + planned > job.agreed) return this.#halt({ by: 'agreed' });
    // What costs nothing needs no mark: begun anew, it costs nothing again.
    if (planned > 0)
      await this.#write({ ...job, used: job.used + planned }, [{ ...row, state: 'running', aside: planned }]);
    const outcome = await this.#fetcher.go(row, parts, {
      source,
      signal,
      newerThan,
      claim: (subject) => this.#claim(subject, at),
    });
    if (this.#job?.id === id) await this.#settle(at, outcome, planned);
  }

  /** The line of another row that is the same creator; else the creator is this row's. */
  #claim(subject: Subject, at: number): number | undefined {
    const key = keyOf(subject);
    const other = this.#creators.get(key);
    if (other !== undefined && other !== at) return this.#rows[other]?.line;
    this.#creators.set(key, at);
    return undefined;
  }

  async #settle(at: number, { spent, ...outcome }: Outcome, planned: number): Promise<void> {
    const job = this.#job;
    const before = this.#rows[at];
    if (!job || !before) return;
    const used = job.used + spent - planned;
    const stopping = outcome.failures?.find(({ code }) => STOPPING.has(code));
    const pause = outcome.failures?.find(
      ({ code }) => code === 'paused' || code === 'rateLimited' || code === 'teamRate',
    );
    const sure = outcome.failures?.every(({ charged }) => charged === 'no') ?? true;
    // What was not sent loses nothing: the row waits for the job to go on.
    const waits = outcome.state === 'stopped' || ((stopping || pause) && sure);
    const row = bare(before);
    const next: BulkRow = waits
      ? { ...row, state: 'waiting', ...(before.again && { again: before.again }) }
      : { ...row, ...outcome, state: outcome.state as Exclude<Outcome['state'], 'stopped'> };
    const until = pause && !stopping ? (pause.until ?? this.deps.now() + MAX_PAUSE_MS / 2) : 0;
    const longer = until > this.#pausedUntil;
    if (outcome.state === 'done') {
      this.#pauses = 0;
      this.#shakes = 0;
    } else if (until > 0 && longer) this.#pauses += 1;
    const long = until - this.deps.now() > MAX_PAUSE_MS || this.#pauses > MAX_PAUSES;
    if (longer && !long) this.#pausedUntil = until;
    await this.#write({ ...job, used }, [next]);
    this.#fill();
    const failure = stopping ?? (long ? pause : undefined);
    if (failure) await this.#halt({ by: 'failure', failure });
  }

  /** The job waits for the user. */
  async #halt(halt: BulkHalt): Promise<void> {
    const job = this.#job;
    if (job?.state !== 'running') return;
    this.#job = { ...job, state: 'paused', halt };
    // Rows under way may finish where the agreed calls are used up: what they still need was set aside for them.
    this.#standDown(halt.by !== 'agreed');
    await this.#write(this.#job, []);
  }

  #forget(): void {
    this.#job = undefined;
    this.#rows = [];
  }

  /** The job cannot be written down. It stops here; what was erased is gone. */
  #broken(failure: Failure): void {
    if (this.#job?.state !== 'running') return;
    if (failure.code === 'cancelled') this.#forget();
    else
      this.#job = { ...this.#job, state: 'paused', halt: { by: 'failure', failure }, rev: this.#job.rev + 1 };
    this.#standDown();
    this.#tellSoon();
  }

  /** Changes the job and some of its rows, in memory at once and then on the disk. */
  async #write(job: BulkJob, rows: readonly BulkRow[]): Promise<void> {
    const rev = job.rev + 1;
    const changed = rows.map((row) => ({ ...row, rev }));
    const next = { ...job, rev };
    this.#job = next;
    for (const row of changed) this.#rows[row.at] = row;
    this.#tellSoon();
    await this.deps.shelf.write(next, changed, this.#epoch);
  }

  #tellSoon(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      this.deps.tell(this.#job?.state !== 'running');
    }, GATHER_MS);
  }
}

const keyOf = (subject: Subject): string => creatorKey(subject) ?? '';
