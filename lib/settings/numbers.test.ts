import * as v from 'valibot';
import { expect, it } from 'vitest';
import { NUMBER_RULES, type NumberSetting, numberProblem } from './numbers';
import { SETTINGS_SHAPE } from './rules';
import { DEFAULT_SETTINGS } from './schema';

const rules = Object.entries(NUMBER_RULES) as [NumberSetting, (typeof NUMBER_RULES)[NumberSetting]][];

it('the ranges are these', () => {
  expect(NUMBER_RULES).toEqual({
    cacheMaxAgeHours: { min: 1, max: 720 },
    cacheMaxEntries: { min: 100, max: 50_000 },
    cacheMaxMegabytes: { min: 5, max: 1000 },
    timeoutSeconds: { min: 60, max: 120 },
    dwellSeconds: { min: 0.5, max: 10, fractions: true },
    dailyCap: { min: 1, max: 1_000_000 },
    yuanPerCall: { min: 0, max: 1000, fractions: true },
    yuanPerStudioCall: { min: 0, max: 1000, fractions: true },
    maxCpm: { min: 0, max: 100_000, fractions: true },
    maxCpe: { min: 0, max: 100_000, fractions: true },
    oddExpectedTimes: { min: 1, max: 100, fractions: true },
    oddWorks: { min: 0, max: 1000 },
    oddPlaysPerFan: { min: 0, max: 100, fractions: true },
    oddCompletion: { min: 0, max: 100 },
  });
});

it.each(rules)('%s takes its default and both ends of its range, and nothing beyond', (setting, rule) => {
  for (const value of [rule.min, rule.max, DEFAULT_SETTINGS[setting]])
    expect(numberProblem(setting, value), String(value)).toBeUndefined();
  for (const value of [rule.min - 0.1, rule.max + 0.1, Number.NaN])
    expect(numberProblem(setting, value), String(value)).toBe('range');
});

it.each(rules)('%s is stored by the same rule as it is typed', (setting, { min, max }) => {
  for (const value of [min, max, min + 0.5, min - 1, max + 1])
    expect(v.safeParse(SETTINGS_SHAPE[setting], value).success, String(value)).toBe(
      numberProblem(setting, value) === undefined,
    );
});

it('only times, bounds and prices may be fractions', () => {
  const fractional = rules.filter(([setting, { min }]) => numberProblem(setting, min + 0.5) === undefined);
  expect(numberProblem('dailyCap', 1.5)).toBe('notWhole');
  expect(fractional.map(([setting]) => setting)).toEqual([
    'dwellSeconds',
    'yuanPerCall',
    'yuanPerStudioCall',
    'maxCpm',
    'maxCpe',
    'oddExpectedTimes',
    'oddPlaysPerFan',
  ]);
});
