/** A stream of made-up numbers. The same seed gives the same stream on every machine, so samples are stable by id. */
export interface Random {
  /** In [0, 1). */
  unit(): number;
  /** Any number between the two. */
  between(min: number, max: number): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  /** A whole number, with every order of magnitude as likely as the next: audiences and prices are spread so. */
  magnitude(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Some entries of a list, in its order, without repeats. */
  some<T>(list: readonly T[], count: number): T[];
  /** Digits that do not begin with a zero: 19 of them are a Xingtu or Douyin id. */
  digits(length: number): string;
  /** Hex digits: 24 of them are a Xiaohongshu id. */
  hex(length: number): string;
  /** Whole numbers that add up to `total`, in the rough proportion of `weights`. */
  split(total: number, weights: readonly number[]): number[];
}

/** FNV-1a with a final mix (murmur3), so that ids that differ in one digit have nothing in common. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A stream for a seed: pass the id and what the numbers are for, `random(kolId, 'spread', range)`. */
export function random(...seed: readonly (string | number)[]): Random {
  let state = hash(seed.join('\u0000'));
  // Mulberry32: small, and good enough for numbers that only have to look real.
  const unit = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (min: number, max: number) => min + unit() * (max - min);
  const int = (min: number, max: number) => Math.floor(between(min, max + 1));
  return {
    unit,
    between,
    int,
    magnitude: (min, max) => Math.round(Math.exp(between(Math.log(min), Math.log(max)))),
    chance: (probability) => unit() < probability,
    pick: (list) => list[int(0, list.length - 1)] as (typeof list)[number],
    some: (list, count) => {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, list.length)) chosen.add(int(0, list.length - 1));
      return list.filter((_, index) => chosen.has(index));
    },
    digits: (length) => Array.from({ length }, (_, index) => int(index === 0 ? 1 : 0, 9)).join(''),
    hex: (length) => Array.from({ length }, () => int(0, 15).toString(16)).join(''),
    split: (total, weights) => {
      const jittered = weights.map((weight) => weight * between(0.7, 1.3));
      const sum = jittered.reduce((a, b) => a + b, 0);
      const parts = jittered.map((weight) => Math.floor((total * weight) / sum));
      const rest = total - parts.reduce((a, b) => a + b, 0);
      return parts.map((part, index) => (index === 0 ? part + rest : part));
    },
  };
}
