import type { Language } from '../../lib/language/translate';

/** Bytes as people read them: `0 KB`, `312 KB`, `4.7 MB`. Binary, as the cache's bound is. */
export function sizeText(bytes: number, language: Language): string {
  const kilobytes = bytes / 1024;
  const [value, unit, digits] =
    kilobytes < 1000 ? [Math.ceil(kilobytes), 'KB', 0] : [kilobytes / 1024, 'MB', 1];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)} ${unit}`;
}
