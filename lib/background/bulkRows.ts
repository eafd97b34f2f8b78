import type { Gateway } from '../gateway/gateway';
import { sourceOf } from '../gateway/justone';
import type { Lookups } from '../gateway/lookups';
import {
  aboutOf,
  type BulkAbout,
  type BulkPart,
  type BulkPrice,
  type BulkRow,
  callsOf,
  pricesOf,
  sectionsOfParts,
} from '../lists/bulk/job';
import type { Answer, Answers, Request, Section, SectionInput } from '../providers/types';
import { type Failure, FailureError } from '../report/failure';
import type { Candidate } from '../report/found';
import { cleanOptions, initialOptions, type SectionId } from '../report/sections';
import type { Settings } from '../settings/schema';
import type { Store } from '../store/store';
import type { Inquiry } from '../subject/inquiry';
import type { Subject } from '../subject/types';

export interface FetcherDeps {
  gateway: Pick<Gateway, 'ask' | 'plan'>;
  lookups: Pick<Lookups, 'calls' | 'find'>;
  sections: Readonly<Record<SectionId, Section>>;
  store: Pick<Store, 'identity' | 'rememberIdentity'>;
  settings(): Promise<Settings>;
  now(): number;
}

/** What a row came to. `stopped`: it was left before its end, and nothing of it is in doubt. */
export type Outcome = Pick<
  BulkRow,
  'subject' | 'brought' | 'name' | 'image' | 'others' | 'twin' | 'failures' | 'problem'
> & {
  state: 'done' | 'choose' | 'twice' | 'failed' | 'stopped';
  /** Calls that were or may have been charged. */
  spent: number;
};

/** What a job hands to each row. */
export interface RowOrder {
  source: string;
  signal: AbortSignal;
  /** Answers from before this moment do not count as kept. */
  newerThan?: number | undefined;
  /** The line of another row that is the same creator, or nothing where the creator is this row's from now on. */
  claim(subject: Subject): number | undefined;
}

/** Searches by id without a hit, and none with one, after which prices are asked for directly. */
const MISSES = 3;

/** The endpoints that answer inquiries. */
const SEARCHES: Readonly<Record<string, string>> = { xingtu: 'xingtu.search', pugongying: 'pgy.search' };
const LINKS: Readonly<Record<string, string>> = { douyin: 'douyin.shareLink', xiaohongshu: 'xhs.shareLink' };
/** The one call of an overview that has the creator's prices. */
const PRICES: Readonly<Record<string, string>> = { xingtu: 'xingtu.marketing', pugongying: 'pgy.blogger' };

const endpointOf = ({ by, platform }: Inquiry): string | undefined =>
  (by === 'link' ? LINKS : SEARCHES)[platform];

const byId = (platform: Subject['platform'], text: string): Inquiry => ({ by: 'id', platform, text });

/** A creator of Xiaohongshu has one id on both of its sites, and the prices are on Pugongying. */
const onMarket = (subject: Subject): Subject =>
  subject.platform === 'xiaohongshu' ? { ...subject, platform: 'pugongying' } : subject;

/** The failure that an error carries. What is no failure may have left. */
const failureOf = (error: unknown, endpoint: string): Failure => ({
  endpoint,
  ...(error instanceof FailureError ? error.failure : { code: 'internal', charged: 'maybe' }),
});

/** A search for a creator brings the price row: it is looked at anew where that row is wanted. Where a link leads does not change. */
const newerOf = (
  { by }: Inquiry,
  parts: readonly BulkPart[],
  newerThan: number | undefined,
): number | undefined =>
  by !== 'link' && parts.includes('row') && !parts.includes('overview') ? newerThan : undefined;

/** Answers by their endpoints. */
class Got implements Answers {
  readonly #answers = new Map<string, Answer>();
  get<T>({ id }: { id: string }): Answer<T> | undefined {
    return this.#answers.get(id) as Answer<T> | undefined;
  }
  add(request: Request, answer: Answer): void {
    this.#answers.set(request.endpoint.id, answer);
  }
  /** Adds the answers of a later step. */
  with(more: Got): Got {
    for (const [id, answer] of more.#answers) this.#answers.set(id, answer);
    return this;
  }
}

/** The end of a row before its last step. */
class Ended extends Error {
  constructor(readonly outcome: Omit<Outcome, 'spent'>) {
    super(outcome.state);
  }
}

/** Fetches the rows of a job: decides which calls a row takes, the cheapest first, and makes them. */
export class RowFetcher {
  /** A search by id has found its id. */
  #found = false;
  #misses = 0;
  #turn: Promise<void> = Promise.resolve();

  constructor(private readonly deps: FetcherDeps) {}

  async #input(subject: Subject, section: SectionId): Promise<SectionInput> {
    const options = cleanOptions(section, initialOptions(section, await this.deps.settings()));
    return { subject, options, now: this.deps.now() };
  }

  async #requests(subject: Subject, section: SectionId): Promise<Request[]> {
    return this.deps.sections[section].requests(await this.#input(subject, section));
  }

  /** The request for a creator's prices alone. */
  async #prices(subject: Subject): Promise<Request[]> {
    const overview = sectionsOfParts(['overview'], subject.platform)[0] as SectionId;
    const requests = await this.#requests(subject, overview);
    return requests.filter(({ endpoint }) => endpoint.id === PRICES[subject.platform]);
  }

  async #calls(requests: readonly Request[], newerThan?: number): Promise<number> {
    const { calls, free } = await this.deps.gateway.plan(requests, undefined, newerThan);
    return free ? 0 : calls;
  }

  /** The parts of a creator of whom nothing is cached. `brought`: finding the creator brings the row. */
  async #most(
    platform: Subject['platform'],
    parts: readonly BulkPart[],
    brought: boolean,
  ): Promise<BulkPrice> {
    const market = platform === 'xingtu' || platform === 'douyin' ? 'xingtu' : 'pugongying';
    const someone: Subject =
      market === 'xingtu'
        ? { platform: market, kind: 'kol', idType: 'xingtuKolId', id: '0'.repeat(19) }
        : { platform: market, kind: 'kol', idType: 'xhsUserId', id: '0'.repeat(24) };
    const price = await this.#sections(someone, parts, async (requests) => requests.length);
    return parts.includes('row') && !parts.includes('overview') && !brought ? { ...price, row: 1 } : price;
  }

  /** The price of a creator's sections; `count` gives the calls that a section's requests take. */
  async #sections(
    subject: Subject,
    parts: readonly BulkPart[],
    count: (requests: readonly Request[]) => Promise<number>,
  ): Promise<BulkPrice> {
    const price: BulkPrice = {};
    await Promise.all(
      parts.map(async (part) => {
        const [section] = sectionsOfParts([part], subject.platform);
        if (section) price[part] = await count(await this.#requests(subject, section));
      }),
    );
    return price;
  }

  /** The most that a row costs now, by what it is for: what is cached costs nothing, unless it is older than what counts. */
  price(
    row: Pick<BulkRow, 'about' | 'subject' | 'brought'>,
    parts: readonly BulkPart[],
    newerThan?: number,
  ): Promise<BulkPrice> {
    return this.#priceOf(aboutOf(row), parts, row.brought ?? false, newerThan);
  }

  /** The calls of {@link price}. */
  async calls(...row: Parameters<RowFetcher['price']>): Promise<number> {
    return callsOf(await this.price(...row));
  }

  async #priceOf(
    about: BulkAbout,
    parts: readonly BulkPart[],
    brought: boolean,
    newerThan: number | undefined,
  ): Promise<BulkPrice> {
    if ('inquiry' in about) {
      const { inquiry } = about;
      const found = inquiry.by !== 'link';
      const calls = await this.deps.lookups.calls(inquiry, undefined, newerOf(inquiry, parts, newerThan));
      if (calls > 0) {
        // A short link of Douyin leads to a page whose creator is looked for by two calls.
        const finding = inquiry.by === 'link' && inquiry.platform === 'douyin' ? 2 : 0;
        return {
          find: calls + finding,
          ...(await this.#most(inquiry.platform, parts, found || finding > 0)),
        };
      }
      const { accepted, others } = await this.deps.lookups.find(inquiry, { mode: 'cache' });
      if (accepted) return this.#priceOf({ subject: accepted.subject }, parts, found, newerThan);
      return others.length > 0 ? this.#most(inquiry.platform, parts, true) : {};
    }
    const subject = onMarket(about.subject);
    if (subject.kind !== 'kol') return {};
    if (subject.platform === 'douyin') return this.#priceOfDouyin(subject, parts, newerThan);
    const price = await this.#sections(subject, parts, (requests) => this.#calls(requests, newerThan));
    if (brought || !parts.includes('row') || parts.includes('overview')) return price;
    return { ...price, row: await this.#callsOfRow(subject, parts, newerThan) };
  }

  async #callsOfRow(
    subject: Subject,
    parts: readonly BulkPart[],
    newerThan: number | undefined,
  ): Promise<number> {
    const direct = await this.#calls(await this.#prices(subject), newerThan);
    if (direct === 0 || subject.platform !== 'xingtu') return direct;
    const inquiry = byId('xingtu', subject.id);
    const calls = await this.deps.lookups.calls(inquiry, undefined, newerOf(inquiry, parts, newerThan));
    if (calls > 0) return calls;
    const { accepted } = await this.deps.lookups.find(inquiry, { mode: 'cache' });
    return accepted ? 0 : direct;
  }

  async #priceOfDouyin(
    subject: Subject,
    parts: readonly BulkPart[],
    newerThan: number | undefined,
  ): Promise<BulkPrice> {
    const match = await this.deps.store.identity(subject, await this.#source());
    if (match) return this.#priceOf({ subject: match }, parts, false, newerThan);
    if (subject.idType === 'douyinUid')
      return this.#priceOf({ inquiry: byId('xingtu', subject.id) }, parts, false, newerThan);
    const first = await this.#calls(await this.#requests(subject, 'douyin.profile'));
    return pricesOf([{ find: first + 1 }, await this.#most('xingtu', parts, true)]);
  }

  async #source(): Promise<string> {
    return sourceOf(await this.deps.settings());
  }

  /** Takes a row to its end. Never rejects for a failed call. */
  async go(row: BulkRow, parts: readonly BulkPart[], order: RowOrder): Promise<Outcome> {
    const trip = new Trip(row, parts, order, await this.deps.settings());
    try {
      if (sourceOf(trip.settings) !== order.source)
        throw trip.failed([{ code: 'settingsChanged', charged: 'no' }]);
      const found = await this.#creator(aboutOf(row), trip);
      const { subject } = found;
      const brought = found.brought || row.brought === true;
      trip.found = { subject, ...(brought && { brought }) };
      const twin = order.claim(subject);
      if (twin !== undefined) throw new Ended({ state: 'twice', twin });
      if (parts.includes('row') && !parts.includes('overview') && !brought) await this.#row(subject, trip);
      for (const section of sectionsOfParts(parts, subject.platform))
        await this.#section(subject, section, trip);
      return trip.ended({ state: 'done' });
    } catch (error) {
      if (error instanceof Ended) return trip.ended(error.outcome);
      throw error;
    }
  }

  /** Makes calls and waits for all of them. What fails ends the row. */
  async #ask(requests: readonly Request[], trip: Trip, newerThan = trip.newerThan): Promise<Got> {
    const { again, signal, settings } = trip;
    const planned = await this.#calls(requests, newerThan);
    const got = new Got();
    const failures: Failure[] = [];
    let free = 0;
    await Promise.all(
      requests.map(async (request) => {
        const { id } = request.endpoint;
        const mode = again.includes(id) ? 'retry' : 'auto';
        try {
          const answer = await this.deps.gateway.ask(request, { mode, settings, signal, newerThan });
          if (answer) got.add(request, answer);
          if (answer?.free) free += 1;
        } catch (error) {
          failures.push(failureOf(error, id));
        }
      }),
    );
    trip.spend(planned - free, failures);
    if (failures.length > 0) throw trip.failed(failures);
    return got;
  }

  async #find(inquiry: Inquiry, trip: Trip) {
    const newerThan = newerOf(inquiry, trip.parts, trip.newerThan);
    const planned = await this.deps.lookups.calls(inquiry, undefined, newerThan);
    const mode = trip.again.includes(endpointOf(inquiry)) ? 'retry' : 'auto';
    const found = await this.deps.lookups.find(inquiry, {
      mode,
      settings: trip.settings,
      signal: trip.signal,
      newerThan,
    });
    trip.spend(found.free ? 0 : planned, found.failures);
    if (found.failures.length > 0) throw trip.failed(found.failures);
    return { ...found, paid: planned > 0 };
  }

  /** The creator whom a line is about, on a market. `brought`: finding the creator brought the row too. */
  async #creator(about: BulkAbout, trip: Trip): Promise<{ subject: Subject; brought: boolean }> {
    if ('inquiry' in about) {
      const { inquiry } = about;
      const { accepted, others } = await this.#find(inquiry, trip);
      if (!accepted && others.length > 0) throw new Ended({ state: 'choose', others });
      if (!accepted) throw new Ended({ state: 'failed', problem: 'noOne' });
      trip.see(accepted);
      const { subject, brought } = await this.#creator({ subject: accepted.subject }, trip);
      return { subject, brought: brought || inquiry.by !== 'link' };
    }
    const subject = onMarket(about.subject);
    if (subject.kind !== 'kol') throw new Ended({ state: 'failed', problem: 'work' });
    if (subject.platform !== 'douyin') return { subject, brought: false };
    const match = await this.deps.store.identity(subject, sourceOf(trip.settings));
    if (match) return { subject: match, brought: false };
    if (subject.idType === 'douyinUid') return this.#creator({ inquiry: byId('xingtu', subject.id) }, trip);
    return { subject: await this.#onXingtu(subject, trip), brought: true };
  }

  /** The creator of a page of Douyin on Xingtu, as the report of that page finds it. */
  async #onXingtu(subject: Subject, trip: Trip): Promise<Subject> {
    const section = this.deps.sections['douyin.profile'];
    const input = await this.#input(subject, 'douyin.profile');
    // Who a page is of does not change; the row of the search that finds the creator may.
    const got = await this.#ask(section.requests(input), trip, 0);
    const more = await this.#ask(section.followUps?.requests(input, got) ?? [], trip);
    const found = section.identity?.(input, got.with(more));
    if (!found) throw new Ended({ state: 'failed', problem: 'noMarket' });
    await this.#remember(subject, found, trip);
    return found;
  }

  /** Prices and what a thousand cost, by one call: the creator's row of a search, or else the prices alone. */
  async #row(subject: Subject, trip: Trip): Promise<void> {
    const prices = await this.#prices(subject);
    const cached = (await this.#calls(prices, trip.newerThan)) === 0;
    if (subject.platform === 'xingtu' && !cached && (await this.#searched(subject, trip))) return;
    await this.#ask(prices, trip);
  }

  /** Whether the search has the creator's row. Until one search had what it was asked for, they go one after the other: few are in vain. */
  async #searched(subject: Subject, trip: Trip): Promise<boolean> {
    const before = this.#turn;
    let over = () => {};
    if (!this.#found)
      this.#turn = new Promise<void>((resolve) => {
        over = resolve;
      });
    try {
      if (!this.#found) await before;
      if (!this.#found && this.#misses >= MISSES) return false;
      const { accepted, paid } = await this.#find(byId('xingtu', subject.id), trip);
      if (accepted) {
        this.#found = true;
        trip.see(accepted);
        return true;
      }
      this.#misses += 1;
      // The one call that was agreed to is spent: the prices alone are another, which is not begun without a word.
      if (paid) throw new Ended({ state: 'failed', problem: 'noRow' });
      return false;
    } finally {
      over();
    }
  }

  async #section(subject: Subject, id: SectionId, trip: Trip): Promise<void> {
    const section = this.deps.sections[id];
    const input = await this.#input(subject, id);
    const got = await this.#ask(section.requests(input), trip);
    const alias = section.alias?.(input, got);
    if (alias) await this.#remember(alias, subject, trip);
  }

  /** A full disk costs the memory of a match, never the answers that were paid for. */
  async #remember(subject: Subject, match: Subject, { settings }: Trip): Promise<void> {
    await this.deps.store.rememberIdentity(subject, sourceOf(settings), match).catch(() => {});
  }
}

/** A row on its way. */
class Trip {
  found: Pick<Outcome, 'subject' | 'brought'> = {};
  #spent = 0;
  #seen: Pick<Candidate, 'name' | 'image'> = {};

  constructor(
    private readonly row: BulkRow,
    readonly parts: readonly BulkPart[],
    private readonly order: RowOrder,
    readonly settings: Settings,
  ) {}

  get signal(): AbortSignal {
    return this.order.signal;
  }

  /** See {@link RowOrder.newerThan}. */
  get newerThan(): number | undefined {
    return this.order.newerThan;
  }

  /** Endpoints that the user has agreed to try again. */
  get again(): readonly (string | undefined)[] {
    return this.row.again ?? [];
  }

  see({ name, image }: Candidate): void {
    this.#seen = { name, image };
  }

  /** Counts calls that were made, as far as they may have been charged. */
  spend(planned: number, failures: readonly Failure[]): void {
    this.#spent += Math.max(0, planned - failures.filter(({ charged }) => charged === 'no').length);
  }

  failed(failures: readonly Failure[]): Ended {
    const stopped = failures.every(({ code, charged }) => code === 'cancelled' && charged === 'no');
    return new Ended(stopped ? { state: 'stopped' } : { state: 'failed', failures });
  }

  ended(outcome: Omit<Outcome, 'spent'>): Outcome {
    const { name, image } = this.#seen;
    return {
      ...outcome,
      ...this.found,
      ...(name !== undefined && { name }),
      ...(image !== undefined && { image }),
      spent: this.#spent,
    };
  }
}
