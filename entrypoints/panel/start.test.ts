import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Claiming, Start } from './claim';
import { startPanel } from './start';

const claimed: Start = { claim: { claimed: true, tabId: 4 }, heard: [], stop: () => {} };
const failed: Start = { failure: { code: 'internal', charged: 'no' }, heard: [], stop: () => {} };

/** The panel in a frame of a page, or in a tab of its own. */
function window(where: 'frame' | 'tab') {
  const own = {};
  vi.stubGlobal('window', own);
  vi.stubGlobal('parent', where === 'tab' ? own : {});
}

function started(claiming: Claiming): Start[] {
  const drawn: Start[] = [];
  startPanel(claiming, (start) => drawn.push(start));
  return drawn;
}

beforeEach(() => {
  vi.useFakeTimers();
  window('frame');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('how the panel begins', () => {
  it('a claim that came before the panel could draw is drawn at once', () => {
    expect(started({ starts: [failed, claimed] })).toEqual([claimed]);
  });

  it('without a ticket the panel says what it needs, and begins should one come later', () => {
    const claiming: Claiming = { starts: [] };
    const drawn = started(claiming);
    vi.advanceTimersByTime(1_900);
    expect(drawn).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(drawn.map(({ claim, failure }) => ({ claim, failure }))).toEqual([{}]);
    claiming.onStart?.(claimed);
    expect(drawn.at(-1)).toBe(claimed);
  });

  it('a panel that has begun does not ask for a ticket', () => {
    const claiming: Claiming = { starts: [] };
    const drawn = started(claiming);
    claiming.starts.push(failed);
    claiming.onStart?.(failed);
    vi.runAllTimers();
    expect(drawn).toEqual([failed]);
  });

  it('a panel in a tab of its own does not wait for a ticket', () => {
    window('tab');
    const drawn = started({ starts: [] });
    vi.advanceTimersByTime(0);
    expect(drawn).toHaveLength(1);
  });
});
