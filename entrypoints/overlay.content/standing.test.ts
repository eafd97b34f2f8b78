import { describe, expect, it } from 'vitest';
import type { Subject } from '../../lib/subject/types';
import { SEEN_MS, Standing } from './standing';

const kol = (id: string): Subject => ({ platform: 'xingtu', kind: 'kol', id, idType: 'xingtuKolId' });
const [A, B, C] = [kol('1'), kol('2'), kol('3')];

/** A page about A from its beginning, and what it changed to since. */
function page(...changes: [subject: Subject | undefined, at: number][]) {
  const standing = new Standing();
  standing.change(A, Number.NEGATIVE_INFINITY);
  for (const [subject, at] of changes) standing.change(subject, at);
  return standing;
}

describe('what a user saw when they pressed', () => {
  it('an early press is on what the page began with', () => {
    expect(page().seenAt(0)).toBe(A);
  });

  it('a press is not on what the page became when it heard of the press, or a moment before', () => {
    expect(page([B, 1000]).seenAt(1000)).toBe(A);
    expect(page([B, 1000]).seenAt(1000 + SEEN_MS - 1)).toBe(A);
    expect(page([B, 1005]).seenAt(1000)).toBe(A);
  });

  it('a press is on what has stood for a moment', () => {
    expect(page([B, 1000]).seenAt(1000 + SEEN_MS)).toBe(B);
    expect(page([undefined, 1000]).seenAt(2000)).toBeUndefined();
  });

  it('a press is never on what stood for less than a moment, in whatever order', () => {
    expect(page([B, 1000], [C, 1001], [B, 1002], [C, 1003]).seenAt(1004)).toBe(A);
  });
});
