import { browser } from 'wxt/browser';
import { mount } from '../../components/shell/mount';
import '../../lib/i18n/metrics/all';
import { speakPrivately } from '../../lib/messages/client';
import './popup.css';
import { App } from './App';

// The popup is in no tab, and Chromium reports it as part of a normal window even over a private one.
async function begin(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  if (tab?.incognito) speakPrivately();
  mount(<App />);
}

void begin();
