import { DIMENSIONS, type Dimension, type Offer } from '../report/blocks';
import { shanghaiDay } from '../report/day';
import { pictureUrl } from '../report/pictures';
import type { Unit } from '../report/units';
import { creatorOf } from '../subject/creator';
import { isRecord } from '../subject/record';
import { KEPT } from './kept';
import type { Snapshot, SnapshotFigure, SnapshotShares } from './snapshot';

const UNITS: readonly string[] = [
  'yuan',
  'yuanPerMille',
  'ratio',
  'count',
  'seconds',
  'index',
  'text',
  'date',
] satisfies Unit[];
const OFFERS: readonly string[] = ['closed', 'listedOffline', 'unconfirmed'] satisfies Offer[];

/** A text of at most `most` characters. */
const text = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= most ? value : undefined;

const share = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;

function readFigure(given: unknown): SnapshotFigure | undefined {
  if (!isRecord(given)) return undefined;
  const { value, unit, offer, uncertain, percentile, note, standIn } = given;
  const known = typeof value === 'number' ? Number.isFinite(value) : text(value, 200) !== undefined;
  if (!known || typeof unit !== 'string' || !UNITS.includes(unit)) return undefined;
  const beats = isRecord(percentile) && share(percentile.beats) ? percentile.beats : undefined;
  const peers = isRecord(percentile) ? text(percentile.peers, 80) : undefined;
  const remark = text(note, 80);
  return {
    value: value as number | string,
    unit: unit as Unit,
    ...(OFFERS.includes(offer as string) && { offer: offer as Offer }),
    ...(uncertain === true && { uncertain }),
    ...(beats !== undefined && { percentile: { beats: beats as never, ...(peers && { peers }) } }),
    ...(remark && { note: remark }),
    ...(standIn === true && { standIn }),
  };
}

/** Rows of one dimension; cities are the longest. */
const MOST_ROWS = 500;

function readShares(given: unknown): SnapshotShares | undefined {
  if (!isRecord(given) || !Array.isArray(given.rows) || given.rows.length > MOST_ROWS) return undefined;
  const { side, by } = given;
  if ((side !== 'audience' && side !== 'fans') || !DIMENSIONS.includes(by as Dimension)) return undefined;
  const rows = given.rows.flatMap((row: unknown) => {
    const key = isRecord(row) ? text(row.key, 80) : undefined;
    return key && isRecord(row) && share(row.share) ? [{ key, share: row.share as never }] : [];
  });
  return { side, by: by as Dimension, rows };
}

/** A day and a half: clocks differ. */
const AHEAD = 36 * 3_600_000;

/**
 * A snapshot of a file, or `undefined` where it is none. Safe on input from anywhere: what is not known is left out, texts are short,
 * and made-up data is not taken for real.
 *
 * @param now what the future begins at, epoch milliseconds
 */
export function readSnapshot(given: unknown, now: number = Date.now()): Snapshot | undefined {
  if (!isRecord(given)) return undefined;
  const { at } = given;
  const source = text(given.source, 200);
  const creator = text(given.creator, 100);
  const basis = text(given.basis, 300);
  if (!source || source === 'sample' || !creator || !creatorOf(creator)) return undefined;
  if (!basis || !/^[a-z]\w*\.\w+(\?|$)/i.test(basis)) return undefined;
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at <= 0 || at > now + AHEAD) return undefined;
  const day = shanghaiDay(at);
  if (given.day !== day || !isRecord(given.figures)) return undefined;
  const figures = Object.fromEntries(
    Object.entries(given.figures).flatMap(([id, figure]) => {
      const read = KEPT.has(id) ? readFigure(figure) : undefined;
      return read ? [[id, read]] : [];
    }),
  );
  const shares = Array.isArray(given.shares)
    ? given.shares.slice(0, 2 * DIMENSIONS.length).flatMap((one: unknown) => readShares(one) ?? [])
    : [];
  if (Object.keys(figures).length === 0 && shares.length === 0) return undefined;
  const team = text(given.team, 100);
  const name = text(given.name, 100);
  const image = pictureUrl(text(given.image, 1000) ?? '');
  return {
    source,
    creator,
    basis,
    day,
    at,
    ...(team && { team }),
    ...(name && { name }),
    ...(image && { image }),
    figures,
    ...(shares.length > 0 && { shares }),
  };
}
