import type { Worker } from 'node:worker_threads';
import type { PoolOptions, PoolWorker, WorkerRequest } from 'vitest/node';
import { ThreadsPoolWorker } from 'vitest/node';

/** Runs after which a thread is ended, so that what a broken run left in it does not pile up. */
const RUNS = 100;

interface Thread {
  worker: ThreadsPoolWorker;
  runs: number;
}

/** Vitest's types hide its thread. */
const threadOf = ({ worker }: Thread) => (worker as unknown as { thread: Worker }).thread;

/** The thread that waits for the next run. */
let spare: Thread | undefined;

/**
 * Runs the tests in a thread that outlives the run. Vitest starts a thread for each run, and to start one and to load valibot and
 * fast-check takes several times as long as the tests of one break. `setup.ts` sees to it that each run has our own
 * modules anew.
 */
export class KeptWorker implements PoolWorker {
  readonly name = 'kept';
  readonly #thread: Thread;
  readonly #listeners: [string, (news: unknown) => void][] = [];
  /** The settings of this run: a thread that runs already is not told them when it starts. */
  #config: object | undefined;
  #keep = false;

  constructor(options: PoolOptions) {
    this.#thread = spare ?? { worker: new ThreadsPoolWorker(options), runs: 0 };
    spare = undefined;
  }

  on(event: string, callback: (news: unknown) => void): void {
    this.#listeners.push([event, callback]);
    this.#thread.worker.on(event, callback);
  }

  off(event: string, callback: (news: unknown) => void): void {
    this.#thread.worker.off(event, callback);
  }

  send(message: WorkerRequest): void {
    const { worker, runs } = this.#thread;
    const type = 'type' in message ? message.type : undefined;
    if (type === 'start') this.#config = (message as { context: { config: object } }).context.config;
    if (type === 'start' && runs > 0) this.#reply('started');
    else if (type === 'stop' && runs < RUNS) {
      this.#keep = true;
      this.#reply('stopped');
    } else if (type === 'run') {
      this.#thread.runs += 1;
      const { context } = message as { context: object };
      worker.send({ ...message, context: { ...context, config: this.#config } } as WorkerRequest);
    } else worker.send(message);
  }

  /** Answers in place of the thread, which need not do anything. */
  #reply(type: 'started' | 'stopped'): void {
    const news = { __vitest_worker_response__: true, type };
    queueMicrotask(() => {
      for (const [event, callback] of this.#listeners) if (event === 'message') callback(news);
    });
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  async start(): Promise<void> {
    if (this.#thread.runs === 0) await this.#thread.worker.start();
    threadOf(this.#thread).ref();
  }

  async stop(): Promise<void> {
    const { worker } = this.#thread;
    if (!this.#keep) return worker.stop();
    for (const [event, callback] of this.#listeners) worker.off(event, callback);
    // A thread that waits does not hold the process.
    threadOf(this.#thread).unref();
    spare = this.#thread;
  }
}
