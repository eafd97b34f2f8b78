import { mount } from '../../components/mount';
import { loadWords, wordsReady } from '../../lib/i18n/metrics';
import { App } from './App';
import { startPanel } from './start';

const start = await startPanel();
const platform = start.claim?.subject?.platform;
// A report that has to wait for its words is shown late by more than the words take.
if (platform && !wordsReady(platform)) await loadWords(platform);
mount(<App start={start} />);
