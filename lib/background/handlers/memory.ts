import { MAX_REMEMBERED } from '../../messages/protocol';
import type { HandlerDeps, HandlersOf } from './deps';

/** What is remembered of creators. Nothing of it is ever called for. */
export function memoryHandlers({ memory, store }: HandlerDeps): HandlersOf<'memory'> {
  return {
    'memory.known': ({ creators }) => memory.known(creators),
    'memory.line': ({ creator }) => memory.line(creator),
    'memory.info': () => store.memoryInfo(),
    'memory.shorten': async ({ before }) => {
      await store.shortenMemory(before);
      return store.memoryInfo();
    },
    'memory.export': ({ after }) => store.snapshots(after, MAX_REMEMBERED),
    'memory.import': async ({ snapshots }) => {
      await store.remember(snapshots, true);
      return snapshots.length;
    },
  };
}
