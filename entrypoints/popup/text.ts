import { useLanguage } from '../../components/session/session';
import { popup } from '../../lib/i18n/popup';
import { translator } from '../../lib/language/translate';

/** The words of the popup in the language of the screen. */
export function useText() {
  return translator(popup, useLanguage());
}
