import type { Query } from '../providers/types';
import { loadScript, prepareScript } from './script';

/** The `data` of a path in the wire's own format, or `undefined` where the built-in provider has none. */
type SampleData = (path: string, query: Query, now: number) => unknown;

const SCRIPT = '/sample.js';
const scope = globalThis as unknown as { kolLensSample?: SampleData };

/** Makes the sample script known to the worker. Has to be called while the worker starts. */
export const prepareSample = () => prepareScript(SCRIPT);

/** Asks the built-in provider. Its script is loaded at the first ask of the background's life. */
export async function sample(path: string, query: Query, now: number): Promise<unknown> {
  if (!scope.kolLensSample) await loadScript(SCRIPT);
  return scope.kolLensSample?.(path, query, now);
}
