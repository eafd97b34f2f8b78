import type { Memory } from '../store/privateStore';
import type { Store } from '../store/store';
import type { BulkDeps, BulkRun } from './bulkRun';
import { lazily, prepareScript } from './script';

/** What the script of the job makes, of the background's own parts. */
export type MakeBulk = (
  deps: Omit<BulkDeps, 'shelf' | 'session' | 'alarm'> & {
    store: Store;
    session: Memory;
    alarms: {
      create(name: string, info: { periodInMinutes: number }): unknown;
      clear(name: string): unknown;
    };
  },
) => BulkRun;

/** The name of the alarm that starts the background for a job. */
export const BULK_ALARM = 'bulk';
const SCRIPT = '/bulk.js';
const scope = globalThis as unknown as { kolLensBulk?: MakeBulk };

/** Makes the script of the job known to the worker. Has to be called while the worker starts. */
export const prepareBulk = () => prepareScript(SCRIPT);

/** The job over many creators. Its script is loaded at the first ask of the background's life. */
export function lazyBulk(deps: Parameters<MakeBulk>[0]): () => Promise<BulkRun> {
  return lazily(SCRIPT, () => {
    const make = scope.kolLensBulk;
    return make && (() => make(deps));
  });
}
