import { GlobalWindow } from 'happy-dom';
import { type Environment, populateGlobal } from 'vitest/runtime';

/** A document of the extension. Calls, timers and streams stay those of the process, because the background runs in it too. */
export default {
  name: 'document',
  viteEnvironment: 'client',
  setup(global) {
    const window = new GlobalWindow({ url: 'https://extension.invalid/', width: 1280, height: 800 });
    const { keys, originals } = populateGlobal(global, window, { bindFunctions: true });
    return {
      async teardown() {
        await window.happyDOM.abort();
        for (const key of keys) Reflect.deleteProperty(global, key);
        for (const [key, value] of originals) global[key] = value;
      },
    };
  },
} satisfies Environment;
