import { ask, onOrder } from '../../lib/messages/client';
import type { Reply } from '../../lib/messages/protocol';
import { FailureError } from '../../lib/report/failure';
import { page } from '../overlay.content/dom';
import { createPulse } from '../overlay.content/pulse';
import { removeOldBoards } from './board';

/** What a script of badges does while it is switched on. */
interface Work {
  /** They were switched on. What goes with them is ended by the signal. */
  begin(signal: AbortSignal): void;
  /** What is known may have changed: in another tab, or by the settings. */
  again(): void;
  /** They were switched off, or the extension has gone. */
  end(): void;
  /** Everything is read before anything is written, so that the page is laid out once. */
  draw(): void;
  /** Looks at what no event tells of: a captcha, cards that move by themselves, our element taken out of the page. */
  beat(): void;
}

/** What a script of badges may ask of its switch. */
export interface Switched {
  /** What the background last said; the words of the settings' language among it. */
  words(): Reply<'badges.hello'> | undefined;
  isOn(): boolean;
  /** Draws with the next frame. */
  drawSoon(): void;
  /** For a message that failed: the extension may have been updated or removed, and no message has a way to it any more. */
  lose(error: unknown): undefined;
}

/**
 * Switches a script of badges on and off as the settings say.
 *
 * @param life aborted when the extension has gone
 */
export function runSwitched(life: AbortController, work: Work): Switched {
  const pulse = createPulse(life.signal);
  let words: Reply<'badges.hello'> | undefined;
  let on: AbortController | undefined;
  let due = false;

  removeOldBoards();
  const stopOrders = onOrder(({ order }) => {
    if (order === 'hello') void greet();
  });
  life.signal.addEventListener('abort', () => {
    off();
    stopOrders();
  });
  void greet();

  /** Switches on or off as the settings say, and asks anew for what stands there. */
  async function greet(): Promise<void> {
    words = await ask('badges.hello', {}).catch(lose);
    if (!words?.on) return off();
    if (on) return work.again();
    on = new AbortController();
    const { signal } = on;
    work.begin(signal);
    addEventListener('scroll', drawSoon, { capture: true, passive: true, signal });
    addEventListener('resize', drawSoon, { signal });
    page.addEventListener('visibilitychange', () => page.hidden || work.again(), { signal });
    pulse.set(work.beat, true);
  }

  function off(): void {
    on?.abort();
    on = undefined;
    pulse.set(work.beat, false);
    work.end();
  }

  function lose(error: unknown): undefined {
    if (error instanceof FailureError && error.failure.code === 'extensionUpdated') life.abort();
  }

  function drawSoon(): void {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      if (on) work.draw();
    });
  }

  return { words: () => words, isOn: () => on !== undefined, drawSoon, lose };
}
