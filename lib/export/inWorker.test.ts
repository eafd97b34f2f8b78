import { beforeEach, describe, expect, it, vi } from 'vitest';
import { xlsxInWorker } from './inWorker';
import type { Workbook } from './workbook';

const workers = vi.hoisted(() => {
  /** Stands for the browser's worker, which Node does not have: the test says what it answers. */
  class FakeWorker {
    onmessage?: (event: { data: unknown }) => void;
    onerror?: (event: { message: string }) => void;
    readonly postMessage = vi.fn();
    readonly terminate = vi.fn();
    constructor() {
      made.push(this);
    }
  }
  const made: FakeWorker[] = [];
  return { made, FakeWorker };
});
vi.mock('./worker?worker', () => ({ default: workers.FakeWorker }));

const workbook: Workbook = {
  sheets: [
    { title: 'Results', sheet: { columns: [{ heading: 'A', unit: 'text' }], rows: [{ cells: ['x'] }] } },
  ],
  about: { title: 'About', lines: [['Label', 'Text']] },
};

/** Asks for the workbook and returns the worker that it went to. */
function start() {
  const blob = xlsxInWorker(workbook);
  const [worker] = workers.made;
  if (!worker) throw new Error('no worker was made');
  return { blob, worker };
}

beforeEach(() => {
  workers.made.length = 0;
});

describe('a workbook made in a worker', () => {
  it('the file that the worker answers is returned, and the worker is ended', async () => {
    const { blob, worker } = start();
    expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith(workbook);
    expect(worker.terminate).not.toHaveBeenCalled();
    const file = new Blob(['x']);
    worker.onmessage?.({ data: { blob: file } });
    expect(await blob).toBe(file);
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('the problem that the worker names rejects the call, and the worker is ended', async () => {
    const { blob, worker } = start();
    worker.onmessage?.({ data: { problem: 'no memory' } });
    await expect(blob).rejects.toThrow(new Error('no memory'));
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it.each([
    ['SyntaxError', 'SyntaxError'],
    ['', 'worker'],
  ])(
    'a worker that does not start, of which the browser says %j, rejects the call and is ended',
    async (said, problem) => {
      const { blob, worker } = start();
      worker.onerror?.({ message: said });
      await expect(blob).rejects.toThrow(new Error(problem));
      expect(worker.terminate).toHaveBeenCalledOnce();
    },
  );
});
