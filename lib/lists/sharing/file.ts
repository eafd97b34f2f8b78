import * as v from 'valibot';
import { readSnapshot } from '../../memory/read';
import type { Snapshot } from '../../memory/snapshot';
import { isRecord } from '../../subject/record';
import { MAX_ENTRIES, MAX_LISTS } from '../bounds';
import { idRule, nameRule, timeRule } from '../rules';
import { type Cells, type FiledCells, readCells, writeCells } from './cells';
import { type CellChange, MAX_LOG, readChange } from './changes';

/** What a member's file says that it is. */
const FORMAT = 'kol-lens-team';
/** Raise with a step that reads files of the version before. */
const VERSION = 1;

/** Characters of a member's file, as the team gateway takes it. */
export const MAX_MEMBER_FILE = 8_000_000;
/** Characters of what is packed in it: a packed file may unpack to a thousand times its length. */
const MAX_UNPACKED = 64_000_000;
/** Rows of one list, those of removed entries included. */
const MAX_ROWS = 4 * MAX_ENTRIES;
const MAX_NOTES = 50_000;
const MAX_DEVICES = 50;
/** Snapshots of one file. */
export const MAX_FIGURES = 5000;

const DEVICE = /^[-0-9A-Z_a-z]{5}$/;

/** Why a member's file is not read. `newer`: it is of a newer version of the product. */
export type MemberFileProblem = 'notJson' | 'notOurs' | 'newer' | 'tooLarge';

/** What one member shares. The file is written by that member alone, on each of their devices. */
export interface MemberFile {
  /** The member's name, as the others read it. */
  name: string;
  /** When it was written, by the server's clock, epoch milliseconds. */
  at: number;
  /** The member's devices, as they are named in stamps. */
  devices: readonly string[];
  /** By the id of the list: the cells that the member's devices wrote, and those whose writer has no file any more. */
  lists: ReadonlyMap<string, Cells>;
  /** The same of notes on creators in these lists. */
  notes: Cells;
  /** The member's last changes, oldest first. */
  log: readonly CellChange[];
  /** What answers said of creators in these lists, where the member shares that too. */
  figures: readonly Snapshot[];
  /** How many parts of the file did not fit, and were left out. */
  bad: number;
}

interface Packed {
  at: number;
  devices: readonly string[];
  lists: Record<string, FiledCells>;
  notes: FiledCells;
  log: readonly CellChange[];
  figures: readonly Snapshot[];
}

/** Through one of the browser's transforms of bytes, as far as a number of them. */
async function through(
  bytes: Uint8Array,
  transform: GenericTransformStream,
  most: number,
): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes as BlobPart]).stream().pipeThrough(transform).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
}

const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  // In pieces: a function takes a limited number of arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
};
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

/** A member's file as it is sent: an envelope that every version can read, with the content packed in it. */
export async function writeMemberFile(file: Omit<MemberFile, 'bad'>): Promise<string> {
  const packed: Packed = {
    at: file.at,
    devices: file.devices,
    lists: Object.fromEntries([...file.lists].map(([id, cells]) => [id, writeCells(cells)])),
    notes: writeCells(file.notes),
    log: file.log,
    figures: file.figures,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(packed));
  const gzip = await through(bytes, new CompressionStream('gzip'), Number.POSITIVE_INFINITY);
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    name: file.name,
    gzip: toBase64(gzip as Uint8Array),
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function unpacked(gzip: unknown): Promise<unknown> {
  if (typeof gzip !== 'string') return undefined;
  try {
    const bytes = await through(fromBase64(gzip), new DecompressionStream('gzip'), MAX_UNPACKED);
    return bytes ? parsed(new TextDecoder().decode(bytes)) : 'tooLarge';
  } catch {
    // No base64, or nothing that was packed.
    return undefined;
  }
}

/** What a file says of itself before anything is unpacked. */
export function problemOf(text: string): MemberFileProblem | undefined {
  if (text.length > MAX_MEMBER_FILE) return 'tooLarge';
  const file = parsed(text);
  if (file === undefined) return 'notJson';
  if (!isRecord(file) || file.format !== FORMAT || typeof file.version !== 'number') return 'notOurs';
  return file.version > VERSION ? 'newer' : undefined;
}

/**
 * Reads a member's file. Nothing in it is trusted: what does not fit its rule is left out and counted, and a file that is too long, of
 * another making or of a newer version is not read at all.
 *
 * @param now by the server's clock, epoch milliseconds
 */
export async function readMemberFile(
  text: string,
  now: number,
): Promise<MemberFile | { problem: MemberFileProblem }> {
  const problem = problemOf(text);
  if (problem) return { problem };
  const { version, name, gzip } = parsed(text) as Record<string, unknown>;
  const content = await unpacked(gzip);
  if (content === 'tooLarge') return { problem: 'tooLarge' };
  const named = v.safeParse(nameRule, name);
  if (version !== VERSION || !isRecord(content) || !named.success) return { problem: 'notOurs' };
  const { at, devices, lists, notes, log, figures } = content;
  if (!v.is(timeRule, at) || !isRecord(lists) || !Array.isArray(devices) || !Array.isArray(log))
    return { problem: 'notOurs' };
  let bad = 0;
  const read = new Map<string, Cells>();
  const ids = Object.keys(lists);
  if (ids.length > MAX_LISTS) return { problem: 'tooLarge' };
  for (const id of ids) {
    if (!v.is(idRule, id)) {
      bad += 1;
      continue;
    }
    const list = readCells(lists[id], ['list', 'entries', 'named'], MAX_ROWS);
    if (!list) return { problem: 'tooLarge' };
    bad += list.bad;
    read.set(id, list.cells);
  }
  const readNotes = readCells(notes, ['notes'], MAX_NOTES);
  if (!readNotes) return { problem: 'tooLarge' };
  const changes = log.slice(-MAX_LOG).map(readChange);
  const snapshots = (Array.isArray(figures) ? figures.slice(0, MAX_FIGURES) : []).map((one) =>
    readSnapshot(one, now),
  );
  const left = (rows: readonly unknown[]) => rows.filter((one) => one === undefined).length;
  return {
    name: named.output,
    at,
    devices: devices.slice(0, MAX_DEVICES).filter((one): one is string => DEVICE.test(String(one))),
    lists: read,
    notes: readNotes.cells,
    log: changes.filter((one) => one !== undefined),
    figures: snapshots.filter((one) => one !== undefined),
    bad: bad + readNotes.bad + left(changes) + left(snapshots),
  };
}
