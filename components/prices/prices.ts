import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { ask, onNews } from '../../lib/messages/client';
import { MAX_QUESTIONS } from '../../lib/messages/protocol';
import type { PlanQuestion } from '../../lib/report/load';
import type { SectionId } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';

/** Milliseconds for which questions are gathered, so that a scrolling table asks once it stands still. */
const REST = 80;

/** A question whose answer is on screen, and the listeners that are told of a new answer. */
interface Wanted {
  question: PlanQuestion;
  listeners: Set<() => void>;
}

/**
 * Shows another subject in place of this one.
 *
 * @param agreed the pressed control showed the price; otherwise only the cache is read, and the report says what is missing
 */
export type OpenSubject = (subject: Subject, agreed: boolean) => void;

/**
 * The prices of all controls on a screen: asked for in bulk, and again whenever a load, the settings or the cache may have
 * changed them.
 */
export class Prices {
  readonly #calls = new Map<string, number>();
  readonly #wanted = new Map<string, Wanted>();
  readonly #due = new Set<string>();
  /** Which of the messages asked for a price last. */
  readonly #askedBy = new Map<string, number>();
  #messages = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the questions that wait are asked, unless others come. */
  #restUntil = 0;

  constructor(private readonly askAll: (questions: PlanQuestion[]) => Promise<readonly number[]>) {}

  /** Keeps a price up to date for as long as something shows it. Returns the function that stops it. */
  want(question: PlanQuestion, listener: () => void): () => void {
    const key = JSON.stringify(question);
    const wanted = this.#wanted.get(key) ?? { question, listeners: new Set() };
    this.#wanted.set(key, wanted);
    wanted.listeners.add(listener);
    if (!this.#calls.has(key)) this.#later(key);
    return () => {
      wanted.listeners.delete(listener);
      if (wanted.listeners.size === 0) this.#wanted.delete(key);
    };
  }

  /** Calls that would be billed now; `undefined` while that is not known. */
  calls(question: PlanQuestion): number | undefined {
    return this.#calls.get(JSON.stringify(question));
  }

  /** Asks for every price again. The prices on screen stay until the new ones arrive. */
  renew(): void {
    for (const key of this.#askedBy.keys()) {
      if (this.#wanted.has(key)) continue;
      this.#calls.delete(key);
      this.#askedBy.delete(key);
    }
    for (const key of this.#wanted.keys()) this.#later(key);
  }

  #later(key: string): void {
    this.#due.add(key);
    this.#restUntil = performance.now() + REST;
    // Hundreds of controls come at once: a timer for each of them would cost more than drawing them.
    this.#timer ??= setTimeout(() => this.#rested(), REST);
  }

  #rested(): void {
    const left = this.#restUntil - performance.now();
    this.#timer = left > 0 ? setTimeout(() => this.#rested(), left) : undefined;
    if (left <= 0) this.#askDue();
  }

  #askDue(): void {
    const keys = [...this.#due].filter((key) => this.#wanted.has(key));
    this.#due.clear();
    for (let from = 0; from < keys.length; from += MAX_QUESTIONS)
      void this.#askSome(keys.slice(from, from + MAX_QUESTIONS));
  }

  async #askSome(keys: readonly string[]): Promise<void> {
    const message = ++this.#messages;
    for (const key of keys) this.#askedBy.set(key, message);
    const questions = keys.flatMap((key) => this.#wanted.get(key)?.question ?? []);
    // A control without a price asks before it spends, so a failure here needs no words.
    const answers = await this.askAll(questions).catch(() => []);
    for (const [place, question] of questions.entries()) {
      const key = JSON.stringify(question);
      const calls = answers[place];
      // A later message has asked since, because this answer may not hold any more.
      if (this.#askedBy.get(key) !== message) continue;
      if (calls === undefined || this.#calls.get(key) === calls) continue;
      this.#calls.set(key, calls);
      for (const listener of this.#wanted.get(key)?.listeners ?? []) listener();
    }
  }
}

const prices = new Prices((questions) => ask('report.plans', { questions }));
let hearing = false;

function hear(): void {
  if (!hearing) onNews((news) => news.news === 'session' && prices.renew());
  hearing = true;
}

/** The section that a subject opens with, where that is not the first of its kind: the studio sets it. */
export const OpensWith = createContext<SectionId | undefined>(undefined);

/** The price of opening a subject at a section. */
export const openingOf = (subject: Subject, section: SectionId | undefined): PlanQuestion =>
  section ? { subject, section } : { subject };

/** The price of opening a subject here. */
export const useOpeningOf = (subject: Subject): PlanQuestion => openingOf(subject, useContext(OpensWith));

/** Calls that would be billed now; `undefined` while that is not known, and without a question. */
export function useCalls(question: PlanQuestion | undefined): number | undefined {
  const key = question && JSON.stringify(question);
  const subscribe = useCallback(
    (listener: () => void) => {
      if (key === undefined) return () => {};
      hear();
      return prices.want(JSON.parse(key), listener);
    },
    [key],
  );
  return useSyncExternalStore(subscribe, () => question && prices.calls(question));
}

/** The same for several questions, in their order. */
export function useCallsOf(questions: readonly PlanQuestion[]): readonly (number | undefined)[] {
  const key = JSON.stringify(questions);
  const subscribe = useCallback(
    (listener: () => void) => {
      hear();
      const stops = (JSON.parse(key) as PlanQuestion[]).map((question) => prices.want(question, listener));
      return () => stops.forEach((stop) => void stop());
    },
    [key],
  );
  // One text for all of them: a list would be another one each time.
  const all = useSyncExternalStore(subscribe, () => questions.map((one) => prices.calls(one)).join());
  return questions.length === 0
    ? []
    : all.split(',').map((calls) => (calls === '' ? undefined : Number(calls)));
}

/** Whether a press on a control with this price agrees to it: only a price that is shown can be agreed to. */
export const isPriced = (question: PlanQuestion): boolean => (prices.calls(question) ?? 0) > 0;
