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
    constructor(readonly address: string) {
      made.push(this);
    }
  }
  const made: FakeWorker[] = [];
  return { made, FakeWorker };
});
vi.mock('./worker?worker&url', () => ({ default: '/assets/worker.js' }));
vi.stubGlobal('Worker', workers.FakeWorker);

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

  it('the worker is made of the script that the build made for it, through the policy of content where there is one', async () => {
    expect(start().worker.address).toBe('/assets/worker.js');
    const rules: { createScriptURL(url: string): string }[] = [];
    vi.stubGlobal('trustedTypes', {
      createPolicy: (_: string, rule: (typeof rules)[0]) => {
        rules.push(rule);
        return { createScriptURL: (url: string) => `trusted ${rule.createScriptURL(url)}` };
      },
    });
    vi.resetModules();
    const anew = await import('./inWorker');
    void anew.xlsxInWorker(workbook);
    expect(workers.made.at(-1)?.address).toBe('trusted /assets/worker.js');
    expect(() => rules[0]?.createScriptURL('https://evil.example/x.js')).toThrow(TypeError);
    vi.stubGlobal('trustedTypes', undefined);
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
