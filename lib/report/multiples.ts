/** A work is far above the median of its kind from this multiple on, and far below under that one. */
const FAR_ABOVE = 2;
const FAR_BELOW = 0.5;

/** Where a figure stands beside the median of its kind. */
export type Standing = 'above' | 'near' | 'below';

/** Where a multiple of the median stands. */
export function standingOf(times: number): Standing {
  if (times >= FAR_ABOVE) return 'above';
  return times < FAR_BELOW ? 'below' : 'near';
}
