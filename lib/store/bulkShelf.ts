import type { BulkJob, BulkRow } from '../lists/bulk/job';
import type { Store } from './store';

const JOB = 'job';
const STORES = ['bulkJob', 'bulkRows'] as const;

/** The job over many creators in the database: one at a time. */
export class BulkShelf {
  constructor(private readonly store: Pick<Store, 'work' | 'eraseEpoch'>) {}

  /** Raised when everything is erased. */
  get epoch(): number {
    return this.store.eraseEpoch;
  }

  /** The job and its rows in their order. */
  read(): Promise<{ job: BulkJob; rows: BulkRow[] } | undefined> {
    return this.store.work(async (database) => {
      const transaction = database.transaction(STORES);
      const [job, rows] = await Promise.all([
        transaction.objectStore('bulkJob').get(JOB),
        transaction.objectStore('bulkRows').getAll(),
      ]);
      return job && { job, rows };
    });
  }

  /**
   * Writes the job with the rows that have changed, in one transaction.
   *
   * @param epoch of the beginning of the job: nothing is written after an erase
   * @param anew the job takes the place of the one before
   */
  write(job: BulkJob, rows: readonly BulkRow[], epoch: number, anew = false): Promise<void> {
    return this.store.work(async (database) => {
      const transaction = database.transaction(STORES, 'readwrite');
      if (anew) transaction.objectStore('bulkRows').clear();
      transaction.objectStore('bulkJob').put(job, JOB);
      for (const row of rows) transaction.objectStore('bulkRows').put(row);
      await transaction.done;
    }, epoch);
  }

  /** Forgets the job. What was fetched for it stays where everything fetched is. */
  async clear(): Promise<void> {
    await this.store.work(async (database) => {
      const transaction = database.transaction(STORES, 'readwrite');
      transaction.objectStore('bulkJob').clear();
      transaction.objectStore('bulkRows').clear();
      await transaction.done;
    });
  }
}
