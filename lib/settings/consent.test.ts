import fc from 'fast-check';
import { expect, it } from 'vitest';
import { consentDue, isAgreed, PRACTICES, readConsent } from './consent';

const yes = { given: true, practices: PRACTICES, at: 5 };

it('nothing but a yes to the practices of today, or of a later version, is consent', () => {
  expect(isAgreed(yes)).toBe(true);
  expect(isAgreed({ ...yes, practices: PRACTICES + 1 })).toBe(true);
  expect(isAgreed({ ...yes, practices: PRACTICES - 1 })).toBe(false);
  expect(isAgreed({ ...yes, given: false })).toBe(false);
  fc.assert(fc.property(fc.anything(), (stored) => !isAgreed(stored) || readConsent(stored)?.given === true));
  for (const stored of [
    undefined,
    null,
    true,
    'yes',
    [],
    {},
    { given: 'true', practices: 1, at: 5 },
    { given: true, practices: '1', at: 5 },
    { given: true, practices: 1.5, at: 5 },
    { given: true, practices: 1 },
  ])
    expect(isAgreed(stored), JSON.stringify(stored)).toBe(false);
});

it('the user is asked with the reason: first run, used before it was asked, refused, or changed practices', () => {
  expect(consentDue(undefined, false)).toEqual({ why: 'first' });
  expect(consentDue(undefined, true)).toEqual({ why: 'existing' });
  expect(consentDue({ ...yes, given: false }, true)).toEqual({ why: 'refused' });
  expect(consentDue({ ...yes, practices: PRACTICES - 1 }, true)).toEqual({
    why: 'raised',
    agreedTo: PRACTICES - 1,
  });
  expect(consentDue(yes, true)).toBeUndefined();
});
