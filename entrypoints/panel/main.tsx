import { mount } from '../../components/shell/mount';
import { loadWords, wordsReady } from '../../lib/i18n/metrics';
import { sectionsOf } from '../../lib/report/sections';
import { App } from './App';
import { startPanel } from './start';

let starts = 0;

/** This module lies in the chunk that all pages share, and each of them runs it: it is one request less while the panel opens. */
const claiming = globalThis.kolLensClaiming;

if (claiming)
  startPanel(claiming, async (start) => {
    const subject = start.claim?.subject;
    const [first] = subject ? sectionsOf(subject) : [];
    // The words are loaded before the first drawing: a report that meets missing words while it is drawn starts over, which takes
    // longer. The report itself shows that they could not be loaded.
    if (first && !wordsReady(first)) await loadWords(first);
    starts += 1;
    mount(<App key={starts} start={start} />);
  });
