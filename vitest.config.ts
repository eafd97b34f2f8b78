import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{lib,components,entrypoints,scripts,e2e}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '.output/**'],
    environment: 'node',
    // A property is tried a thousand times, also where a build runs beside it.
    testTimeout: 30_000,
  },
});
