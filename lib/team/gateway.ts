import { nextShanghaiMidnight } from '../report/day';
import type { Failure } from '../report/failure';
import { isRecord } from '../subject/record';

/** Numbers of a member and of the whole team; a side without a limit is missing. */
export interface TeamSides {
  user?: number;
  team?: number;
}

/** What a team gateway says of itself and of the member whose key it was asked with. */
export interface TeamInfo {
  /** Version of the gateway, as text: `1`. */
  version: string;
  /** The member's name at the gateway. */
  user: string;
  /** Asia/Shanghai day that the numbers are of, ISO. */
  day: string;
  /** Which of the vendor's hosts the gateway calls. */
  host: 'global' | 'mainland';
  /** Paid calls that are left today. */
  left: TeamSides;
  /** Paid calls a day. */
  limits: TeamSides;
  /** Whether it keeps shared lists. */
  lists: boolean;
}

/** What a gateway last said, and when. */
export interface TeamState {
  /** The gateway's address. */
  address: string;
  /** Epoch milliseconds. */
  at: number;
  info: TeamInfo;
}

/** A larger number is no budget. */
const MOST = 1_000_000_000;

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST;

/** Sides out of an answer; `undefined` where one is there and is no count. */
function readSides(given: unknown): TeamSides | undefined {
  if (given === undefined) return {};
  if (!isRecord(given)) return undefined;
  const sides: TeamSides = {};
  for (const side of ['user', 'team'] as const) {
    const count = given[side];
    if (count === undefined) continue;
    if (!isCount(count)) return undefined;
    sides[side] = count;
  }
  return sides;
}

const fits = (value: unknown, form: RegExp): value is string => typeof value === 'string' && form.test(value);

/** A gateway's answer to a ping; `undefined` for every other answer, such as the login page of a network. */
export function readTeamInfo(text: string): TeamInfo | undefined {
  const body = parse(text);
  if (!isRecord(body) || body.gateway !== 'kol-lens') return undefined;
  const { version, user, day, host, lists } = body;
  const left = readSides(body.left);
  const limits = readSides(body.limits);
  if (!left || !limits || !fits(version, /^[\w.-]{1,20}$/) || !fits(user, /^[a-z0-9_-]{1,32}$/))
    return undefined;
  if (!fits(day, /^\d{4}-\d{2}-\d{2}$/) || (host !== 'global' && host !== 'mainland')) return undefined;
  return { version, user, day, host, left, limits, lists: lists === true };
}

/** `undefined` for a text that is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON.
  }
  return undefined;
}

/** A gateway's answer about a key: what it says of its owner, or why there is no such answer. */
export interface TeamTest {
  info?: TeamInfo;
  failure?: Failure;
}

/** A refusal of the gateway itself: nothing of the vendor's. */
export interface Refusal {
  /** The gateway's word for the reason. */
  error: string;
  charged: 'no' | 'maybe';
  /** One sentence in English, from outside. */
  message: unknown;
}

/** The gateway's own refusal; `undefined` for every other answer. One that does not say whether it was charged may have been. */
export function readRefusal(text: string): Refusal | undefined {
  // The vendor's answers are large, and are read once more by their own rules.
  if (text.length > 2000) return undefined;
  const body = parse(text);
  if (!isRecord(body) || body.gateway !== 'kol-lens' || typeof body.error !== 'string') return undefined;
  return { error: body.error, charged: body.charged === 'no' ? 'no' : 'maybe', message: body.message };
}

const COUNT = /^\d{1,9}$/;

/** The paid calls that are left today, out of `X-Team-Left: user=88, team=912`; `undefined` where it says nothing. */
export function readLeft(header: string | null): TeamSides | undefined {
  const sides: TeamSides = {};
  for (const part of (header ?? '').slice(0, 100).split(',')) {
    const [side = '', count = ''] = part.trim().split('=');
    if ((side === 'user' || side === 'team') && COUNT.test(count)) sides[side] = Number(count);
  }
  return Object.keys(sides).length > 0 ? sides : undefined;
}

/** A gateway keeps answers within their day. */
const OLDEST_S = 86_400;

/** What a gateway's headers say of an answer. */
export interface Said {
  /** The gateway had it, or got it by the call of another member: this one was not paid for. */
  free: boolean;
  /** Milliseconds since the vendor gave it. */
  age: number;
}

/**
 * What `Cache-Status` and `Age` say; `undefined` where the answer is not a gateway's. A kept answer that does not say its age is taken
 * for as old as the day (Asia/Shanghai), which no kept answer outlives.
 */
export function headersSay(headers: Headers, now: number): Said | undefined {
  const own = (headers.get('cache-status') ?? '')
    .slice(0, 500)
    .split(',')
    .map((cache) => cache.split(';').map((part) => part.trim()))
    .find(([name]) => name === 'kol-lens');
  if (!own) return undefined;
  const hit = own.includes('hit');
  const told = headers.get('age') ?? '';
  const age = COUNT.test(told) ? Math.min(Number(told), OLDEST_S) * 1000 : undefined;
  const unknown = hit ? now - (nextShanghaiMidnight(now) - OLDEST_S * 1000) : 0;
  return { free: hit || own.includes('collapsed'), age: age ?? unknown };
}
