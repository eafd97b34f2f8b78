import type { FormId, Metric, Side, VerdictBlock, VerdictForm } from '../report/blocks';
import type { Ta } from '../report/target';
import type { Count, Ratio, Yuan } from '../report/units';
import { type Bought, chosenForm, verdictFigure } from '../report/verdict';
import { creatorOf } from '../subject/creator';
import type { Platform } from '../subject/types';
import type { Entry, KolList } from './model';

/** What of a list decides on the money of its entries. */
export type Terms = Pick<KolList, 'fee' | 'rebate' | 'tax' | 'form'>;

/** The figures of a creator, where any are known. */
export type FiguresOf = (creator: string) => VerdictBlock | undefined;

/** A creator's people beside the target audience of the list, where any are known. */
export type TaOf = (creator: string) => Pick<Ta, 'share' | 'side'> | undefined;

/** What a thousand plays of the target audience cost, and of how many entries that is. */
export interface TaSum {
  cpm: Yuan;
  entries: number;
}

/** The money of an entry, and what it buys. What cannot be reckoned is missing. */
export interface EntryMoney {
  /** The form of work that is bought, where the creator's figures are known. */
  form?: VerdictForm;
  /** The quote that was obtained; without one, the platform's price. */
  price?: Yuan;
  /** The platform's price that stands in for a quote, with its marks. */
  standIn?: Metric;
  /** The price counts in sums: it is a quote, or a price of an open offer whose unit is sure. */
  sure: boolean;
  /** P × (1 + f): the price with the service fee. */
  withFee?: Yuan;
  /** P × r: the rebate is on the quote, not on the fee. */
  rebate?: Yuan;
  /** P × (1 + f) − P × r. A fee or rebate that was not entered is none. */
  net?: Yuan;
  /** net × t. */
  tax?: Yuan;
  /** net × (1 + t). */
  taxed?: Yuan;
  /** Plays that the platform expects of the next work. */
  expectedPlays?: Count;
  /** Median of the plays, or of the impressions on Pugongying. */
  realPlays?: Count;
  /** Yuan for a thousand: the price over the expected plays, over the real ones, and the net cost over the real ones. */
  expectedCpm?: Yuan;
  realCpm?: Yuan;
  netCpm?: Yuan;
}

/** Sums of entries. A sum is missing where no entry has the figure. */
export interface Totals {
  entries: number;
  /** Entries whose price is in the sums, and those among them whose price is the platform's. */
  priced: number;
  standIns: number;
  /** Entries whose price is known and in no sum, because it may not be had or its unit is in doubt. */
  unsure: number;
  price?: Yuan;
  withFee?: Yuan;
  rebate?: Yuan;
  net?: Yuan;
  tax?: Yuan;
  taxed?: Yuan;
  expectedPlays?: Count;
  realPlays?: Count;
  /** Σ cost ÷ Σ base × 1000, of the entries that have both. Missing where entries of different bases are together. */
  expectedCpm?: Yuan;
  realCpm?: Yuan;
  netCpm?: Yuan;
  /**
   * Σ price ÷ Σ (real plays × TA share) × 1000, of the entries that have all three. Entries whose audience is known and those of
   * whom only fans are known have a sum each.
   */
  ta?: Readonly<Partial<Record<Side, TaSum>>>;
}

/** Totals of a list. Excluded entries are in none of them but in `byStatus`, which shows what they would have cost. */
export interface ListTotals {
  all: Totals;
  byStatus: ReadonlyMap<string, Totals>;
  byPlatform: ReadonlyMap<Platform, Totals>;
  excluded: number;
}

const EXCLUDED = 'excluded';
const LENGTHS: readonly FormId[] = ['1_20', '21_60', '60'];
/** Sums of prices are of tenths of a fen at most: what comes after is the arithmetic's. */
const round = (value: number) => Math.round(value * 1e6) / 1e6;
const yuan = (value: number) => round(value) as Yuan;

/** The form that is bought: the list's, where it names one of the kind, else the user's own. */
export function boughtIn({ form }: Pick<Terms, 'form'>, bought: Bought): Bought {
  if (form === undefined) return bought;
  return LENGTHS.includes(form) ? { ...bought, videoLength: form } : { ...bought, noteForm: form };
}

const amountOf = (metric: Metric | undefined): number | undefined =>
  typeof metric?.value === 'number' && metric.value > 0 ? metric.value : undefined;

/** Whether a price of the platform's may be had, and is in yuan for a work. */
const isSure = ({ offer, uncertain, note }: Metric) =>
  offer === undefined && !uncertain && note !== 'xingtu.settlement';

/** What a thousand cost. Missing where cost or base is. */
export const perMille = (cost: number | undefined, base: number | undefined): Yuan | undefined =>
  cost === undefined || base === undefined ? undefined : yuan((cost / base) * 1000);

/** Drops what is missing, so that it is no key. */
function present<T extends object>(given: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}

/** Reckons the money of an entry by the terms of its list. The entry's own rebate is before the list's. */
export function moneyOf(
  { quote, rebate: own }: Pick<Entry, 'quote' | 'rebate'>,
  terms: Terms,
  figures: VerdictBlock | undefined,
  bought: Bought,
): EntryMoney {
  const form = figures && chosenForm(figures, boughtIn(terms, bought));
  const find = (id: 'verdict.price' | 'verdict.median') =>
    figures && form && verdictFigure(figures, form, id);
  const platform = find('verdict.price');
  const standIn = quote === undefined && amountOf(platform) !== undefined ? platform : undefined;
  const price = quote ?? (amountOf(standIn) as Yuan | undefined);
  const sure = price !== undefined && (standIn === undefined || isSure(standIn));
  const share = own ?? terms.rebate;
  const of = (ratio: Ratio | undefined) =>
    price === undefined || ratio === undefined ? undefined : yuan(price * ratio);
  const [fee, rebate] = [of(terms.fee), of(share)];
  const net = price === undefined ? undefined : yuan(price + (fee ?? 0) - (rebate ?? 0));
  const tax = net === undefined || terms.tax === undefined ? undefined : yuan(net * terms.tax);
  const median = find('verdict.median');
  const realPlays = median?.uncertain ? undefined : amountOf(median);
  const expectedPlays = figures?.expectedPlays || undefined;
  const cost = sure ? price : undefined;
  return {
    sure,
    ...present<Omit<EntryMoney, 'sure'>>({
      form,
      price,
      standIn,
      withFee: price === undefined || fee === undefined ? undefined : yuan(price + fee),
      rebate,
      net,
      tax,
      taxed: net === undefined || tax === undefined ? undefined : yuan(net + tax),
      expectedPlays,
      realPlays: realPlays as Count | undefined,
      expectedCpm: perMille(cost, expectedPlays),
      realCpm: perMille(cost, realPlays),
      netCpm: perMille(sure ? net : undefined, realPlays),
    }),
  };
}

/** Reckons the money of an entry as `moneyOf` does, and again only where entry, terms or figures are others. */
export function rememberedMoney(): typeof moneyOf {
  type Asked = Parameters<typeof moneyOf>;
  const known = new WeakMap<Asked[0], { asked: Asked; money: EntryMoney }>();
  return (...asked) => {
    const before = known.get(asked[0]);
    if (before?.asked.every((part, at) => part === asked[at])) return before.money;
    const money = moneyOf(...asked);
    known.set(asked[0], { asked, money });
    return money;
  };
}

type Sum = 'price' | 'withFee' | 'rebate' | 'net' | 'tax' | 'taxed' | 'expectedPlays' | 'realPlays';
const SUMS: readonly Sum[] = [
  'price',
  'withFee',
  'rebate',
  'net',
  'tax',
  'taxed',
  'expectedPlays',
  'realPlays',
];
const PLAYS: readonly Sum[] = ['expectedPlays', 'realPlays'];

/** Σ cost ÷ Σ base × 1000 of the entries that have both. */
function cpmOf(all: readonly EntryMoney[], cost: 'price' | 'net', base: 'expectedPlays' | 'realPlays') {
  const both = all.filter((one) => one.sure && one[cost] !== undefined && one[base] !== undefined);
  const sum = (of: Sum) => both.reduce((total, one) => total + (one[of] as number), 0);
  return both.length > 0 ? perMille(sum(cost), sum(base)) : undefined;
}

/** An entry's money, and the creator's people beside the target. */
interface Reckoned {
  money: EntryMoney;
  ta: ReturnType<TaOf>;
}

function taSumOf(rows: readonly Reckoned[], side: Side): TaSum | undefined {
  const whole = rows.flatMap(({ money: { sure, price, realPlays }, ta }) =>
    sure && price !== undefined && realPlays !== undefined && ta?.share && ta.side === side
      ? [{ price, plays: realPlays * ta.share }]
      : [],
  );
  const sum = (of: 'price' | 'plays') => whole.reduce((total, one) => total + one[of], 0);
  const cpm = whole.length > 0 ? perMille(sum('price'), sum('plays')) : undefined;
  return cpm === undefined ? undefined : { cpm, entries: whole.length };
}

/** TA-CPM by side; nothing where no entry has one. */
function taSums(rows: readonly Reckoned[]): Totals['ta'] {
  const sums = present<NonNullable<Totals['ta']>>({
    audience: taSumOf(rows, 'audience'),
    fans: taSumOf(rows, 'fans'),
  });
  return Object.keys(sums).length > 0 ? sums : undefined;
}

/** @param alike the entries' plays are counted alike, so that they may be divided by together */
function sumOf(rows: readonly Reckoned[], alike: boolean): Totals {
  const all = rows.map(({ money }) => money);
  const sums: Partial<Record<Sum, number>> = {};
  for (const one of all)
    for (const name of SUMS) {
      const value = one[name];
      if (value === undefined || !(one.sure || PLAYS.includes(name))) continue;
      if (alike || !PLAYS.includes(name)) sums[name] = round((sums[name] ?? 0) + value);
    }
  const sure = all.filter((one) => one.sure);
  return {
    entries: all.length,
    priced: sure.length,
    standIns: sure.filter(({ standIn }) => standIn !== undefined).length,
    unsure: all.filter((one) => one.price !== undefined && !one.sure).length,
    ...(sums as Pick<Totals, Sum>),
    ...(alike &&
      present<Pick<Totals, 'expectedCpm' | 'realCpm' | 'netCpm' | 'ta'>>({
        expectedCpm: cpmOf(all, 'price', 'expectedPlays'),
        realCpm: cpmOf(all, 'price', 'realPlays'),
        netCpm: cpmOf(all, 'net', 'realPlays'),
        ta: taSums(rows),
      })),
  };
}

/** The platform by which an entry's plays count: a creator of Douyin counts as one of Xingtu. */
function platformOf({ creator }: Pick<Entry, 'creator'>): Platform {
  const home = creatorOf(creator)?.platform;
  return home === 'pugongying' ? 'pugongying' : 'xingtu';
}

/**
 * Adds a list up. Plays of Xingtu and impressions of Pugongying are never added together: where a list has both, they and the
 * CPMs are in `byPlatform` alone.
 *
 * @param taOf where the list has a target audience
 * @param reckon a screen that adds up after each edit hands in one that remembers: see {@link rememberedMoney}
 */
export function totalsOf(
  entries: readonly Entry[],
  list: Terms,
  figuresOf: FiguresOf,
  bought: Bought,
  taOf: TaOf = () => undefined,
  reckon: typeof moneyOf = moneyOf,
): ListTotals {
  const rows = entries.map((entry) => ({
    entry,
    platform: platformOf(entry),
    money: reckon(entry, list, figuresOf(entry.creator), bought),
    ta: taOf(entry.creator),
  }));
  type Row = (typeof rows)[number];
  const sum = (of: readonly Row[]) => sumOf(of, new Set(of.map(({ platform }) => platform)).size < 2);
  const counted = rows.filter(({ entry }) => entry.status !== EXCLUDED);
  const grouped = <K>(of: readonly Row[], key: (row: Row) => K): ReadonlyMap<K, Totals> => {
    const groups = new Map<K, Row[]>();
    for (const row of of) {
      const group = groups.get(key(row));
      if (group) group.push(row);
      else groups.set(key(row), [row]);
    }
    return new Map([...groups].map(([group, within]) => [group, sum(within)]));
  };
  return {
    all: sum(counted),
    byStatus: grouped(rows, ({ entry }) => entry.status),
    byPlatform: grouped(counted, ({ platform }) => platform),
    excluded: rows.length - counted.length,
  };
}
