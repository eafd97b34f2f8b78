import { lookup } from '../../lib/i18n/lookup';
import { translator } from '../../lib/language/translate';
import { useLanguage } from '../session/session';

/** The words of the look-up in the language of the screen. */
export function useText() {
  return translator(lookup, useLanguage());
}
