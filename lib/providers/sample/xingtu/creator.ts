import { shanghaiDay } from '../../../report/day';
import { type Person, personOf, titleFor } from '../people';
import { type Random, random } from '../random';

/**
 * The facts of a made-up creator of the market: every sample answer about the creator, on Xingtu, on Douyin and in the studio,
 * is made of these, so that all screens show the same. They come from a seed of 14 digits, which the ids of works and the
 * Douyin `sec_uid` carry: what is opened from a creator's list leads back to the same facts.
 */
export interface Creator {
  seed: string;
  kolId: string;
  /** The Douyin uid. */
  uid: string;
  secUid: string;
  /** The name under which Douyin finds the account. */
  douyinId: string;
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
  /** Sells short videos by their organic plays too. */
  natural: boolean;
  /** Sells goods. */
  commerce: boolean;
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
  /** Share of plays that reach the end. */
  finish: number;
}

const SEED = /^69990(\d{14})$/;
const WORK = /^7(\d\d)99(\d{14})$/;
const SEC_UID = /^MS4wLjABAAAA69990(\d{14})[0-9a-f]{24}$/;

/** The id that carries a seed in it. */
export const kolIdOf = (seed: string) => `69990${seed}`;

function fromSeed(seed: string, kolId: string): Creator {
  const r = random(seed, 'creator');
  const followers = r.magnitude(150_000, 9_000_000);
  const expectedPlays = Math.round(followers * r.between(0.05, 0.4));
  const short = Math.max(1000, Math.round((expectedPlays * r.between(25, 120)) / 1000 / 100) * 100);
  const longer = (factor: number) => Math.round((short * factor) / 100) * 100;
  const uid = r.digits(11);
  return {
    seed,
    kolId,
    uid,
    secUid: `MS4wLjABAAAA${kolIdOf(seed)}${r.hex(43).slice(19)}`,
    douyinId: `dy${uid.slice(0, 8)}`,
    person: personOf(seed),
    followers,
    expectedPlays,
    interactRate: r.between(0.015, 0.06),
    finishRate: r.between(0.06, 0.32),
    prices: { '1_20': short, '21_60': longer(r.between(1.3, 1.6)), '60': longer(r.between(1.7, 2.4)) },
    longClosed: random(seed, 'longClosed').chance(0.3),
    natural: random(seed, 'natural').chance(0.5),
    commerce: random(seed, 'commerce').chance(0.5),
  };
}

/** The creator behind a Xingtu id. */
export function creatorOf(kolId: string): Creator {
  return fromSeed(SEED.exec(kolId)?.[1] ?? random(kolId, 'seed').digits(14), kolId);
}

/** The creator whose facts a Douyin `sec_uid` carries, where it carries any. */
export function creatorOfSecUid(secUid: string): Creator | undefined {
  const [, seed] = SEC_UID.exec(secUid) ?? [];
  return seed === undefined ? undefined : creatorOf(kolIdOf(seed));
}

/** A creator of that name, where there is one. Names are few, so trying seeds finds most of them. */
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

/** The n-th work of a creator: the first 30 are personal, the rest were ordered. */
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
    finish: creator.finishRate * r.between(0.8, 1.2),
  };
}

/** Every work of a creator, each kind newest first. */
export function worksOf(creator: Creator): Work[] {
  return Array.from({ length: ALL }, (_, n) => workOf(creator, n));
}

/** When a work was published: epoch seconds, at some hour of its day in Asia/Shanghai. */
export function publishedAt(work: Work, now: number): number {
  const midnight = Date.parse(`${shanghaiDay(now, -work.age)}T00:00:00+08:00`) / 1000;
  return midnight + random(work.itemId, 'hour').int(8 * 60, 22 * 60) * 60;
}

/** A work as Xingtu's lists of a creator's works name it. */
export function itemOf(work: Work, creator: Creator, now: number) {
  const published = publishedAt(work, now);
  return {
    comment: work.comments,
    core_user_id: creator.uid,
    create_time: published,
    duration: work.duration,
    item_cover: '',
    item_date: shanghaiDay(published * 1000),
    item_id: work.itemId,
    item_title: work.title,
    like: work.likes,
    play: work.plays,
    share: work.shares,
    title: work.title,
    url: '',
  };
}

/** The ordered works of the last 30 days, those that a report counts unless the user chooses others: one every eight days. */
export const recentOrders = (creator: Creator): Work[] =>
  Array.from({ length: 4 }, (_, n) => workOf(creator, PERSONAL + n)).filter(({ age }) => age <= 30);

/** What some works come to: medians, the share of plays with an interaction, and the mean share that reach the end. */
export function performanceOf(works: readonly Work[]) {
  const of = (figure: (work: Work) => number) => works.map(figure);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const interactions = of(({ likes, comments, shares }) => likes + comments + shares);
  return {
    plays: median(of(({ plays }) => plays)),
    interactions: median(interactions),
    interactRate: works.length ? sum(interactions) / sum(of(({ plays }) => plays)) : 0,
    finishRate: works.length ? sum(of(({ finish }) => finish)) / works.length : 0,
  };
}

/** The middle of some counts, as a whole number; 0 where there are none, as the platform writes it. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return Math.round(((sorted[sorted.length % 2 ? half : half - 1] ?? 0) + (sorted[half] ?? 0)) / 2);
}

/** Followers at the end of a day. Yesterday and later have the number of today. */
export function followersOn({ seed, followers }: Creator, day: string, now: number): number {
  const ago = (Date.parse(shanghaiDay(now, -1)) - Date.parse(day)) / 86_400_000;
  if (ago <= 0) return followers;
  const slope = followers * random(seed, 'growth').between(-0.0004, 0.0016);
  return Math.round(followers - slope * (ago + random(seed, day).between(-0.5, 0.5)));
}

/** Followers that the last days brought, the day before the first of them not counted. */
export const gainedIn = (creator: Creator, days: number, now: number): number =>
  creator.followers - followersOn(creator, shanghaiDay(now, -days), now);

/** As many creators as the platform seems to rank. */
export const RANKED = 8_100_000;

/** One of the platform's indices of a creator: a rank as a share of all creators, and the higher the rank, the higher the score. */
export function indexOf({ seed }: Creator, name: string) {
  const r = random(seed, 'index', name);
  const share = r.between(0.002, 0.2);
  return {
    share,
    value: Number((78 - share * 120).toFixed(2)),
    average: Number(r.between(50, 60).toFixed(2)),
    change: Number(r.between(-0.08, 0.08).toFixed(4)),
  };
}

/** What a thousand organic plays cost, and what that comes to at most: a third of the quote's cost, since the buyer bears the risk. */
export const naturalPrice = ({ prices, expectedPlays }: Creator) => ({
  perMille: Math.max(5, Math.round((prices['1_20'] / expectedPlays / 3) * 1000)),
  atMost: prices['1_20'] * 2,
});

/** Since when all prices are in force, and until when: epoch seconds. The end is the platform's word for none. */
export const PRICED = { start_time: '1767196800', end_time: '2145916800' };

/** The work behind an id, and its author. */
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
