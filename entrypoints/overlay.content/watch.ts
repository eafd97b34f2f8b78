import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { detectSubject } from '../../lib/subject/detect';
import { type Subject, subjectKey } from '../../lib/subject/types';
import { page } from './dom';
import { createFeedReader } from './feed';
import type { Pulse } from './pulse';

/** The only site whose feed changes the work without changing the address. */
const FEED_HOST = 'www.douyin.com';

/** How often an address is compared that nothing tells of. */
const POLL_MS = 1000;

/** Whether the browser tells of navigations. Where it does not, an element of the page may have the name. */
const hasNavigation = () => Object.prototype.toString.call(globalThis.navigation) === '[object Navigation]';

/**
 * Tells what the page is about, at once and whenever that changes. The address comes first; Douyin's feed is asked only
 * where the address says nothing.
 *
 * @param tell `byFeed`: it is what the feed plays, at an address that says nothing
 * @returns looks at once: what tells of changes may come late
 */
export function watchSubject(
  ctx: ContentScriptContext,
  pulse: Pulse,
  tell: (subject: Subject | undefined, byFeed: boolean) => void,
): () => void {
  const readFeed = createFeedReader((selector) => page.querySelector(selector));
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
  // The browser's own comes when the address has changed; where there is none, the address is compared now and then.
  if (hasNavigation())
    navigation.addEventListener('currententrychange', () => look(location.href), { signal: ctx.signal });
  else {
    let seen = location.href;
    ctx.setInterval(() => {
      if (seen === location.href) return;
      seen = location.href;
      look(seen);
    }, POLL_MS);
  }
  return () => look(location.href);
}
