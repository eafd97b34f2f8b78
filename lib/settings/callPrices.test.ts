import { expect, it } from 'vitest';
import { callPricesOf } from './callPrices';
import { DEFAULT_SETTINGS } from './schema';

it('a call has no price until the user enters one', () => {
  expect(callPricesOf(DEFAULT_SETTINGS)).toEqual({});
});

it('each API has its own price of a call', () => {
  expect(callPricesOf({ ...DEFAULT_SETTINGS, yuanPerCall: 0.1 })).toEqual({ justone: 0.1 });
  expect(callPricesOf({ ...DEFAULT_SETTINGS, yuanPerStudioCall: 0.25 })).toEqual({ tikomni: 0.25 });
});
