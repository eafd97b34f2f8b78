import { FailureError } from '../report/failure';
import { type Consent, type ConsentDue, consentDue, PRACTICES, readConsent } from '../settings/consent';

/** Where the answer is stored: `consentItem`. */
export interface ConsentItem {
  getValue(): Promise<unknown>;
  setValue(consent: Consent): Promise<void>;
  watch(onChange: () => void): unknown;
}

/** The user's consent in the background's memory: each message asks for it. */
export class HeldConsent {
  #held: Promise<{ due: ConsentDue | undefined; news: boolean }> | undefined;

  /**
   * @param used whether the extension has been used in this profile: asked only where there is no answer
   * @param version of the extension
   */
  constructor(
    private readonly item: ConsentItem,
    private readonly used: () => Promise<boolean>,
    private readonly version: () => string,
  ) {
    item.watch(this.erased);
  }

  /** Whether and why nothing may be handled yet. */
  async due(): Promise<ConsentDue | undefined> {
    return (await this.#hold()).due;
  }

  /** Whether the user has still to be told that the extension was updated. */
  async news(): Promise<boolean> {
    return (await this.#hold()).news;
  }

  #hold(): Promise<{ due: ConsentDue | undefined; news: boolean }> {
    if (!this.#held) {
      const reading = this.#read();
      this.#held = reading;
      // After a failure the next reader reads the storage again.
      reading.catch(() => this.#held === reading && this.erased());
    }
    return this.#held;
  }

  async #read() {
    const stored = await this.item.getValue();
    return {
      due: consentDue(stored, stored === undefined && (await this.used())),
      news: readConsent(stored)?.seen !== this.version(),
    };
  }

  /** The last answer. */
  async last(): Promise<Consent | undefined> {
    return readConsent(await this.item.getValue());
  }

  async answer(given: boolean): Promise<void> {
    const before = await this.last();
    // Everything is new to a new user, so nothing is told as new.
    const seen = before || (await this.used()) ? before?.seen : this.version();
    await this.item.setValue({
      given,
      practices: PRACTICES,
      at: Date.now(),
      ...(seen !== undefined && { seen }),
    });
    this.erased();
  }

  /** The user has seen what is new in this version. */
  async newsSeen(): Promise<void> {
    const before = await this.last();
    if (before) await this.item.setValue({ ...before, seen: this.version() });
    this.erased();
  }

  /**
   * What may be read with consent alone. A call that waits in its lane reads the settings before it leaves, and so does not leave
   * any more once the consent was taken back.
   *
   * @throws FailureError `notAgreed`
   */
  guard<T>(read: () => Promise<T>): () => Promise<T> {
    return async () => {
      if (await this.due()) throw new FailureError({ code: 'notAgreed', charged: 'no' });
      return read();
    };
  }

  /** What is stored has changed, or was erased. */
  readonly erased = (): void => {
    this.#held = undefined;
  };
}
