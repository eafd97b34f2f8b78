import { defineConfig } from '@playwright/test';

/** End to end, each browser with its own driver: see `e2e/support`. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.output/test/e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  projects: [
    { name: 'chromium', testMatch: '*.spec.ts', testIgnore: 'firefox/**' },
    { name: 'firefox', testMatch: 'firefox/**/*.spec.ts' },
  ],
});
