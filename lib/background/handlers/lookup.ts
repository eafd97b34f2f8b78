import { FailureError } from '../../report/failure';
import type { HandlerDeps, HandlersOf } from './deps';
import { askerOf } from './sender';
import type { Waiting } from './waiting';

/** The look-up: what pasted texts leave open, and the pasted list itself. */
export function lookupHandlers(
  { lookups, reports, pasted }: HandlerDeps,
  waiting: Waiting,
): HandlersOf<'lookup' | 'pasted'> {
  return {
    'lookup.find': ({ inquiry, mode, request }, sender) =>
      // Reading the cache costs nothing, so no screen has to hear of it.
      mode === 'cache'
        ? lookups.find(inquiry, mode, askerOf(sender))
        : waiting.run(request, (signal) => lookups.find(inquiry, mode, askerOf(sender), signal)),
    'lookup.known': ({ subjects }, sender) =>
      Promise.all(subjects.map((subject) => reports.knows(subject, askerOf(sender)))),
    'pasted.get': (_, sender) => pasted.read(sender.private),
    'pasted.set': (now, sender) => full(pasted.write(now, sender.private)),
    'pasted.opened': ({ subject }, sender) => full(pasted.opened(subject, sender.private)),
  };
}

/** @throws FailureError `storageFull` where the session's memory has no room */
async function full(writing: Promise<void>): Promise<undefined> {
  try {
    await writing;
  } catch {
    throw new FailureError({ code: 'storageFull', charged: 'no' });
  }
}
