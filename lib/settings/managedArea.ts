import { browser } from 'wxt/browser';
import { isAgreed } from './consent';

/** The policy as the browser gave it last, in the browser's storage. */
const KEPT = 'policy';

const isNothing = (policy: unknown) => policy === undefined || JSON.stringify(policy) === '{}';
const isSame = (one: unknown, other: unknown) =>
  isNothing(one) ? isNothing(other) : JSON.stringify(one) === JSON.stringify(other);

/**
 * What an organisation has set for this browser, as the browser gives it. Chromium loads its policies for three to eight seconds
 * after it has started and answers nobody before: a background that waited for them could answer no screen either. So what the
 * browser gave the last time stands until then, and watchers are told of what is new.
 */
export class ManagedArea {
  /** What the browser has given in this life of the background, once it has. */
  #given: { policy: unknown } | undefined;
  #asked = false;
  readonly #watchers: (() => void)[] = [];

  constructor() {
    browser.storage.managed.onChanged.addListener(() => this.#ask());
  }

  async getValue(): Promise<unknown> {
    if (!this.#asked) this.#ask();
    return this.#given ? this.#given.policy : (await browser.storage.local.get(KEPT))[KEPT];
  }

  /** Hears of each policy that is another than what stood before. */
  watch(onChange: () => void): void {
    this.#watchers.push(onChange);
  }

  #ask(): void {
    this.#asked = true;
    // Without an answer, what stands goes on to stand.
    this.#take().catch(() => {});
  }

  async #take(): Promise<void> {
    // Firefox refuses the question where no organisation has set anything.
    const policy: unknown = await browser.storage.managed.get(null).catch(() => undefined);
    const { consent, [KEPT]: kept } = await browser.storage.local.get(['consent', KEPT]);
    const before = this.#given ? this.#given.policy : kept;
    this.#given = { policy };
    if (!isSame(policy, before)) for (const tell of this.#watchers) tell();
    if (isSame(policy, kept)) return;
    if (isNothing(policy)) await browser.storage.local.remove(KEPT);
    // Before the user has agreed, nothing is stored.
    else if (isAgreed(consent)) await browser.storage.local.set({ [KEPT]: policy });
  }
}
