import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { News } from '../../lib/messages/protocol';
import { FailureError } from '../../lib/report/failure';

const { ask, onNews } = vi.hoisted(() => ({ ask: vi.fn(), onNews: vi.fn() }));
vi.mock('../../lib/messages/client', () => ({ ask, onNews }));

const { claimPanel } = await import('./claim');

const [RIGHT, WRONG, OTHER] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const claim = { claimed: true, tabId: 4 };

/** A frame, the window's own messages to it, and the background's. */
function frame() {
  const windows = new EventTarget();
  const news = new Set<(news: News) => void>();
  vi.stubGlobal('addEventListener', windows.addEventListener.bind(windows));
  vi.stubGlobal('removeEventListener', windows.removeEventListener.bind(windows));
  onNews.mockImplementation((listener) => {
    news.add(listener);
    return () => news.delete(listener);
  });
  return {
    claiming: claimPanel(),
    hand: (data: unknown) => windows.dispatchEvent(new MessageEvent('message', { data })),
    say: (message: News) => {
      for (const listener of news) listener(message);
    },
    news,
  };
}
const tickets = () =>
  ask.mock.calls.flatMap(([type, payload]) => (type === 'panel.claim' ? payload.ticket : []));

beforeEach(() => {
  ask.mockReset().mockImplementation(async (type, { ticket }) => {
    if (type === 'panel.claim') return ticket === RIGHT ? claim : { claimed: false };
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('a panel’s claim', () => {
  it('a panel shows the ticket that the page hands it, once however often it is handed over', async () => {
    const { claiming, hand } = frame();
    ask.mockRejectedValueOnce(new FailureError({ code: 'storageCorrupt', charged: 'no' }));
    for (let time = 0; time < 3; time++) hand(RIGHT);
    await vi.waitFor(() => expect(claiming.starts).toHaveLength(1));
    hand(RIGHT);
    await Promise.resolve();
    expect(tickets()).toEqual([RIGHT]);
  });

  it('messages of the page that are no ticket do not end a claim', async () => {
    const { claiming, hand, news } = frame();
    for (const data of [WRONG, { ticket: RIGHT }, 'x', '', null, OTHER, RIGHT, WRONG]) hand(data);
    await vi.waitFor(() => expect(claiming.starts).toMatchObject([{ claim }]));
    hand(OTHER);
    await Promise.resolve();
    expect(tickets()).toEqual([WRONG, OTHER, RIGHT]);
    expect(claiming.starts).toHaveLength(1);
    // Only the claim that succeeded keeps its listener.
    expect(news.size).toBe(1);
  });

  it('the right ticket still works after another one failed', async () => {
    const { claiming, hand } = frame();
    ask.mockRejectedValueOnce(new FailureError({ code: 'storageCorrupt', charged: 'no' }));
    hand(WRONG);
    hand(RIGHT);
    await vi.waitFor(() =>
      expect(claiming.starts).toMatchObject([{ failure: { code: 'storageCorrupt' } }, { claim }]),
    );
  });

  it('news are kept until the panel listens', async () => {
    const { claiming, hand, say, news } = frame();
    hand(RIGHT);
    await Promise.resolve();
    say({ news: 'subject', tabId: 4, byUser: true });
    await vi.waitFor(() => expect(claiming.starts).toHaveLength(1));
    say({ news: 'session' });
    expect(claiming.starts[0]?.heard).toEqual([
      { news: 'subject', tabId: 4, byUser: true },
      { news: 'session' },
    ]);
    claiming.starts[0]?.stop();
    expect(news.size).toBe(0);
  });

  it('a claim that fails has a failure, and a way to try again', async () => {
    const { claiming, hand } = frame();
    const heard: unknown[] = [];
    claiming.onStart = (start) => heard.push(start);
    ask.mockRejectedValueOnce(new FailureError({ code: 'storageCorrupt', charged: 'no' }));
    hand(RIGHT);
    await vi.waitFor(() => expect(claiming.starts[0]?.failure?.code).toBe('storageCorrupt'));
    claiming.starts[0]?.again?.();
    await vi.waitFor(() => expect(claiming.starts[1]?.claim).toEqual(claim));
    expect(heard).toEqual(claiming.starts);
    expect(tickets()).toEqual([RIGHT, RIGHT]);
  });
});
