import { describe, expect, it } from 'vitest';
import { maskEnds } from './mask';

describe('maskEnds', () => {
  it('maskEnds gives what a masked token shows', () => {
    expect(maskEnds('abcd••••wxyz')).toEqual({ start: 'abcd', end: 'wxyz' });
    expect(maskEnds('abcd…wxyz')).toEqual({ start: 'abcd', end: 'wxyz' });
  });
  it('maskEnds has nothing to say of a token that shows nothing', () => {
    expect(maskEnds('••••••••')).toBeUndefined();
  });
});
