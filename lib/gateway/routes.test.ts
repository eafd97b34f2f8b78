import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings/schema';
import { routesOf } from './routes';
import { endpoint } from './testing';

const partly = {
  ...endpoint,
  ...(endpoint.legacy && {
    legacy: { ...endpoint.legacy, covers: ({ days }: Record<string, string>) => days === '30' },
  }),
};
const generations = (...given: Parameters<typeof routesOf>) =>
  routesOf(...given).map((due) => due?.generation);

it('both generations are tried, the one that answered last time first', () => {
  expect(generations(endpoint, {}, DEFAULT_SETTINGS, undefined)).toEqual(['current', 'legacy']);
  expect(generations(endpoint, {}, DEFAULT_SETTINGS, 'legacy')).toEqual(['legacy', 'current']);
});

it('one generation is tried where the user chose it', () => {
  for (const generation of ['current', 'legacy'] as const)
    expect(generations(endpoint, {}, { ...DEFAULT_SETTINGS, generation }, undefined)).toEqual([generation]);
});

it('the current generation alone is tried where the legacy one is missing or does not cover the question', () => {
  const { legacy: _, ...modern } = endpoint;
  for (const generation of ['auto', 'legacy'] as const) {
    const settings = { ...DEFAULT_SETTINGS, generation };
    expect(generations(modern, {}, settings, 'legacy')).toEqual(['current']);
    expect(generations(partly, { days: '7' }, settings, 'legacy')).toEqual(['current']);
  }
  expect(generations(partly, { days: '30' }, DEFAULT_SETTINGS, undefined)).toEqual(['current', 'legacy']);
});
