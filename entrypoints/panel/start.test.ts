import { afterEach, describe, expect, it, vi } from 'vitest';
import type { News } from '../../lib/messages/protocol';
import { FailureError } from '../../lib/report/failure';

const { ask, onNews } = vi.hoisted(() => ({ ask: vi.fn(), onNews: vi.fn() }));
vi.mock('../../lib/messages/client', () => ({ ask, onNews }));

const { startPanel } = await import('./start');

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
    expect((await startPanel()).claim).toEqual({ claimed: true, tabId: 4 });
    expect(ask).toHaveBeenLastCalledWith('panel.claim', { ticket: 't1' });
    expect(replaceState).toHaveBeenCalledWith(null, '', '/panel.html');
  });

  it('asks nobody without a ticket', async () => {
    frame('');
    ask.mockClear();
    const start = await startPanel();
    expect(start.claim).toBeUndefined();
    expect(start.heard).toEqual([]);
    expect(ask).not.toHaveBeenCalled();
  });

  it('keeps what is said while it begins, until somebody listens', async () => {
    const { say, listens } = frame('#ticket=t1');
    ask.mockResolvedValueOnce({ claimed: true, tabId: 4 });
    const starting = startPanel();
    say({ news: 'subject', tabId: 4, byUser: true });
    const start = await starting;
    say({ news: 'session' });
    expect(start.heard).toEqual([{ news: 'subject', tabId: 4, byUser: true }, { news: 'session' }]);
    expect(listens()).toBe(true);
    start.stop();
    expect(listens()).toBe(false);
  });

  it('has words for a claim that fails', async () => {
    frame('#ticket=t1');
    ask.mockRejectedValueOnce(new FailureError({ code: 'storageCorrupt', charged: 'no' }));
    expect((await startPanel()).failure).toEqual({ code: 'storageCorrupt', charged: 'no' });
  });
});
