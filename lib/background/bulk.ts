import type { Memory } from '../store/privateStore';
import type { Store } from '../store/store';
import type { BulkDeps, BulkRun } from './bulkRun';
import type { GatewayParts } from './gatewayParts';
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

type Job = Parameters<MakeBulk>[0];

/** The background's own parts. */
interface BulkWiring extends Omit<Job, 'gateway' | 'lookups' | 'sections'> {
  /** What the rows of the job ask. */
  gateway(): Promise<Pick<GatewayParts, 'gateway' | 'lookups' | 'sections'>>;
}

/** The name of the alarm that starts the background for a job. */
export const BULK_ALARM = 'bulk';
const SCRIPT = '/bulk.js';
const scope = globalThis as unknown as { kolLensBulk?: MakeBulk };

/** Makes the script of the job known to the worker. Has to be called while the worker starts. */
export const prepareBulk = () => prepareScript(SCRIPT);

/** The job over many creators. Its script is loaded at the first ask of the background's life. */
export function lazyBulk({ gateway, ...deps }: BulkWiring): () => Promise<BulkRun> {
  return lazily(SCRIPT, () => {
    const make = scope.kolLensBulk;
    if (!make) return undefined;
    return async () => {
      const { gateway: asked, lookups, sections } = await gateway();
      return make({ ...deps, gateway: asked, lookups, sections });
    };
  });
}
