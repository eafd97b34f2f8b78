import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Workbook } from './workbook';

/** What the worker's global scope has been given: its listeners and the messages to the page. */
const scope = { addEventListener: vi.fn(), postMessage: vi.fn() };

beforeEach(async () => {
  vi.stubGlobal('addEventListener', scope.addEventListener);
  vi.stubGlobal('postMessage', scope.postMessage);
  vi.resetModules();
  await import('./worker');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

/** Sends a message to the worker as the page does, and returns what the worker answered. */
async function ask(data: unknown): Promise<unknown> {
  const [type, listener] = scope.addEventListener.mock.calls[0] ?? [];
  expect(type).toBe('message');
  await listener({ data });
  expect(scope.postMessage).toHaveBeenCalledOnce();
  return scope.postMessage.mock.calls[0]?.[0];
}

it('the worker answers a workbook with its file', async () => {
  const workbook: Workbook = {
    sheets: [
      { title: 'Results', sheet: { columns: [{ heading: 'A', unit: 'text' }], rows: [{ cells: ['x'] }] } },
    ],
    about: { title: 'About', lines: [['Label', 'Text']] },
  };
  const { blob } = (await ask(workbook)) as { blob: Blob };
  // A workbook is a zip archive.
  expect(
    Buffer.from(await blob.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

it('the worker answers a message that is no workbook with the problem', async () => {
  expect(await ask({})).toEqual({ problem: expect.stringMatching(/^TypeError/) });
});
