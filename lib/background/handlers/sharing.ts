import type { HandlerDeps, HandlersOf } from './deps';

/** Lists that are shared with a team. What is done is in the script of sharing, which few users need. */
export function sharingHandlers({ sharing }: HandlerDeps): HandlersOf<'sharing'> {
  const handlers = async () => (await sharing()).handlers;
  return {
    'sharing.state': async (...asked) => (await handlers())['sharing.state'](...asked),
    'sharing.join': async (...asked) => (await handlers())['sharing.join'](...asked),
    'sharing.leave': async (...asked) => (await handlers())['sharing.leave'](...asked),
    'sharing.list': async (...asked) => (await handlers())['sharing.list'](...asked),
    'sharing.figures': async (...asked) => (await handlers())['sharing.figures'](...asked),
    'sharing.now': async (...asked) => (await handlers())['sharing.now'](...asked),
    'sharing.opened': async (...asked) => (await handlers())['sharing.opened'](...asked),
    'sharing.settle': async (...asked) => (await handlers())['sharing.settle'](...asked),
    'sharing.changes': async (...asked) => (await handlers())['sharing.changes'](...asked),
    'sharing.entries': async (...asked) => (await handlers())['sharing.entries'](...asked),
    'sharing.lists': async (...asked) => (await handlers())['sharing.lists'](...asked),
  };
}
