import { type Language, translator } from '../language/translate';
import type { Metric } from '../report/blocks';
import { format, formatExact, formatPlain } from '../report/format';
import { type Marked, marksOf } from '../report/marks';
import type { Unit } from '../report/units';
import { endpointWords } from './endpoints';
import { panel } from './panel';

/** The units of the numbers that are no counts. */
const PART_UNITS: Readonly<Record<string, Unit>> = {
  price: 'yuan',
  rate: 'ratio',
  cpm: 'yuan',
  taShare: 'ratio',
};

/** The numbers that went into an estimate. */
export function partsText(numbers: Readonly<Record<string, number>>, language: Language): string {
  const t = translator(panel, language);
  return Object.entries(numbers)
    .map(([name, value]) => {
      const key = `part.${name}`;
      const words = Object.hasOwn(panel, key) ? t(key as keyof typeof panel) : name;
      return `${words} ${formatExact(PART_UNITS[name] ?? 'count', value, language)}`;
    })
    .join(language === 'zh-CN' ? '，' : ', ');
}

/** A figure in yuan that another source contradicts: both numbers with their sources. */
export function againstText(
  figure: { value: number; endpoint: string; against: NonNullable<Metric['against']> },
  language: Language,
): string {
  const t = translator(panel, language);
  const { value, endpoint, against } = figure;
  const both = t('figure.against', {
    source: endpointWords(endpoint, language),
    value: format('yuan', value, language),
    other: endpointWords(against.endpoint, language),
    against: format('yuan', against.value, language),
  });
  return against.estimate ? both + t('figure.parts', { parts: partsText(against.estimate, language) }) : both;
}

/**
 * The text that copying a figure gives: its exact value, and its marks of doubt in words. With a mark it is no number to a
 * spreadsheet, which is better than an estimate that looks like the platform's own figure.
 */
export function copiedText(
  figure: Marked & { unit: Unit; value?: number | string | undefined },
  language: Language,
): string {
  const t = translator(panel, language);
  const value = formatPlain(figure.unit, figure.value);
  const marks = marksOf(figure).map((mark) => t(`figure.${mark}`));
  return marks.length > 0
    ? t('copied.marked', { value, marks: marks.join(language === 'zh-CN' ? '，' : ', ') })
    : value;
}
