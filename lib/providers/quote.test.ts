import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WITHHELD } from '../report/failure';
import { holdsSecret, quote } from './quote';

const TOKEN = 'klt_0123456789abcdefABCDEF';
const ODD = 'a b&c=ü"\'%+/鹿d9';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const hex = (text: string) => Buffer.from(text).toString('hex');
const codes = (text: string, form: (code: string) => string, base = 16) =>
  [...text].map((one) => form((one.codePointAt(0) ?? 0).toString(base))).join('');

/** Ways to write a text that a reader, or a line of code, takes back. */
const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'upper case': (text) => text.toUpperCase(),
  'lower case': (text) => text.toLowerCase(),
  'spaced out': (text) => [...text].join(' '),
  'with dashes': (text) => [...text].join('-'),
  'on many lines': (text) => [...text].join('\n'),
  'with zero-width characters': (text) => [...text].join('\u200b'),
  'with soft hyphens and direction marks': (text) => [...text].join('\u00ad\u202e'),
  'full width': (text) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  backwards: (text) => [...text].reverse().join(''),
  'percent-encoded': encodeURIComponent,
  'percent-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'percent-encoded throughout': (text) => hex(text).replace(/../g, '%$&'),
  'as JSON': (text) => JSON.stringify(text),
  'as JSON escapes': (text) => codes(text, (code) => `\\u${code.padStart(4, '0')}`),
  'as HTML entities': (text) => codes(text, (code) => `&#x${code};`),
  'as decimal HTML entities': (text) => codes(text, (code) => `&#${code};`, 10),
  'as HTML': (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  'as hex': hex,
  'as hex in groups': (text) => hex(text).replace(/../g, '$& '),
  'as numbers': (text) => [...Buffer.from(text)].join(', '),
  'as Base64': base64,
  'as Base64 behind one character': (text) => base64(`:${text}`),
  'as Base64 behind two characters': (text) => base64(`u:${text}`),
  'as Base64 for addresses': (text) => Buffer.from(text).toString('base64url'),
};

describe('a message that holds a secret', () => {
  it.each(Object.entries(SPELLINGS))('a message that holds a secret is withheld whole: %s', (_, spell) => {
    for (const secret of [TOKEN, ODD])
      expect(quote(`wrong: ${spell(secret)} (request 7)`, ['another-secret', secret])).toBe(WITHHELD);
  });

  it.each(Object.entries(SPELLINGS))(
    'a message that holds a piece of a secret is withheld: %s',
    (_, spell) => {
      for (const piece of [TOKEN.slice(0, 12), TOKEN.slice(4, 16), TOKEN.slice(-12)])
        expect(quote(`invalid ${spell(piece)}`, [TOKEN])).toBe(WITHHELD);
    },
  );

  it('a message is withheld whatever the secret, the spelling and what stands around it', () => {
    fc.assert(
      fc.property(
        fc
          .stringMatching(/^[\w+/=.-]{14,40}$/)
          .filter((secret) => (secret.match(/[a-z0-9]/gi) ?? []).length > 13),
        fc.nat(),
        fc.constantFrom(...Object.values(SPELLINGS)),
        fc.string({ maxLength: 20 }),
        (secret, from, spell, around) => {
          const piece = secret.slice(from % (secret.length - 13));
          const text = `${around} ${spell(piece)}`;
          // What lies beyond the clip is not shown, and a piece of a few letters tells nothing.
          fc.pre(text.length <= 200 && (piece.match(/[a-z0-9]/gi) ?? []).length >= 12);
          expect(quote(text, [secret])).toBe(WITHHELD);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a message without one', () => {
  it.each(['The token is invalid', '采集失败，请稍后重试', 'oAuthorId 7390218845561290873 is bad', 'a b c'])(
    'is quoted: %s',
    (text) => {
      expect(quote(text, [TOKEN, ODD, ''])).toBe(text);
    },
  );

  it('a message shows no other credential, no control characters, and is clipped', () => {
    expect(quote('url?token=zzz&x Bearer abc', [TOKEN])).toBe('url?token=•••&x Bearer •••');
    expect(quote('one\u0000\u202etwo', [])).toBe('one two');
    expect(quote('x'.repeat(500), [TOKEN])).toBe(`${'x'.repeat(200)}…`);
    for (const nothing of [undefined, '', 7, {}]) expect(quote(nothing, [TOKEN])).toBeUndefined();
  });
});

it('a short secret is found whole', () => {
  expect(holdsSecret('it is abc1 2', ['abc12'])).toBe(true);
  expect(holdsSecret('it is ?', ['?'])).toBe(true);
  expect(holdsSecret('it is abc', ['abc12'])).toBe(false);
});
