import { browser } from 'wxt/browser';
import { mount } from '../../components/shell/mount';
import '../../lib/i18n/metrics/all';
import { speakPrivately } from '../../lib/messages/client';
import './popup.css';
import { App } from './App';

// The popup is in no tab, and Chromium runs it as a normal window's whatever window it hangs from.
async function begin(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  if (tab?.incognito) speakPrivately();
  mount(<App />);
}

void begin();
