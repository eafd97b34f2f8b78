import { common } from '../../lib/i18n/common';
import { type Language, translator } from '../../lib/language/translate';
import type { Subject } from '../../lib/subject/types';

/** What a subject is, before its own name is known: `巨量星图达人`, `Douyin work`. */
export function subjectName({ platform, kind }: Subject, language: Language): string {
  const t = translator(common, language);
  return t('subject.name', { platform: t(`platform.${platform}`), kind: t(`kind.${kind}`) });
}
