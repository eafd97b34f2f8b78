import type { Sender } from '../../messages/senders';
import { FailureError } from '../../report/failure';
import type { HandlerDeps, HandlersOf } from './deps';

/** Many creators at once. A job is written down with the creators it is about, so a private window begins none and sees none. */
export function bulkHandlers({ bulk }: HandlerDeps): HandlersOf<'bulk'> {
  const open = (sender: Sender) => {
    if (sender.private) throw new FailureError({ code: 'noSession', charged: 'no' });
    return bulk();
  };
  return {
    'bulk.plan': async ({ rows, parts, newerThan }, sender) =>
      (await open(sender)).plan(rows, parts, newerThan),
    'bulk.start': async ({ rows, ...order }, sender) => (await open(sender)).start(rows, order),
    'bulk.get': async ({ after }, sender) =>
      sender.private ? { rows: [], refused: true } : (await bulk()).get(after),
    'bulk.go': async ({ calls, failed }, sender) => void (await (await open(sender)).go(calls, failed)),
    'bulk.hold': async ({ how }, sender) => void (await (await open(sender)).hold(how)),
    'bulk.choose': async ({ at, subject }, sender) => void (await (await open(sender)).choose(at, subject)),
  };
}
