import type { Compared } from '../../lib/compare/creators';
import type { ComparedRow } from '../../lib/compare/table';
import { dimensionWords } from '../../lib/i18n/audience';
import { compareWords, overWords } from '../../lib/i18n/compare';
import { metricWords } from '../../lib/i18n/metrics';
import { bucketsText } from '../../lib/i18n/target';
import { formWords } from '../../lib/i18n/verdict';
import { type Language, translate, translator } from '../../lib/language/translate';
import type { FormId } from '../../lib/report/blocks';
import type { Target } from '../../lib/report/target';

/** What a creator is called; the id without a name. */
export const nameOf = ({ name, subject }: Compared): string => name || subject.id;

/** What a row is called. */
export function rowLabel(
  { id, words, by }: ComparedRow,
  target: Target | undefined,
  language: Language,
): string {
  if (by) {
    const platform = id.endsWith('.pugongying') ? 'pugongying' : 'xingtu';
    const keys = target?.dimensions.find((one) => one.by === by)?.keys[platform] ?? [];
    return `TA · ${dimensionWords(by, language)} ${bucketsText(by, keys, language)}`;
  }
  if (id.startsWith('ta.'))
    return translate(compareWords[id.startsWith('ta.cpm') ? 'row.ta.cpm' : 'row.ta.hit'], language);
  const own = `row.${id}`;
  if (Object.hasOwn(compareWords, own))
    return translate(compareWords[own as keyof typeof compareWords], language);
  const metric = words === undefined ? undefined : metricWords(words);
  return metric ? translate(metric.label, language) : id;
}

/** What a row is reckoned by, beside its name. `forms`: what is bought of these creators. */
export function rowBasis(
  { id, over, group }: ComparedRow,
  forms: readonly FormId[],
  language: Language,
): string {
  const t = translator(compareWords, language);
  if (id === 'price') return forms.map((form) => translate(formWords[form], language)).join(' / ');
  const own = `basis.${id}`;
  if (Object.hasOwn(compareWords, own)) return t(own as keyof typeof compareWords);
  return over && group !== 'cost' ? overWords(over, language) : '';
}
