import { mount } from '../../components/shell/mount';
import { loadWords, wordsReady } from '../../lib/i18n/metrics';
import { App } from './App';
import { startPanel } from './start';

let starts = 0;

startPanel(globalThis.kolLensClaiming, async (start) => {
  const platform = start.claim?.subject?.platform;
  // A report that has to wait for its words is shown late by more than the words take. It has words for their absence.
  if (platform && !wordsReady(platform)) await loadWords(platform).catch(() => {});
  starts += 1;
  mount(<App key={starts} start={start} />);
});
