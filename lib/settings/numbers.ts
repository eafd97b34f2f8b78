import type { Settings } from './schema';

/** The settings that are a number in a range. */
export type NumberSetting = {
  [K in keyof Settings]: Settings[K] extends number ? K : never;
}[keyof Settings];

export interface NumberRule {
  min: number;
  max: number;
  /** Fractions are allowed. */
  fractions?: true;
}

/** The range of each number, both ends included: for the stored value, for messages and for the field on the screen. */
export const NUMBER_RULES: Readonly<Record<NumberSetting, NumberRule>> = {
  cacheMaxAgeHours: { min: 1, max: 720 },
  cacheMaxEntries: { min: 100, max: 50_000 },
  cacheMaxMegabytes: { min: 5, max: 1000 },
  // A client that gives up before 60 s may be charged for an answer that it never reads.
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
};

/** What is wrong with a number for a setting; `undefined` where it fits. */
export function numberProblem(setting: NumberSetting, value: number): 'range' | 'notWhole' | undefined {
  const { min, max, fractions } = NUMBER_RULES[setting];
  if (!(value >= min && value <= max)) return 'range';
  return fractions || Number.isInteger(value) ? undefined : 'notWhole';
}
