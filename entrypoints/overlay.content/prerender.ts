/** The part of a document that tells whether the browser only prepares it ahead. */
export interface Preparable extends Pick<EventTarget, 'addEventListener'> {
  /** Missing in browsers that never prepare pages ahead. */
  readonly prerendering?: boolean;
}

/**
 * Runs a function when the document is shown to the user: at once, or when a document that was prepared ahead comes on screen.
 * Until then no tab shows the document, and the background would refuse its messages.
 */
export function whenShown(document: Preparable, signal: AbortSignal, run: () => void): void {
  if (document.prerendering) document.addEventListener('prerenderingchange', run, { once: true, signal });
  else run();
}
