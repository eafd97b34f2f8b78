import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { detectSubject } from '../../lib/subject/detect';
import { type Subject, subjectKey } from '../../lib/subject/types';
import { createFeedReader } from './feed';
import type { Pulse } from './pulse';

/** The only site whose feed changes the work without changing the address. */
const FEED_HOST = 'www.douyin.com';

/**
 * Tells what the page is about, at once and whenever that changes. The address comes first; Douyin's feed is asked only
 * where the address says nothing.
 *
 * @param tell `byFeed`: it is what the feed plays, at an address that says nothing
 */
export function watchSubject(
  ctx: ContentScriptContext,
  pulse: Pulse,
  tell: (subject: Subject | undefined, byFeed: boolean) => void,
): void {
  const readFeed = createFeedReader((selector) => document.querySelector(selector));
  let current: string | undefined;

  const settle = (subject: Subject | undefined, byFeed: boolean) => {
    const key = subject && [subject, subject.owner].map((each) => each && subjectKey(each)).join();
    if (key === current) return;
    current = key;
    tell(subject, byFeed);
  };
  const lookAtFeed = () => settle(readFeed(), true);
  const look = (address: string) => {
    const subject = detectSubject(address);
    const feed = !subject && location.hostname === FEED_HOST;
    settle(feed ? readFeed() : subject, feed);
    pulse.set(lookAtFeed, feed);
  };

  look(location.href);
  // WXT's event tells of navigations before they happen, and of those that never do: a download, a "stay on this page".
  // The browser's own comes when the address has changed; WXT's polling stands in where there is none.
  if (globalThis.navigation)
    navigation.addEventListener('currententrychange', () => look(location.href), { signal: ctx.signal });
  else ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => look(newUrl.href));
}
