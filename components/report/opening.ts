import type { LoadMode, Plan } from '../../lib/report/load';
import type { FailureGroup } from './failures';

/**
 * How a report comes on screen. `now`: the user opened it. `dwell`: the user moved on to another work, and may move on again.
 * `ask`: it came by itself, e.g. with a restored tab, or by a press on what bore no price. `enough`: so many loaded by themselves
 * that the user is asked once more.
 */
export type Opening = 'now' | 'dwell' | 'ask' | 'enough';

export interface Gate {
  opening: Opening;
  /** The first section comes with the report; another one is opened by a click of its own. */
  first: boolean;
  /** The section always asks before its first call. */
  askFirst: boolean;
  /** Its price stood on it when it was opened: opening it was agreeing to that. */
  priced: boolean;
}

/** What is asked of the background at once: nothing that costs before the gate is open. */
export function firstMode({ opening, first, askFirst, priced }: Gate): LoadMode {
  if (askFirst) return 'cache';
  return (first ? opening === 'now' : priced) ? 'auto' : 'cache';
}

/** What happens once the cache was drawn: nothing more, a wait, or a question. */
export function afterCache({ opening, first, askFirst }: Gate, plan: Plan): 'done' | Exclude<Opening, 'now'> {
  if (plan.calls === 0) return 'done';
  return opening !== 'now' && first && !askFirst ? opening : 'ask';
}

/** What a refresh costs: every call of the section, whether its answer is at hand or not. */
export function refreshCalls(plan: Plan): number {
  return plan.free ? 0 : plan.calls + plan.cached;
}

/**
 * The most that trying again costs: what failed, and what else the section lacks.
 *
 * @param refresh what failed was a refresh, which asks for it anew whether the cache has it or not
 */
export function retryCalls({ calls }: FailureGroup, plan: Plan | undefined, refresh: boolean): number {
  if (!plan) return calls;
  if (plan.free) return 0;
  return refresh ? Math.min(calls + plan.calls, refreshCalls(plan)) : Math.max(calls, plan.calls);
}
