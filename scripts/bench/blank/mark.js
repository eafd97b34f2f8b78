/**
 * The first script of the timed frames. It tells the page around them when they have drawn: `first`, when what a buyer
 * opened the panel for, the cost on real plays, is in the document and the browser has produced a frame with it; `all`, the
 * same for the last figures of the first load.
 */
const QUIET_MS = 250;
const DRAWN = '[data-blank], [data-metric][data-value]';
const FIRST = '[data-blank], [data-metric="verdict.realCpm"][data-value]';
const BUSY = '[aria-busy="true"]';
const times = { frame: performance.timeOrigin };
let quiet;

/** Runs after the next frame: a task that is posted from the frame's callback runs when the frame has been drawn. */
function afterFrame(then) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(undefined);
  });
}

function look() {
  const now = performance.now();
  times.react ??= document.getElementById('root')?.firstChild ? now : undefined;
  const figures = document.querySelectorAll(DRAWN).length;
  if (figures === 0) return;
  if (times.committed === undefined && document.querySelector(FIRST)) {
    times.committed = now;
    afterFrame(() => {
      times.first = performance.now();
    });
  }
  if (document.querySelector(BUSY)) return;
  if (times.figures !== figures) {
    times.figures = figures;
    times.whole = now;
    afterFrame(() => {
      times.all = performance.now();
    });
  }
  clearTimeout(quiet);
  quiet = setTimeout(tell, QUIET_MS);
}

function tell() {
  const [navigation] = performance.getEntriesByType('navigation');
  parent.postMessage(
    {
      drawn: {
        ...times,
        html: navigation.responseEnd,
        interactive: navigation.domInteractive,
      },
    },
    '*',
  );
}

new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
