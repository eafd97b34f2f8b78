import { FailureError } from '../../report/failure';
import type { FoundResult } from '../../report/found';
import type { HandlerDeps, HandlersOf } from './deps';
import { askerOf } from './sender';
import type { Waiting } from './waiting';

/** The look-up: what pasted texts leave open, and the pasted list itself. */
export function lookupHandlers(
  { lookups, reports, pasted, broadcast }: HandlerDeps,
  waiting: Waiting,
): HandlersOf<'lookup' | 'pasted'> {
  return {
    'lookup.find': async ({ inquiry, mode, request }, sender) => {
      const find = (signal?: AbortSignal) =>
        lookups.find(inquiry, {
          mode,
          signal,
          from: askerOf(sender),
          onProgress: (progress) => broadcast({ news: 'progress', request, progress }),
        });
      // Reading the cache costs nothing, so no screen has to hear of it.
      const found = await (mode === 'cache' ? find() : waiting.run(request, find));
      return sender.private ? withoutPictures(found) : found;
    },
    'lookup.known': ({ subjects }, sender) =>
      Promise.all(subjects.map((subject) => reports.knows(subject, askerOf(sender)))),
    'pasted.get': (_, sender) => pasted.read(sender.private),
    'pasted.set': (now, sender) => full(pasted.write(now, sender.private)),
    'pasted.opened': ({ subject }, sender) => full(pasted.opened(subject, sender.private)),
  };
}

/** What was found without its pictures, which the browser would keep in the normal windows' cache. */
const withoutPictures = ({ accepted, others, ...rest }: FoundResult): FoundResult => ({
  ...rest,
  ...(accepted && { accepted: { ...accepted, image: undefined } }),
  others: others.map((one) => ({ ...one, image: undefined })),
});

/** @throws FailureError `storageFull` where the session's memory has no room */
async function full(writing: Promise<void>): Promise<undefined> {
  try {
    await writing;
  } catch {
    throw new FailureError({ code: 'storageFull', charged: 'no' });
  }
}
