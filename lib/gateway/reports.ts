import type { Answer, Answers, FollowUps, Request, Section, SectionInput } from '../providers/types';
import type { Block } from '../report/blocks';
import { type Failure, FailureError } from '../report/failure';
import type { Plan, Progress, SectionResult, SubjectQuestion } from '../report/load';
import {
  cleanOptions,
  initialOptions,
  type Options,
  type SectionId,
  sectionSpec,
  sectionsOf,
} from '../report/sections';
import type { Settings } from '../settings/schema';
import type { LookupStore } from '../store/privateStore';
import type { Subject } from '../subject/types';
import type { Asker, AskMode, AskOptions, Gateway } from './gateway';
import { sourceOf } from './justone';

export interface ReportDeps {
  sections: Readonly<Record<SectionId, Section>>;
  gateway: Gateway;
  store: LookupStore;
  /** Stands in for the database in private windows: see `PrivateStore`. */
  privateStore: LookupStore;
  settings(): Promise<Settings>;
  now(): number;
}

export interface LoadRequest {
  subject: Subject;
  section: SectionId;
  options: Options;
  mode: AskMode;
  /** In the modes `retry` and `refresh`: the endpoints that they are meant for. The others are asked for as usual. Missing, all are meant. */
  endpoints?: readonly string[] | undefined;
  from?: Asker | undefined;
}

/** Milliseconds for which news of a report are gathered, so that a report from the cache is drawn once and not once per answer. */
const GATHER_MS = 50;

/** Called with what is there so far, at most once in `GATHER_MS`, after an answer arrived or the progress of a call changed. */
export type OnPartial = (result: SectionResult, progress: Progress[]) => void;

/** Whether an ask may end in a call. */
const mayCall = (mode: AskMode) => mode !== 'cache' && mode !== 'stored' && mode !== 'fresh';

/** Whether an answer says anything: platforms answer an id of another kind with empty objects and zeros. */
const says = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(says)
    : typeof value !== 'boolean' && Boolean(value);

/** The steps that follow a section's first calls. */
function followUpsOf({ followUps }: Section, { match }: SectionInput): FollowUps[] {
  const steps: FollowUps[] = [];
  for (let step = match ? undefined : followUps; step; step = step.next) steps.push(step);
  return steps;
}

const asFailure = (error: unknown): Failure =>
  error instanceof FailureError ? error.failure : { code: 'internal', charged: 'maybe' };

/** Answers as they come in, and what is still missing. */
class Collected implements Answers {
  readonly #answers = new Map<string, Answer>();
  readonly failures: Failure[] = [];
  missing: number;
  notKept = false;

  constructor(requests: readonly Request[]) {
    this.missing = requests.length;
  }

  get<T>(endpoint: { id: string }): Answer<T> | undefined {
    return this.#answers.get(endpoint.id) as Answer<T> | undefined;
  }

  /** An answer that was not asked for here: its absence leaves nothing missing. */
  borrow(request: Request, answer: Answer): void {
    this.#answers.set(request.endpoint.id, answer);
  }

  add(request: Request, answer: Answer): void {
    this.#answers.set(request.endpoint.id, answer);
    this.missing -= 1;
    if (answer.notKept) this.notKept = true;
  }
}

/** Plans and loads the sections of reports: their calls, what those cost, and the blocks that the answers make. */
export class Reports {
  constructor(private readonly deps: ReportDeps) {}

  #storeOf(from: Asker | undefined): LookupStore {
    return from?.private ? this.deps.privateStore : this.deps.store;
  }

  async #input(
    store: LookupStore,
    subject: Subject,
    section: SectionId,
    options: Options,
    settings: Settings,
  ): Promise<SectionInput> {
    const match = this.deps.sections[section].identity && (await store.identity(subject, sourceOf(settings)));
    return { subject, options: cleanOptions(section, options), now: this.deps.now(), match };
  }

  /** What loading a section would cost now. */
  async plan(subject: Subject, id: SectionId, options: Options, from?: Asker): Promise<Plan> {
    const section = this.deps.sections[id];
    const settings = await this.deps.settings();
    const input = await this.#input(this.#storeOf(from), subject, id, options, settings);
    let requests = section.requests(input);
    let plan = await this.deps.gateway.plan(requests, from);
    if (requests.length === 0 || plan.free) return plan;
    const collected = new Collected(requests);
    const steps = followUpsOf(section, input);
    for (const [at, step] of steps.entries()) {
      await this.#collect(requests, { mode: 'stored', from }, collected);
      // Answers decide what follows. Without them the price is the most that it can cost.
      if (collected.missing > 0)
        return { ...plan, calls: steps.slice(at).reduce((sum, { calls }) => sum + calls, plan.calls) };
      requests = step.requests(input, collected);
      collected.missing += requests.length;
      const more = await this.deps.gateway.plan(requests, from);
      plan = { calls: plan.calls + more.calls, cached: plan.cached + more.cached, free: false };
    }
    return plan;
  }

  /** Calls that opening a subject would be billed now. */
  async calls(
    { subject, section = sectionsOf(subject)[0], options }: SubjectQuestion,
    from?: Asker,
  ): Promise<number> {
    if (!section) return 0;
    const chosen = options ?? initialOptions(section, await this.deps.settings());
    const { calls, free } = await this.plan(subject, section, chosen, from);
    return free ? 0 : calls;
  }

  async #collect(
    requests: readonly Request[],
    options: AskOptions & { endpoints?: readonly string[] | undefined },
    collected: Collected,
    onSettled: (request: Request) => void = () => {},
  ): Promise<void> {
    await Promise.all(
      requests.map(async (request) => {
        const { endpoints, ...asking } = options;
        const meant = !endpoints || endpoints.includes(request.endpoint.id);
        try {
          const answer = await this.deps.gateway.ask(request, meant ? asking : { ...asking, mode: 'auto' });
          if (answer) collected.add(request, answer);
        } catch (error) {
          collected.failures.push({ endpoint: request.endpoint.id, ...asFailure(error) });
          // Older figures beside the failure are worth more than none, and each says its age.
          const older = await this.deps.gateway
            .ask(request, { mode: 'stored', settings: options.settings, from: options.from })
            .catch(() => undefined);
          if (older) collected.add(request, older);
          else collected.missing -= 1;
        }
        onSettled(request);
      }),
    );
  }

  /**
   * Loads a section. Never rejects for a failed call: failures are part of the result, beside the blocks of the calls that
   * succeeded. All of it goes by the settings of its beginning, so that nothing of two sources mixes.
   *
   * @param signal aborted when the screen stops waiting: calls that have left go on, and no other is begun
   */
  async load(
    request: LoadRequest,
    onPartial: OnPartial = () => {},
    signal?: AbortSignal,
  ): Promise<SectionResult> {
    const { subject, mode, endpoints, from } = request;
    const store = this.#storeOf(from);
    const { eraseEpoch } = store;
    const settings = await this.deps.settings();
    const section = this.deps.sections[request.section];
    const input = await this.#input(store, subject, request.section, request.options, settings);
    const requests = section.requests(input);
    const collected = new Collected(requests);
    const progress = new Map<string, Progress>();
    const result = () => this.#result(section, input, collected);
    let telling: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      telling ??= setTimeout(() => {
        telling = undefined;
        onPartial(result(), [...progress.values()]);
      }, GATHER_MS);
    };
    // An answer that has come is no longer under way.
    const settled = ({ endpoint }: Request) => {
      progress.delete(endpoint.id);
      tell();
    };
    const options = {
      mode,
      endpoints,
      settings,
      signal,
      from,
      onProgress: (news: Progress) => {
        progress.set(news.endpoint, news);
        tell();
      },
    };
    for (const borrowed of section.borrows?.(input) ?? []) {
      const answer = await this.deps.gateway
        .ask(borrowed, { mode: 'stored', settings, from })
        .catch(() => undefined);
      if (answer) collected.borrow(borrowed, answer);
    }
    try {
      await this.#collect(requests, options, collected, settled);
      for (const step of followUpsOf(section, input)) {
        if (signal?.aborted || !(mayCall(mode) || collected.missing === 0)) break;
        const more = step.requests(input, collected);
        collected.missing += more.length;
        await this.#collect(more, options, collected, settled);
      }
    } finally {
      clearTimeout(telling);
    }
    if (store.eraseEpoch === eraseEpoch) await this.#remember(section, input, collected, request, settings);
    return result();
  }

  #result(section: Section, input: SectionInput, collected: Collected): SectionResult {
    return {
      section: section.id,
      options: input.options,
      blocks: section.blocks(input, collected),
      failures: [...collected.failures],
      missing: collected.missing,
      ...(collected.notKept ? { notKept: true } : {}),
    };
  }

  /** Remembers what outlives the answers: a match that was paid for, and that the user looked this subject up. */
  async #remember(
    section: Section,
    input: SectionInput,
    collected: Collected,
    { mode, from }: LoadRequest,
    settings: Settings,
  ): Promise<void> {
    const store = this.#storeOf(from);
    const match = input.match ? undefined : section.identity?.(input, collected);
    const alias = section.alias?.(input, collected);
    // A full disk costs the memory of a match, never the answers that were paid for.
    if (match) await store.rememberIdentity(input.subject, sourceOf(settings), match).catch(() => {});
    if (alias) await store.rememberIdentity(alias, sourceOf(settings), input.subject).catch(() => {});
    if (!mayCall(mode) || section.id !== sectionsOf(input.subject)[0]) return;
    await this.remember(input.subject, { blocks: section.blocks(input, collected) }, from);
  }

  /** Lists a subject among the recent ones, after the user has seen its first section. */
  async remember(subject: Subject, { blocks }: Pick<SectionResult, 'blocks'>, from?: Asker): Promise<void> {
    const card = blocks.find((block) => block.type === 'card');
    await this.#storeOf(from)
      .addRecent({ subject, title: card?.title, image: card?.image, at: this.deps.now() })
      .catch(() => {});
  }

  /**
   * The first section, where all of it is cached and fresh, so that a panel that opens draws it at once. Calls nothing, and
   * writes no look-up down: the panel may never be seen.
   *
   * @returns `undefined` where anything would have to be called
   */
  async ready(subject: Subject, from?: Asker): Promise<SectionResult | undefined> {
    const section = sectionsOf(subject)[0];
    if (!section || sectionSpec(section).askFirst) return undefined;
    const options = initialOptions(section, await this.deps.settings());
    const result = await this.load({ subject, section, options, mode: 'fresh', from });
    return result.missing === 0 && result.failures.length === 0 ? result : undefined;
  }

  /**
   * Whether the cache has a figure or a text of a subject: an id that has been answered is not merely well-formed. Costs nothing.
   * Made-up data answers any id, and so knows none.
   */
  async knows(subject: Subject, from?: Asker): Promise<boolean> {
    const settings = await this.deps.settings();
    const section = sectionsOf(subject)[0];
    if (!section || settings.source === 'sample') return false;
    const options = initialOptions(section, settings);
    const input = await this.#input(this.#storeOf(from), subject, section, options, settings);
    const answers = await Promise.all(
      this.deps.sections[section]
        .requests(input)
        .map((request) =>
          this.deps.gateway.ask(request, { mode: 'stored', settings, from }).catch(() => undefined),
        ),
    );
    return answers.some((answer) => says(answer?.data));
  }

  /**
   * The blocks of the first section that the cache can fill, for the popup's key figures and the launcher's chip. Costs nothing.
   *
   * @param mode `fresh` where the age of an answer is not in view
   */
  async glance(subject: Subject, from?: Asker, mode: 'stored' | 'fresh' = 'stored'): Promise<Block[]> {
    const section = sectionsOf(subject)[0];
    if (!section) return [];
    const { blocks } = await this.load({
      subject,
      section,
      options: initialOptions(section, await this.deps.settings()),
      mode,
      from,
    });
    return blocks;
  }
}
