/**
 * Does what can wait once the screen has been drawn: an effect runs before that, and each message it sends holds the
 * drawing up. In a tab that nobody looks at, it waits until somebody does.
 *
 * @returns the way to call it off
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
