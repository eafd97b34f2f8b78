import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);

/** A page's own copy of the client: each page says for itself whether it is private. */
async function page() {
  vi.resetModules();
  return import('./client');
}
/** The background answers every message with this. */
const answer = (result: unknown) => {
  const send = vi.fn(async (_message: unknown) => result);
  fakeBrowser.runtime.sendMessage = send as typeof fakeBrowser.runtime.sendMessage;
  return send;
};
const lose = () => {
  fakeBrowser.runtime.sendMessage = (() =>
    Promise.reject(new Error('closed'))) as typeof fakeBrowser.runtime.sendMessage;
};
const LOADS = ['report.load', 'list.load', 'lookup.find', 'studio.download'] as const;

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.id = 'abc';
});

describe('ask', () => {
  it('ask sends the message and gives what the background replied', async () => {
    const send = answer({ ok: { calls: 4 } });
    const { ask } = await page();
    expect(await ask('pages.calls', {})).toEqual({ calls: 4 });
    expect(send).toHaveBeenCalledExactlyOnceWith({ kolLens: 'pages.calls', payload: {} });
  });

  it('ask says of a page in a private window that it is private', async () => {
    const send = answer({ ok: undefined });
    const { ask, speakPrivately } = await page();
    speakPrivately();
    await ask('recent.list', {});
    expect(send).toHaveBeenCalledExactlyOnceWith({ kolLens: 'recent.list', payload: {}, private: true });
  });

  it('ask rejects with the failure that the background replied', async () => {
    answer({ failure: { code: 'dailyCap', charged: 'no' } });
    const { ask } = await page();
    await expect(ask('session.get', {})).rejects.toMatchObject({
      failure: { code: 'dailyCap', charged: 'no' },
    });
  });

  it.each(LOADS)('ask says of a lost %s that it may have been charged', async (type) => {
    const { ask } = await page();
    const interrupted = { failure: { code: 'interrupted', charged: 'maybe' } };
    lose();
    await expect(ask(type, {} as never)).rejects.toMatchObject(interrupted);
    answer(undefined);
    await expect(ask(type, {} as never)).rejects.toMatchObject(interrupted);
  });

  it('ask says of any other lost message that nothing was charged', async () => {
    lose();
    const { ask } = await page();
    await expect(ask('session.get', {})).rejects.toMatchObject({
      failure: { code: 'internal', charged: 'no' },
    });
  });

  it('ask says that the extension was updated where the page outlived it', async () => {
    lose();
    const { ask } = await page();
    fakeBrowser.runtime.id = undefined as unknown as string;
    const updated = { failure: { code: 'extensionUpdated', charged: 'no' } };
    await expect(ask('report.load', {} as never)).rejects.toMatchObject(updated);
    const { runtime } = fakeBrowser;
    Object.assign(fakeBrowser, { runtime: undefined });
    await expect(
      ask('report.load', {} as never).finally(() => Object.assign(fakeBrowser, { runtime })),
    ).rejects.toMatchObject(updated);
  });
});

describe('listeners', () => {
  /** Every listener's turn with a message, as the browser would call it. */
  function listening() {
    const listeners = new Set<(...given: unknown[]) => unknown>();
    const { onMessage } = fakeBrowser.runtime;
    vi.spyOn(onMessage, 'addListener').mockImplementation((one) => void listeners.add(one as never));
    vi.spyOn(onMessage, 'removeListener').mockImplementation((one) => void listeners.delete(one as never));
    const answered: unknown[] = [];
    const receive = (message: unknown) =>
      [...listeners].map((one) => one(message, {}, (value: unknown) => answered.push(value)));
    return { receive, answered };
  }
  const OTHER = [undefined, null, 'news', 'order', 1, {}, { kolLens: 'session.get' }];

  it('listeners hear news until they stop, and nothing else', async () => {
    const { receive } = listening();
    const { onNews } = await page();
    const heard: unknown[] = [];
    const stop = onNews((news) => heard.push(news));
    for (const other of [...OTHER, { order: 'open' }]) receive(other);
    // An answer would keep the sender waiting for it.
    expect(receive({ news: 'session' })).toEqual([undefined]);
    stop();
    receive({ news: 'session' });
    expect(heard).toEqual([{ news: 'session' }]);
  });

  it('listeners answer orders with what the listener returns, until they stop', async () => {
    const { receive, answered } = listening();
    const { onOrder } = await page();
    const stop = onOrder(({ order }) => `done: ${order}`);
    for (const other of [...OTHER, { news: 'session' }]) receive(other);
    expect(receive({ order: 'look' })).toEqual([undefined]);
    stop();
    receive({ order: 'seen' });
    expect(answered).toEqual(['done: look']);
  });
});
