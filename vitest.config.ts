import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const ROOMS = ['lib', 'components', 'entrypoints', 'scripts', 'e2e', 'store'];

/** What a test leaves behind in its thread unless it takes it back: another module, another global, another clock. */
const REPLACES =
  /\bvi\.(?:mock|doMock|hoisted|resetModules|stubGlobal|stubEnv|useFakeTimers|spyOn)\(|\b(?:fakeBrowser|startBackground)\b/;

/** The tests that replace something, which no other test may find replaced. */
const replacing = ROOMS.flatMap((room) =>
  readdirSync(join(import.meta.dirname, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join(room, name)),
).filter((path) => REPLACES.test(readFileSync(join(import.meta.dirname, path), 'utf8')));

export default defineConfig({
  test: {
    exclude: ['**/node_modules/**', '.output/**'],
    environment: 'node',
    // A property is tried a thousand times, also where a build runs beside it.
    testTimeout: 30_000,
    // By itself it would leave a core idle, of two.
    maxWorkers: '100%',
    // A thread begins sooner than a process.
    pool: 'threads',
    projects: [
      {
        extends: true,
        // A thread for each file, and every module anew in it, would take three times as long as the tests.
        test: {
          name: 'shared',
          include: ROOMS.map((room) => `${room}/**/*.test.{ts,tsx}`),
          exclude: replacing,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: replacing } },
      {
        extends: true,
        // React as users have it, without the checks of its development, draws in two thirds of the time.
        oxc: { jsx: { runtime: 'automatic', development: false } },
        test: {
          name: 'screens',
          env: { NODE_ENV: 'production' },
          include: ['screens/**/*.test.{ts,tsx}'],
          environment: './screens/support/environment.ts',
          // The documents of two threads would be one.
          pool: 'forks',
          isolate: false,
          // The first test of a file waits for the modules of its page, also where a build runs beside it.
          testTimeout: 60_000,
        },
      },
    ],
  },
});
