import { page } from './dom';

const INTERVAL = 500;

/** A beat twice a second while the tab is visible. */
export interface Pulse {
  /** Starts or stops calling a function twice a second. */
  set(beat: () => void, on: boolean): void;
}

/**
 * One timer for everything that is polled. It runs only while a function wants a beat and the tab is visible. Polling one element
 * costs less than observing every change in these pages.
 */
export function createPulse(signal: AbortSignal): Pulse {
  const beats = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;

  const beat = () => {
    for (const each of beats) each();
  };
  const arrange = () => {
    const wanted = beats.size > 0 && !page.hidden && !signal.aborted;
    if (wanted === (timer !== undefined)) return;
    clearInterval(timer);
    timer = wanted ? setInterval(beat, INTERVAL) : undefined;
    if (wanted) beat();
  };
  signal.addEventListener('abort', arrange);

  return {
    set(each, on) {
      if (on) beats.add(each);
      else beats.delete(each);
      if (beats.size > 0) page.addEventListener('visibilitychange', arrange, { signal });
      else page.removeEventListener('visibilitychange', arrange);
      arrange();
    },
  };
}
