import { afterEach, describe, expect, it, vi } from 'vitest';
import type { News } from '../../lib/messages/protocol';
import { FailureError } from '../../lib/report/failure';
import type { Start } from './start';

const { ask, onNews } = vi.hoisted(() => ({ ask: vi.fn(), onNews: vi.fn() }));
vi.mock('../../lib/messages/client', () => ({ ask, onNews }));

const { startPanel } = await import('./start');

/** How it begins, each time that it does. */
async function begun(): Promise<Start[]> {
  const starts: Start[] = [];
  await startPanel((start) => starts.push(start));
  return starts;
}
const start = async () => (await begun())[0] as Start;

/** A frame at an address, and the end of the background's line to it. */
function frame(hash: string) {
  let listener: ((news: News) => void) | undefined;
  onNews.mockImplementation((listen) => {
    listener = listen;
    return () => {
      listener = undefined;
    };
  });
  const replaceState = vi.fn();
  vi.stubGlobal('location', { hash, pathname: '/panel.html' });
  vi.stubGlobal('history', { replaceState });
  return { say: (news: News) => listener?.(news), listens: () => listener !== undefined, replaceState };
}
afterEach(() => vi.unstubAllGlobals());

describe('how the panel begins', () => {
  it('shows its ticket once, and takes it out of the address', async () => {
    const { replaceState } = frame('#ticket=t1');
    ask.mockResolvedValueOnce({ claimed: true, tabId: 4 });
    expect((await start()).claim).toEqual({ claimed: true, tabId: 4 });
    expect(ask).toHaveBeenLastCalledWith('panel.claim', { ticket: 't1' });
    expect(replaceState).toHaveBeenCalledWith(null, '', '/panel.html');
  });

  it('asks nobody without a ticket', async () => {
    frame('');
    ask.mockClear();
    const { claim, heard } = await start();
    expect(claim).toBeUndefined();
    expect(heard).toEqual([]);
    expect(ask).not.toHaveBeenCalled();
  });

  it('keeps what is said while it begins, until somebody listens', async () => {
    const { say, listens } = frame('#ticket=t1');
    ask.mockResolvedValueOnce({ claimed: true, tabId: 4 });
    const starting = start();
    say({ news: 'subject', tabId: 4, byUser: true });
    const { heard, stop } = await starting;
    say({ news: 'session' });
    expect(heard).toEqual([{ news: 'subject', tabId: 4, byUser: true }, { news: 'session' }]);
    expect(listens()).toBe(true);
    stop();
    expect(listens()).toBe(false);
  });

  it('has words for a claim that fails, and a way to try once more', async () => {
    frame('#ticket=t1');
    ask.mockRejectedValueOnce(new FailureError({ code: 'storageCorrupt', charged: 'no' }));
    const starts = await begun();
    expect(starts[0]?.failure).toEqual({ code: 'storageCorrupt', charged: 'no' });
    ask.mockResolvedValueOnce({ claimed: true, tabId: 4 });
    starts[0]?.again?.();
    await vi.waitFor(() => expect(starts[1]?.claim).toEqual({ claimed: true, tabId: 4 }));
    expect(starts[1]?.again).toBeUndefined();
    expect(ask).toHaveBeenLastCalledWith('panel.claim', { ticket: 't1' });
  });
});
