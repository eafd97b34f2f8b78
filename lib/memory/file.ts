import { isRecord } from '../subject/record';
import type { Snapshot } from './snapshot';

/** Raise with a migration in `readMemoryFile`. */
const VERSION = 1;

/** Bytes. A file with more is not read: 100,000 snapshots take less. */
export const MAX_MEMORY_FILE = 300 * 1024 * 1024;

export type MemoryFileProblem = 'notJson' | 'notOurs' | 'newer';

/** The memory as the parts of a file. */
export function memoryFile(snapshots: readonly Snapshot[]): string[] {
  const rows = snapshots.map((snapshot, place) => `${place === 0 ? '' : ',\n'}${JSON.stringify(snapshot)}`);
  return [`{"kolLens":"memory","version":${VERSION},"snapshots":[\n`, ...rows, '\n]}\n'];
}

/** The snapshots of a file, unchecked: each is read by `readSnapshot` before it is kept. */
export function readMemoryFile(text: string): { snapshots: unknown[] } | { problem: MemoryFileProblem } {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: 'notJson' };
  }
  if (!isRecord(file) || file.kolLens !== 'memory' || typeof file.version !== 'number')
    return { problem: 'notOurs' };
  if (file.version > VERSION) return { problem: 'newer' };
  return Array.isArray(file.snapshots) ? { snapshots: file.snapshots } : { problem: 'notOurs' };
}
