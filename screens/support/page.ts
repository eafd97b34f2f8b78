import { within as inside, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { expect, vi } from 'vitest';
import type { Extension } from './extension';

/** A section of a report that is complete, with no call under way. */
export const SETTLED = '[data-section][data-phase="ready"]:not([data-first])';

/** Where to look: an element, or the whole page. */
type Within = ParentNode;

/** The elements of a selector, as they are now. */
export const all = (selector: string, within: Within = document): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(selector),
];

/** Waits for the one element of a selector. Fails where there are more. */
export const one = (selector: string, within?: Within): Promise<HTMLElement> =>
  waitFor(() => {
    const found = all(selector, within);
    expect(found.length, selector).toBe(1);
    return found[0] as HTMLElement;
  });

/** Waits until there is no element of a selector. */
export const none = (selector: string, within?: Within): Promise<void> =>
  waitFor(() => expect(all(selector, within).length, selector).toBe(0));

/** Waits until something holds. */
export const until = (holds: () => void): Promise<void> => waitFor(holds);

/** Presses an element, or the one of a selector once it is there, as a hand on a mouse does. */
export async function press(target: string | Element): Promise<void> {
  await userEvent.click(typeof target === 'string' ? await one(target) : target);
}

/** Writes into a field, in the place of what is there. */
export async function write(target: string | Element, text: string): Promise<void> {
  const field = typeof target === 'string' ? await one(target) : target;
  await userEvent.clear(field);
  // An empty text has no key to press.
  if (text !== '') await userEvent.type(field, text);
}

/** Puts a text into a field in the place of what is there, at once and as it is: for long ones, and for those with keys' names in them. */
export async function paste(target: string | Element, text: string): Promise<void> {
  const field = typeof target === 'string' ? await one(target) : target;
  await userEvent.clear(field);
  await userEvent.click(field);
  if (text !== '') await userEvent.paste(text);
}

/** Chooses an option of a select. */
export async function choose(target: string | Element, value: string): Promise<void> {
  await userEvent.selectOptions(typeof target === 'string' ? await one(target) : target, value);
}

/** Presses keys where the focus is, in the notation of `userEvent.keyboard`. */
export async function keys(pressed: string): Promise<void> {
  await userEvent.keyboard(pressed);
}

/** Presses keys on an element, as a user who has come to it by the keyboard. */
export async function keysOn(selector: string, pressed: string): Promise<void> {
  (await one(selector)).focus();
  await userEvent.keyboard(pressed);
}

/** Moves the pointer onto an element. */
export async function hover(target: string | Element): Promise<void> {
  await userEvent.hover(typeof target === 'string' ? await one(target) : target);
}

/** Waits until the focus is on the one element of a selector. */
export const focused = (selector: string): Promise<void> =>
  waitFor(() => expect(all(selector), selector).toEqual([document.activeElement]));

/** Waits for the one element of a role with a name, as assistive technology has it. */
export const named = (role: string, name: string | RegExp, within?: HTMLElement): Promise<HTMLElement> =>
  inside(within ?? document.body).findByRole(role, { name });

/** Text of an element on one line. */
export const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Waits until an element has texts in it. */
export const says = (element: Element, ...texts: (string | RegExp)[]): Promise<void> =>
  waitFor(() => {
    for (const text of texts)
      expect(textOf(element)).toEqual(
        typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text),
      );
  });

/** Waits until the one element of a selector has texts in it, whichever element that is by then. */
export const reads = (selector: string, ...texts: (string | RegExp)[]): Promise<void> =>
  waitFor(() => {
    const found = all(selector).map(textOf);
    expect(found.length, selector).toBe(1);
    for (const text of texts)
      expect(found[0]).toEqual(
        typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text),
      );
  });

/** Waits until the open section is complete and no call is under way. */
export const settled = (): Promise<HTMLElement> => one(SETTLED);

/** The card of a failure, with its buttons. */
export const failureCard = (code: string): Promise<HTMLElement> =>
  waitFor(() => {
    const card = all('[role="alert"]').find((each) => each.querySelector(`[data-failure="${code}"]`));
    if (!card) throw new Error(`no card says ${code}`);
    return card;
  });

/** The button of a remedy on a card. */
export const remedy = (card: Element, kind: string): HTMLElement =>
  all(`[data-remedy="${kind}"]`, card)[0] as HTMLElement;

/** Makes pauses shorter: those between a failed try and the next. What is longer is how long a test waits. */
export function hurry(times: number): void {
  const before = globalThis.setTimeout;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms = 0, ...rest: []) =>
    before(work, ms < 10_000 ? ms / times : ms, ...rest)) as typeof setTimeout);
}

/** The ledger's counts of some calls. */
export interface Bill {
  calls: number;
  billed: number;
  maybe: number;
}

/**
 * The bill by the ledger, of one endpoint or of all. The ledger is held against the server's own log first: a call that one of
 * them does not know of is an error, whatever the test is about.
 */
export async function billOf(lens: Extension, endpoint?: string): Promise<Bill> {
  const rows = await lens.ask('ledger.list', { days: 2 });
  const sum = (of: typeof rows, what: keyof Bill) => of.reduce((total, row) => total + row[what], 0);
  expect(sum(rows, 'calls'), 'calls in the ledger').toBe(lens.server.calls().length);
  const wanted = rows.filter((row) => endpoint === undefined || row.endpoint === endpoint);
  return { calls: sum(wanted, 'calls'), billed: sum(wanted, 'billed'), maybe: sum(wanted, 'maybe') };
}
