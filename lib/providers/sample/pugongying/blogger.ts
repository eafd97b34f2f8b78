import { shanghaiDay } from '../../../report/day';
import { type Person, personOf, titleFor } from '../people';
import { random } from '../random';

/**
 * The facts of a made-up creator of Pugongying, of which every sample answer about the creator is made, so that all screens
 * show the same. They come from a seed of 16 hex digits, which the ids of notes carry: a note that is opened from a creator's
 * list leads back to the same facts.
 */
export interface Blogger {
  seed: string;
  userId: string;
  person: Person;
  fans: number;
  /** Yuan. 0: not offered; 9999999: no quote. */
  picturePrice: number;
  videoPrice: number;
  /** Impressions of a usual note. */
  reach: number;
  /** Share of impressions that become reads, and of reads that become engagements. */
  readRate: number;
  engageRate: number;
  /** Followers a day. */
  growth: number;
}

export interface Note {
  noteId: string;
  title: string;
  /** The subject that the text ends with. */
  topic: string;
  /** Days before now. */
  age: number;
  isVideo: boolean;
  /** Made for a brand. */
  brand: string | undefined;
  /** Ads were bought for it. */
  promoted: boolean;
  impressions: number;
  reads: number;
  likes: number;
  collects: number;
  comments: number;
  shares: number;
  follows: number;
  /** Share of views that reach the end, of a video. */
  finish: number;
}

const USER = /^5a990000([0-9a-f]{16})$/;
const NOTE = /^6a99([0-9a-f]{2})00([0-9a-f]{16})$/;
const NO_QUOTE = 9_999_999;

function fromSeed(seed: string, userId: string): Blogger {
  const r = random(seed, 'blogger');
  const fans = r.magnitude(3_000, 900_000);
  const reach = Math.round(fans * r.between(0.25, 0.9)) + 2_000;
  const price = Math.max(100, Math.round((reach * r.between(60, 260)) / 1000 / 10) * 10);
  return {
    seed,
    userId,
    person: personOf(seed),
    fans,
    picturePrice: r.chance(0.12) ? 0 : price,
    videoPrice: r.chance(0.12) ? NO_QUOTE : Math.round((price * r.between(1.2, 1.7)) / 10) * 10,
    reach,
    readRate: r.between(0.18, 0.55),
    engageRate: r.between(0.02, 0.08),
    growth: fans * r.between(-0.0003, 0.0014),
  };
}

/** The creator behind a Xiaohongshu user id. */
export function bloggerOf(userId: string): Blogger {
  return fromSeed(USER.exec(userId)?.[1] ?? random(userId, 'seed').hex(16), userId);
}

/** The creator of a seed, under an id that carries it. */
export const bloggerOfSeed = (seed: string): Blogger => fromSeed(seed, `5a990000${seed}`);

const BRANDS = ['晴岚茶饮', '木禾家居', '白榆护肤', '小满厨电', '野径户外'];
const ALL = 60;

function noteOf(blogger: Blogger, n: number): Note {
  const r = random(blogger.seed, 'note', n);
  const promoted = r.chance(0.2);
  const impressions = Math.round(blogger.reach * Math.exp(r.between(-1, 1.2)) * (promoted ? 1.8 : 1));
  const reads = Math.round(impressions * blogger.readRate * r.between(0.8, 1.2));
  const engagements = Math.round(reads * blogger.engageRate * r.between(0.7, 1.3));
  const [likes = 0, collects = 0, comments = 0, shares = 0, follows = 0] = r.split(
    engagements,
    [66, 18, 8, 5, 3],
  );
  const [title = '', topic = ''] = titleFor(blogger.person, r).split(' #');
  return {
    noteId: `6a99${n.toString(16).padStart(2, '0')}00${blogger.seed}`,
    title,
    topic,
    age: n * 2 + r.int(1, 2),
    isVideo: r.chance(0.45),
    brand: n % 4 === 3 ? r.pick(BRANDS) : undefined,
    promoted,
    impressions,
    reads,
    likes,
    collects,
    comments,
    shares,
    follows,
    finish: r.between(0.15, 0.5),
  };
}

/** Every note of a creator, newest first. */
export const notesOf = (blogger: Blogger): Note[] =>
  Array.from({ length: ALL }, (_, n) => noteOf(blogger, n));

let latest: { of: Blogger; notes: readonly Note[] } | undefined;

/** Notes of the last 30 days. The figures of a row are all of the same ones: those of the creator last asked for are kept. */
export function recentNotes(of: Blogger): readonly Note[] {
  if (latest?.of !== of) {
    // A note every other day: the sixteenth is older than that.
    const notes = Array.from({ length: 16 }, (_, n) => noteOf(of, n)).filter((note) => note.age <= 30);
    latest = { of, notes };
  }
  return latest.notes;
}

/** The daily notes among them: what the platform's medians are of. */
export const dailyNotes = (of: Blogger): readonly Note[] =>
  recentNotes(of).filter((note) => note.brand === undefined);

/** The mean share of views that reach the end, of the videos among some notes; 0 where there are none, as the platform writes it. */
export function finishRateOf(notes: readonly Note[]): number {
  const videos = notes.filter(({ isVideo }) => isVideo);
  return videos.length ? videos.reduce((sum, { finish }) => sum + finish, 0) / videos.length : 0;
}

/** How many of the followers are active, engage, read and buy. */
export function followersWho({ seed, fans }: Blogger) {
  const r = random(seed, 'fans');
  const part = (min: number, max: number) => Math.round(fans * r.between(min, max));
  return {
    active: part(0.55, 0.9),
    engaged: part(0.02, 0.12),
    read: part(0.1, 0.4),
    paid: part(0.08, 0.25),
  };
}

/** Invitations of brands, and how many of them were answered within 48 hours. */
export function invitationsOf({ seed }: Blogger): { count: number; answered: number } {
  const r = random(seed, 'invitations');
  const count = r.int(0, 24);
  return { count, answered: r.int(0, count) };
}

/** The note behind an id, and its author. */
export function noteAndAuthor(noteId: string): { note: Note; author: Blogger } {
  const [, n, seed] = NOTE.exec(noteId) ?? [];
  const r = random(noteId, 'note');
  const author = bloggerOfSeed(seed ?? r.hex(16));
  const index = n === undefined ? r.int(0, ALL - 1) : Number.parseInt(n, 16);
  return { note: { ...noteOf(author, index), noteId }, author };
}

/** All engagements by the platform's new definition. */
export const engagements = ({ likes, collects, comments, shares, follows }: Note): number =>
  likes + collects + comments + shares + follows;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const low = sorted[sorted.length % 2 ? middle : middle - 1] ?? 0;
  return Math.round((low + (sorted[middle] ?? 0)) / 2);
}

/** Impressions of a usual daily note of the last 30 days: what the platform reckons its CPM with. */
export const usualImpressions = (blogger: Blogger, isVideo: boolean): number =>
  median(
    dailyNotes(blogger)
      .filter((note) => note.isVideo === isVideo)
      .map((note) => note.impressions),
  );

/** Followers at the end of each of the last days, oldest first; the last is yesterday, with the number of today. */
export function fansByDay(blogger: Blogger, days: number, now: number): { dateKey: string; num: number }[] {
  return Array.from({ length: days }, (_, index) => {
    const ago = days - 1 - index;
    const dateKey = shanghaiDay(now, -1 - ago);
    const noise = ago === 0 ? 0 : random(blogger.seed, dateKey).between(-0.4, 0.4) * blogger.growth;
    return { dateKey, num: Math.round(blogger.fans - blogger.growth * ago + noise) };
  });
}
