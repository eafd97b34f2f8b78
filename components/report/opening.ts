import type { LoadMode, Plan } from '../../lib/report/load';
import type { FailureGroup } from './failures';

/**
 * How a report comes on screen. `now`: the user opened it. `dwell`: the user moved on to another work, and may move on again.
 * `ask`: it came by itself, e.g. with a restored tab, or by a press on a control without a price. `enough`: so many reports loaded
 * by themselves that the user is asked once more.
 */
export type Opening = 'now' | 'dwell' | 'ask' | 'enough';

/** What decides whether a section may call, before it does. */
export interface Gate {
  opening: Opening;
  /** The section comes with the report; the others are opened by a click of their own. */
  first: boolean;
  /** The section always asks before its first call. */
  askFirst: boolean;
  /** Its tab showed a price when it was opened, so opening it agreed to that price. */
  priced: boolean;
}

/** The mode of the first load: only the cache, until the gate is open. */
export function firstMode({ opening, first, askFirst, priced }: Gate): LoadMode {
  if (askFirst) return 'cache';
  return (first ? opening === 'now' : priced) ? 'auto' : 'cache';
}

/** What follows once the cache was read: nothing more, a wait, or a question. */
export function afterCache({ opening, first, askFirst }: Gate, plan: Plan): 'done' | Exclude<Opening, 'now'> {
  if (plan.calls === 0) return 'done';
  return opening !== 'now' && first && !askFirst ? opening : 'ask';
}

/** Calls of a refresh: every call of the section, cached or not. */
export function refreshCalls(plan: Plan): number {
  return plan.free ? 0 : plan.calls + plan.cached;
}

/**
 * The most calls that trying again costs: what failed, and what else the section lacks.
 *
 * @param refresh the failed load was a refresh, so that the cache does not make trying again cheaper
 */
export function retryCalls({ calls }: FailureGroup, plan: Plan | undefined, refresh: boolean): number {
  if (!plan) return calls;
  if (plan.free) return 0;
  return refresh ? Math.min(calls + plan.calls, refreshCalls(plan)) : Math.max(calls, plan.calls);
}
