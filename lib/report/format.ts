import type { Language } from '../language/translate';
import type { Unit } from './units';

/** Drawn where the source gave no figure. */
export const DASH = '—';

type Value = number | string | undefined;

const formats = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** Smaller numbers are rounding errors of a zero: two significant digits of one could take hundreds of characters. */
const NOTHING = 1e-9;

/** Building a format costs more than a hundred uses of it. */
function number(value: number, language: Language, options: Intl.NumberFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, options);
    formats.set(key, format);
  }
  // A hyphen is shorter than the digits beside it and breaks from them at the end of a line.
  return format.format(Math.abs(value) < NOTHING ? 0 : value).replace('-', '−');
}

/** From this number on, amounts are shortened with 万 or K. */
const COMPACT_FROM = 10_000;

/** Two significant digits where two decimals would round a figure to zero that is not zero. */
function decimals(value: number, smallest: number, digits: number): Intl.NumberFormatOptions {
  return value !== 0 && Math.abs(value) < smallest
    ? { maximumSignificantDigits: 2 }
    : { maximumFractionDigits: digits };
}

function isCompact(value: number): boolean {
  return Math.abs(value) >= COMPACT_FROM;
}

/** `9,999`, then `364.2万` and `1.2亿` in Chinese, `3.64M` and `12.3K` in English. */
function count(value: number, language: Language): string {
  if (!isCompact(value)) return number(value, language, decimals(value, 0.1, 1));
  const digits = language === 'zh-CN' ? { maximumFractionDigits: 1 } : { maximumSignificantDigits: 3 };
  return number(value, language, { notation: 'compact', ...digits });
}

/** From this amount on, whole yuan are written without fen. Smaller amounts are mostly CPM and CPE, which have fen. */
const WHOLE_YUAN_FROM = 100;

/** Only sums from this size on are shortened, in either language: users compare quotes to the yuan. */
const COMPACT_YUAN_FROM = 1_000_000;

/** `¥3.00`, `¥56.57`, `¥206,500`, then `¥100万` and `¥1.23M`. */
export function yuan(value: number, language: Language): string {
  const style = {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  } as const;
  if (Math.abs(value) >= COMPACT_YUAN_FROM) {
    return number(value, language, {
      ...style,
      notation: 'compact',
      minimumFractionDigits: 0,
      maximumFractionDigits: 2,
    });
  }
  if (value !== 0 && Math.abs(value) < 0.01)
    return number(value, language, { ...style, ...decimals(value, 0.01, 2) });
  if (isCompact(value)) return number(value, language, { ...style, maximumFractionDigits: 0 });
  const stripped = value === 0 || Math.abs(value) >= WHOLE_YUAN_FROM;
  return number(value, language, { ...style, ...(stripped && { trailingZeroDisplay: 'stripIfInteger' }) });
}

const PER_MILLE = { 'zh-CN': '/千次播放', en: ' per 1,000 plays' } as const;

/** `¥49.00/千次播放`: a price that cannot be taken for a quote. */
const yuanPerMille = (value: number, language: Language) => yuan(value, language) + PER_MILLE[language];

function ratio(value: number, language: Language): string {
  return number(value, language, { style: 'percent', ...decimals(value, 0.0001, 2) });
}

function index(value: number, language: Language): string {
  return number(value, language, decimals(value, 0.1, 1));
}

const TIME_WORDS = {
  'zh-CN': { hours: '小时', minutes: '分', seconds: '秒' },
  en: { hours: 'h', minutes: 'min', seconds: 's' },
} as const;

/** `26 秒`, `2 分 46 秒`, `1 小时 2 分`: the two largest parts, whole seconds from a minute on. */
function seconds(value: number, language: Language): string {
  const words = TIME_WORDS[language];
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  // 59.96 is one minute once rounded, not "60 s".
  if (Math.round(size * 10) / 10 < 60) {
    return `${sign}${number(size, language, decimals(size, 0.1, 1))} ${words.seconds}`;
  }
  const whole = Math.round(size);
  const hours = Math.floor(whole / 3600);
  const minutes: [number, string] = [Math.floor((whole % 3600) / 60), words.minutes];
  const shown: [number, string][] =
    hours > 0 ? [[hours, words.hours], minutes] : [minutes, [whole % 60, words.seconds]];
  const text = shown.filter(([amount]) => amount > 0).map(([amount, word]) => `${amount} ${word}`);
  return sign + text.join(' ');
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

const WHOLE_DAY = { dateStyle: 'medium' } as const;
const MONTH_AND_DAY = { month: 'short', day: 'numeric' } as const;

/** An ISO day in the words of the language; other text as it came. */
function date(value: string, language: Language, parts: Intl.DateTimeFormatOptions = WHOLE_DAY): string {
  const at = Date.parse(`${value}T00:00:00Z`);
  if (!ISO_DAY.test(value) || Number.isNaN(at)) return value;
  const key = `${language} ${JSON.stringify(parts)}`;
  let format = dates.get(key);
  if (format === undefined) {
    // The day is the platform's own, in Asia/Shanghai: it stays that day wherever the reader is.
    format = new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
    dates.set(key, format);
  }
  return format.format(at);
}

/** `Mar 8`, `3月8日`: an ISO day where its year is told elsewhere. */
export function monthAndDay(day: string, language: Language): string {
  return date(day, language, MONTH_AND_DAY);
}

const WRITE: Record<Exclude<Unit, 'text' | 'date'>, (value: number, language: Language) => string> = {
  yuan,
  yuanPerMille,
  ratio,
  count,
  seconds,
  index,
};

/** Whether a number can be a figure. Anything else that a source sends is drawn as missing. */
function isFigure(value: Value): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A figure as the language writes it; a dash where there is none. */
export function format(unit: Unit, value: Value, language: Language): string {
  if (value === undefined || value === '') return DASH;
  if (unit === 'text') return String(value);
  if (unit === 'date') return date(String(value), language);
  return isFigure(value) ? WRITE[unit](value, language) : DASH;
}

/** The same figure in a column of them: shares with as many decimals as their neighbours, days of this year without it. */
export function formatShort(unit: Unit, value: Value, language: Language, now = Date.now()): string {
  if (unit === 'date' && typeof value === 'string' && value.startsWith(`${new Date(now).getFullYear()}-`))
    return monthAndDay(value, language);
  if (unit === 'ratio' && isFigure(value) && (value === 0 || Math.abs(value) >= 0.0001)) {
    return number(value, language, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 });
  }
  return format(unit, value, language);
}

/** The share in a sentence or a chart of shares: `68%`, or `68.4%` with one digit. What is there is never drawn as nothing. */
export function formatShare(value: number, language: Language, digits: 0 | 1 = 0): string {
  const least = digits === 0 ? 0.01 : 0.001;
  const percent = (share: number) =>
    number(share, language, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  return value > 0 && value < least / 2 ? `<${percent(least)}` : percent(value);
}

/** A difference of two shares in points: `+6.2`, `−0.4`, `0.0`. */
export function formatPoints(value: number, language: Language): string {
  return number(value * 100, language, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

/** A figure beside another: `2.3×`, `0.45×`. */
export function formatTimes(value: number, language: Language): string {
  return `${number(value, language, { maximumFractionDigits: value < 1 ? 2 : 1 })}×`;
}

const exactYuan = (value: number, language: Language) =>
  number(value, language, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 6,
    trailingZeroDisplay: 'stripIfInteger',
  });

/** The same figure with all of its digits: shown on hover. */
export function formatExact(unit: Unit, value: Value, language: Language): string {
  if (!isFigure(value)) return format(unit, value, language);
  switch (unit) {
    case 'yuan':
    case 'yuanPerMille':
      return exactYuan(value, language) + (unit === 'yuan' ? '' : PER_MILLE[language]);
    case 'ratio':
      return number(value, language, { style: 'percent', maximumFractionDigits: 6 });
    case 'seconds':
      return `${number(value, language, { maximumFractionDigits: 3 })} ${TIME_WORDS[language].seconds}`;
    default:
      return number(value, language, { maximumFractionDigits: 6 });
  }
}

const PLAIN = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 6 });
const PLAIN_SHARE = new Intl.NumberFormat('en', {
  style: 'percent',
  useGrouping: false,
  maximumFractionDigits: 6,
});

/** The same figure for a spreadsheet: plain digits, a percent sign for shares, nothing where there is no figure. */
export function formatPlain(unit: Unit, value: Value): string {
  if (!isFigure(value)) return value === undefined || typeof value === 'number' ? '' : value;
  return (unit === 'ratio' ? PLAIN_SHARE : PLAIN).format(value);
}

const AGES: [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [3_600_000, 60_000, 'minute'],
  [86_400_000, 3_600_000, 'hour'],
  [Number.POSITIVE_INFINITY, 86_400_000, 'day'],
];

/** `3 分钟前`, `3 min. ago`. A time that has not come yet (the clock was changed) is written out instead. */
export function age(at: number, now: number, language: Language): string {
  const passed = now - at;
  if (passed < -60_000) return moment(at, language);
  if (passed < 60_000) return language === 'zh-CN' ? '刚刚' : 'just now';
  const [, size, unit] = AGES.find(([limit]) => passed < limit) as (typeof AGES)[number];
  const format = new Intl.RelativeTimeFormat(language, { style: 'short' });
  return format.format(-Math.floor(passed / size), unit);
}

/** A point in time, to the minute, in the reader's own zone. */
export function moment(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
