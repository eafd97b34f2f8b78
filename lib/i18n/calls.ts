import { type Language, type Message, translate } from '../language/translate';
import { moneyText } from '../report/money';
import type { Yuan } from '../report/units';

const CALLS: Message = ['{calls} 次调用', '{calls} {calls:call|calls}'];
const CALLS_AT: Message = ['{calls} 次 · {yuan}', '{calls} {calls:call|calls} · {yuan}'];

const UP_TO: Message = ['最多 {calls}', 'up to {calls}'];

/** The most that a press may cost: a team's gateway gives for free what it has, and nothing tells beforehand what that is. */
export const upTo = (calls: string, language: Language): string => translate(UP_TO, language, { calls });

/**
 * Calls with what they cost: `3 次 · ¥0.30`, `3 calls · ¥0.30`; `3 次调用`, `3 calls` where the cost is not known. Apart from
 * the other words, because the background writes it for the launcher.
 */
export function callsText(calls: number, cost: Yuan | undefined, language: Language): string {
  return cost === undefined
    ? translate(CALLS, language, { calls })
    : translate(CALLS_AT, language, { calls, yuan: moneyText(cost, language) });
}
