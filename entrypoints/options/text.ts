import { useLanguage } from '../../components/session/session';
import { options as words } from '../../lib/i18n/options';
import { translator } from '../../lib/language/translate';

/** The words of this page in the language of the screen. */
export function useText() {
  return translator(words, useLanguage());
}
