import type { Snapshot } from '../memory/snapshot';
import type { Answer, Endpoint } from '../providers/types';
import { readWire } from '../providers/wire';
import { FailureError } from '../report/failure';
import type { Settings } from '../settings/schema';
import type { CallRecord, Generation, StoredAnswer } from '../store/database';
import type { LookupStore } from '../store/privateStore';
import type { MarkEnd } from '../store/store';
import type { Received } from './channel';

/** What a channel brought, and which generation of the API it came from. */
type Brought = Pick<Received, 'data' | 'bytes' | 'age'> & { generation: Generation };

/**
 * An answer as the cache keeps it.
 *
 * @throws FailureError `wrongShape` where the data is of another kind altogether
 */
export function readAnswer(
  key: string,
  endpoint: Endpoint,
  { data, bytes, age = 0, generation }: Brought,
  now: number,
): StoredAnswer {
  const empty = data === null || data === undefined;
  const read = empty ? { value: undefined, drift: [] } : readWire(endpoint.schema, data, endpoint.expects);
  if (!read) throw new FailureError({ code: 'wrongShape', charged: 'yes' });
  const { value, drift } = read;
  // What something on the way had kept is as old as it says: neither screen nor cache take it for newer.
  const fetchedAt = now - age;
  return { key, endpoint: endpoint.id, data: value, drift, generation, fetchedAt, usedAt: now, bytes };
}

/** An answer as sections and lists get it. */
export function asAnswer(
  stored: StoredAnswer,
  { fromCache, sample = false }: { fromCache: boolean; sample?: boolean },
): Answer {
  return {
    data: stored.data,
    source: {
      endpoint: stored.endpoint,
      fetchedAt: stored.fetchedAt,
      fromCache,
      sample,
      generation: stored.generation,
      ...(stored.drift.length > 0 ? { drift: stored.drift } : {}),
    },
  };
}

/**
 * Writes the answer that ends a call, and what it leaves to remember. A full disk costs the memory of it first, then the older half of
 * the cache, and never the answer that was paid for.
 */
export async function keepAnswer(
  store: LookupStore,
  call: CallRecord,
  stored: StoredAnswer,
  settings: Settings,
  snapshots: readonly Snapshot[],
): Promise<Answer> {
  const answer = asAnswer(stored, { fromCache: false });
  const mark: MarkEnd = { clear: stored.key };
  const bounds = { entries: settings.cacheMaxEntries, bytes: settings.cacheMaxMegabytes * 1024 * 1024 };
  const isFull = (error: unknown) => error instanceof FailureError && error.failure.code === 'storageFull';
  try {
    try {
      await store.end(call, mark, stored, bounds, snapshots);
    } catch (error) {
      if (!isFull(error) || snapshots.length === 0) throw error;
      await store.end(call, mark, stored, bounds);
    }
  } catch (error) {
    try {
      if (!isFull(error)) throw error;
      await store.dropOlderHalf();
      await store.end(call, mark, stored, bounds, snapshots);
    } catch {
      await store.end(call, mark).catch(() => {});
      return { ...answer, notKept: true };
    }
  }
  return answer;
}
