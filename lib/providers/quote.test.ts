import { describe, expect, it } from 'vitest';
import { quote } from './quote';

describe('quote', () => {
  it('takes out credentials, plain and encoded, and clips', () => {
    const token = 'a b&c=ü"\'%';
    const text = quote(
      `url?token=zzz&x ${token} ${encodeURIComponent(token)} Bearer abc ${'x'.repeat(500)}`,
      [token],
    );
    expect(text).not.toContain(token);
    expect(text).not.toContain(encodeURIComponent(token));
    expect(text).not.toMatch(/zzz|abc/);
    expect(text?.length).toBeLessThanOrEqual(201);
  });
});
