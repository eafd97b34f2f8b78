import { common } from '../../lib/i18n/common';
import { type Language, translator } from '../../lib/language/translate';
import { format } from '../../lib/report/format';
import type { Plan } from '../../lib/report/load';
import type { Seconds } from '../../lib/report/units';

/** `3 次调用`, `1 call`. */
export function callsText(calls: number, language: Language): string {
  return translator(common, language)('calls', { calls });
}

/** What a plan costs: `3 次调用`, `免费`. */
export function priceText(plan: Plan, language: Language): string {
  return plan.calls === 0 ? translator(common, language)('calls.free') : callsText(plan.calls, language);
}

/** A time to wait, in whole seconds: `12 秒`, `1 分钟`. */
export function waitText(milliseconds: number, language: Language): string {
  const text = format('seconds', Math.max(0, Math.ceil(milliseconds / 1000)) as Seconds, language);
  // What follows is 后, with which a bare 分 would not read as a time.
  return text.replace(/分$/, '分钟');
}

/** A time that has passed, in whole seconds. */
export function passedText(milliseconds: number, language: Language): string {
  return format('seconds', Math.max(0, Math.floor(milliseconds / 1000)) as Seconds, language);
}
