import type { User } from './state';

/** Milliseconds without a change of the document after which it counts as drawn. */
const QUIET_MS = 250;
/** Milliseconds after which a state is taken as it is: some never come to rest. */
const PATIENCE_MS = 6_000;

/** Resolves once the document has come to rest. */
export function atRest(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(patience);
      resolve();
    };
    let quiet = setTimeout(done, QUIET_MS);
    const patience = setTimeout(done, PATIENCE_MS);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET_MS);
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  });
}

/** The first element of a selector, as soon as it is there. */
function find(selector: string): Promise<HTMLElement> {
  return new Promise((resolve, reject) => {
    const look = () => document.querySelector<HTMLElement>(selector);
    const here = look();
    if (here) return resolve(here);
    const observer = new MutationObserver(() => {
      const element = look();
      if (!element) return;
      observer.disconnect();
      clearTimeout(patience);
      resolve(element);
    });
    const patience = setTimeout(() => {
      observer.disconnect();
      reject(new Error(`There is no ${selector}.`));
    }, PATIENCE_MS);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  });
}

/** React hears of a value only when it is set past the property that React has laid over the element's own. */
function setValue(element: HTMLElement, text: string): void {
  const kind = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(element, text);
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The user of this document. */
export const user: User = {
  async press(selector) {
    (await find(selector)).click();
  },
  async type(selector, text) {
    const element = await find(selector);
    element.focus();
    setValue(element, text);
  },
  async point(selector) {
    const element = await find(selector);
    element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
  },
};
