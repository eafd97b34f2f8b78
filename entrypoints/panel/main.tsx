import { mount } from '../../components/shell/mount';
import { loadWords, wordsReady } from '../../lib/i18n/metrics';
import { App } from './App';
import { startPanel } from './start';

let starts = 0;

startPanel(globalThis.kolLensClaiming, async (start) => {
  const platform = start.claim?.subject?.platform;
  // The words are loaded before the first drawing: a report that meets missing words while it is drawn starts over, which takes
  // longer. The report itself shows that they could not be loaded.
  if (platform && !wordsReady(platform)) await loadWords(platform).catch(() => {});
  starts += 1;
  mount(<App key={starts} start={start} />);
});
