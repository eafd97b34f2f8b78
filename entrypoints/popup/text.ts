import { useLanguage } from '../../components/session';
import { common } from '../../lib/i18n/common';
import { popup } from '../../lib/i18n/popup';
import { type Language, translator } from '../../lib/i18n/translate';
import type { Subject } from '../../lib/subject/types';

/** The words of the popup in the language of the screen. */
export function useText() {
  return translator(popup, useLanguage());
}

/** What a subject is: `巨量星图达人`, `Xingtu creator`. */
export function subjectKind({ platform, kind }: Subject, language: Language): string {
  const t = translator(common, language);
  return [t(`platform.${platform}`), t(`kind.${kind}`)].join(language === 'en' ? ' ' : '');
}
