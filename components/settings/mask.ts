/** First and last characters of a masked token (`abcd••••wxyz`), for reading aloud; `undefined` for a token that shows none. */
export function maskEnds(masked: string): { start: string; end: string } | undefined {
  const [, start, end] = /^([^•…]+)[•…]+([^•…]+)$/.exec(masked) ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}
