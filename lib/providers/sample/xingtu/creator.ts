import { type Person, personOf, titleFor } from '../people';
import { type Random, random } from '../random';

/**
 * A made-up creator of the market. Everything about them comes from a seed of 14 digits, which their works' ids carry, so
 * that a work opened from a creator's list leads back to the same numbers and the same name.
 */
export interface Creator {
  seed: string;
  kolId: string;
  /** The Douyin uid. */
  uid: string;
  secUid: string;
  person: Person;
  followers: number;
  /** Plays the platform expects of the next work. */
  expectedPlays: number;
  /** Share of plays with a like, comment or share. */
  interactRate: number;
  finishRate: number;
  /** Yuan, by length. */
  prices: { '1_20': number; '21_60': number; '60': number };
  /** Takes no orders for long videos now. */
  longClosed: boolean;
  /** Sells short videos by their natural plays too. */
  natural: boolean;
}

export interface Work {
  itemId: string;
  title: string;
  /** Days before now. */
  age: number;
  /** Seconds. */
  duration: number;
  /** Ordered through the market. */
  ordered: boolean;
  /** Ordered from this creator by name. */
  assigned: boolean;
  plays: number;
  likes: number;
  comments: number;
  collects: number;
  shares: number;
}

const SEED = /^69990(\d{14})$/;
const WORK = /^7(\d\d)99(\d{14})$/;

/** The id that carries a seed in it. */
export const kolIdOf = (seed: string) => `69990${seed}`;

function fromSeed(seed: string, kolId: string): Creator {
  const r = random(seed, 'creator');
  const followers = r.magnitude(150_000, 9_000_000);
  const expectedPlays = Math.round(followers * r.between(0.05, 0.4));
  const short = Math.max(1000, Math.round((expectedPlays * r.between(25, 120)) / 1000 / 100) * 100);
  const longer = (factor: number) => Math.round((short * factor) / 100) * 100;
  return {
    seed,
    kolId,
    uid: r.digits(11),
    secUid: `MS4wLjABAAAA${r.hex(43)}`,
    person: personOf(seed),
    followers,
    expectedPlays,
    interactRate: r.between(0.015, 0.06),
    finishRate: r.between(0.06, 0.32),
    prices: { '1_20': short, '21_60': longer(r.between(1.3, 1.6)), '60': longer(r.between(1.7, 2.4)) },
    longClosed: random(seed, 'longClosed').chance(0.3),
    natural: random(seed, 'natural').chance(0.5),
  };
}

/** The creator behind a Xingtu id. */
export function creatorOf(kolId: string): Creator {
  return fromSeed(SEED.exec(kolId)?.[1] ?? random(kolId, 'seed').digits(14), kolId);
}

/** The creator of a name on the market, where there is one: names are few, so trying each finds it. */
export function creatorNamed(name: string): Creator | undefined {
  const r = random(name, 'named');
  for (let tries = 0; tries < 6000; tries++) {
    const seed = r.digits(14);
    if (personOf(seed).name === name) return creatorOf(kolIdOf(seed));
  }
  return undefined;
}

const PERSONAL = 30;
const ALL = 50;

/** The n-th work of a creator: the first 30 are their own, the rest were ordered. */
function workOf(creator: Creator, n: number): Work {
  const r: Random = random(creator.seed, 'work', n);
  const ordered = n >= PERSONAL;
  const plays = Math.round(creator.expectedPlays * Math.exp(r.between(-0.9, 1.1)));
  const interactions = Math.round(plays * creator.interactRate * r.between(0.7, 1.3));
  const [likes = 0, comments = 0, shares = 0] = r.split(interactions, [85, 6, 9]);
  return {
    itemId: `7${String(n).padStart(2, '0')}99${creator.seed}`,
    title: titleFor(creator.person, r),
    age: ordered ? (n - PERSONAL) * 8 + r.int(2, 8) : n * 4 + r.int(1, 4),
    duration: r.pick([12, 18, 26, 38, 45, 58, 74, 96, 165]),
    ordered,
    assigned: n % 2 === 0,
    plays,
    likes,
    comments,
    collects: Math.round(likes * r.between(0.05, 0.25)),
    shares,
  };
}

/** Every work of a creator, each kind newest first. */
export function worksOf(creator: Creator): Work[] {
  return Array.from({ length: ALL }, (_, n) => workOf(creator, n));
}

/** The work behind an id, and whose it is. */
export function workAndAuthor(itemId: string): { work: Work; author: Creator } {
  const [, n, seed] = WORK.exec(itemId) ?? [];
  const r = random(itemId, 'work');
  const author = creatorOf(kolIdOf(seed ?? r.digits(14)));
  return { work: { ...workOf(author, n === undefined ? r.int(0, ALL - 1) : Number(n)), itemId }, author };
}

/** People connected at each level, from far to near. */
export function links({ seed, followers }: Creator): number[] {
  const r = random(seed, 'links');
  return r.split(Math.round(followers * r.between(0.8, 2.5)), [68, 20, 10, 2]);
}
