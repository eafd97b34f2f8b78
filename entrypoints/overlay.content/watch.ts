import { detectSubject } from '../../lib/subject/detect';
import { type Subject, subjectKey } from '../../lib/subject/types';
import { page } from './dom';
import { createFeedReader } from './feed';
import type { Pulse } from './pulse';

/** The only site whose feed changes the work without changing the address. */
const FEED_HOST = 'www.douyin.com';

/** Milliseconds between two looks at the address where no event tells of its changes. */
const POLL_MS = 1000;

/** Whether the browser has the navigation API. Where it has not, an element of the page may have its name. */
const hasNavigation = () => Object.prototype.toString.call(globalThis.navigation) === '[object Navigation]';

/**
 * Tells the page's subject at once and whenever it changes. The address comes first; Douyin's feed is read only where the
 * address names no subject.
 *
 * @param tell `byFeed`: the subject is the work that the feed plays, at an address that names none
 * @returns a function that looks at once, because events may come late
 */
export function watchSubject(
  signal: AbortSignal,
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
  // The event comes after the address has changed; where there is none, the address is compared regularly.
  if (hasNavigation())
    navigation.addEventListener('currententrychange', () => look(location.href), { signal });
  else {
    let seen = location.href;
    const timer = setInterval(() => {
      if (seen === location.href) return;
      seen = location.href;
      look(seen);
    }, POLL_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
  return () => look(location.href);
}
