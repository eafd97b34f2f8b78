import { createContext, useContext, useEffect, useState } from 'react';

/**
 * Runs work that can wait after the screen has been drawn: an effect runs before that, and each message that it sends delays
 * the drawing. In a hidden tab the work waits until the tab is shown.
 *
 * @returns cancels the work
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * Whether the first drawing is over. Only that one is in a hurry: the user sees its figures while the browser makes what is not
 * read first.
 */
export function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => afterPaint(() => setDrawn(true)), []);
  return drawn;
}

const FirstDrawingContext = createContext(false);

/** Tells what is inside that a first drawing is under way. */
export const FirstDrawingProvider = FirstDrawingContext;

/**
 * Whether the screen around is drawn for the first time. What the user does not look at first, and what comes below that, is then
 * left to the next drawing, which follows at once.
 */
export const useFirstDrawing = (): boolean => useContext(FirstDrawingContext);
