import type { Snapshot } from '../memory/snapshot';
import type { Query } from '../providers/types';
import { loadScript, prepareScript } from './script';

/** The `data` of a path in the wire's own format, or `undefined` where the built-in provider has none. */
type SampleData = (path: string, query: Query, now: number) => unknown;

/** What would have been remembered of made-up creators, by what their data says today. */
type SampleHistory = (today: readonly Snapshot[]) => Snapshot[];

const SCRIPT = '/sample.js';

interface Scope {
  kolLensSample?: SampleData;
  kolLensHistory?: SampleHistory;
}
const scope = globalThis as unknown as Scope;

/** Makes the sample script known to the worker. Has to be called while the worker starts. */
export const prepareSample = () => prepareScript(SCRIPT);

/** Loads the script at the first ask of the background's life. */
async function loaded(): Promise<Scope> {
  if (!scope.kolLensSample) await loadScript(SCRIPT);
  return scope;
}

/** Asks the built-in provider. */
export async function sample(path: string, query: Query, now: number): Promise<unknown> {
  return (await loaded()).kolLensSample?.(path, query, now);
}

/** The made-up snapshots of days before, for those of today. */
export async function sampleHistory(today: readonly Snapshot[]): Promise<Snapshot[]> {
  return (await loaded()).kolLensHistory?.(today) ?? [];
}
