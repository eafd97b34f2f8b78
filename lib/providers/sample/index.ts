import type { Query } from '../types';
import { douyinSamples } from './douyin';
import { pugongyingSamples } from './pugongying';
import { studioSamples } from './tikomni';
import { xingtuSamples } from './xingtu';

const SAMPLES = new Map(
  Object.entries({ ...xingtuSamples, ...pugongyingSamples, ...douyinSamples, ...studioSamples }),
);

/**
 * What stands in `data` of the answer to a path and its wire query: made up, and the same for the same id. `now`, epoch
 * milliseconds, is what dates are counted from. `undefined` for a path that has no endpoint.
 */
export function sampleData(path: string, query: Query, now: number): unknown | undefined {
  return SAMPLES.get(path)?.(query, now);
}
