import type { LoadRequest, OnPartial, Reports } from '../gateway/reports';
import type { Payload } from '../messages/protocol';
import { FailureError } from '../report/failure';
import type { Sight } from '../subject/page';
import type { Sessions } from './sessions';

export interface PageGateDeps {
  sessions: Pick<Sessions, 'loadsItself' | 'confirmed'>;
  reports: Pick<Reports, 'load' | 'plan'>;
  /** What the content script of a tab sees of its panel; nothing where there is none. */
  sight(tabId: number): Promise<Sight | undefined>;
}

const LOOK_AGAIN_MS = 100;

/**
 * A load from a panel in a web page passes this gate before it may call: the page decides what its visitor sees of the panel,
 * and where the next click falls. A load that the cache answers passes unseen.
 *
 * @returns the gate; it rejects with `unseen` or `enough` where the load may not call
 */
export function createPageGate({ sessions, reports, sight }: PageGateDeps) {
  async function costs({ subject, section, options, mode, from }: LoadRequest): Promise<boolean> {
    if (mode === 'cache') return false;
    const { calls, cached, free } = await reports.plan(subject, section, options, from);
    return !free && (mode === 'auto' ? calls : calls + cached) > 0;
  }

  return async (
    tabId: number,
    load: LoadRequest,
    by: Payload<'report.load'>['by'],
    onPartial: OnPartial,
  ): Promise<void> => {
    if (!(await costs(load))) return;
    let now = await sight(tabId);
    if (!now?.seen && now?.young) {
      // The cache's answers need not wait for a panel that is still being drawn.
      onPartial(await reports.load({ ...load, mode: 'cache' }), []);
      while (!now?.seen && now?.young) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
        now = await sight(tabId);
      }
    }
    if (!now?.seen) throw new FailureError({ code: 'unseen', charged: 'no' });
    if (by === 'click') await sessions.confirmed(tabId);
    if (by === 'itself' && !(await sessions.loadsItself(tabId)))
      throw new FailureError({ code: 'enough', charged: 'no' });
  };
}
