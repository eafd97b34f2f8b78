import { defineConfig } from 'vitest/config';
import type { PoolOptions } from 'vitest/node';
import { KeptWorker } from './scripts/mutation/keptWorker';

/** How the unit tests of a room are run for `npm run test:mutation`, which says what room. */
export default defineConfig({
  test: {
    include: [process.env.MUTATION_TESTS ?? ''],
    // It starts LibreOffice, which takes seconds, and every break runs its room's tests anew.
    exclude: ['lib/export/libreOffice.test.ts'],
    environment: 'node',
    isolate: false,
    runner: './scripts/mutation/runner.ts',
    setupFiles: ['scripts/mutation/setup.ts'],
    // They keep the browser that they find first, which would be that of whichever file of tests came first.
    server: { deps: { inline: [/[\\/]wxt[\\/]/, /@wxt-dev/, /@webext-core/] } },
    // A break that makes a test wait for ever is found after this.
    testTimeout: 15_000,
  },
  plugins: [
    {
      name: 'kept-worker',
      // Stryker asks for threads, and only this hook comes after that.
      configureVitest({ project }) {
        const createPoolWorker = (options: PoolOptions) => new KeptWorker(options);
        Object.assign(project.config, { pool: 'kept', poolRunner: { name: 'kept', createPoolWorker } });
      },
    },
  ],
});
