/** As much of a document as tells whether the browser only prepares it. */
export interface Preparable extends Pick<EventTarget, 'addEventListener'> {
  /** Missing in browsers that never do. */
  readonly prerendering?: boolean;
}

/**
 * Runs when the document is there for the user: at once, or when a document that was prepared ahead comes on screen. Until
 * then it is no tab's page, and the background would refuse it.
 */
export function whenShown(document: Preparable, signal: AbortSignal, run: () => void): void {
  if (document.prerendering) document.addEventListener('prerenderingchange', run, { once: true, signal });
  else run();
}
