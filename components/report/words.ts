import type { Language } from '../../lib/language/translate';
import { format } from '../../lib/report/format';
import type { Seconds } from '../../lib/report/units';

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
