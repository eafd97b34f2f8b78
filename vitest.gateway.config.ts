import { defineConfig } from 'vitest/config';

/** The tests of the team gateway, which start the real nginx: `npm run test:gateway`. */
export default defineConfig({
  test: {
    include: ['deploy/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    // Each has a gateway and a vendor of its own and mostly waits.
    sequence: { concurrent: true },
    maxConcurrency: 6,
  },
});
