/** How `npm run test:mutation` breaks the code; which files it breaks, `scripts/mutation.mjs` says. */
export default {
  packageManager: 'npm',
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: false, allowColor: false },
  jsonReporter: { fileName: process.env.MUTATION_REPORT },
  tempDirName: '.output/mutation/sandbox',
  ignorePatterns: ['.output'],
  // Rewriting the sandbox's compiler options needs an older TypeScript, and nothing in the sandbox is compiled by it.
  tsconfigFile: 'none',
  // A loop without an end is known by its count of rounds, so that a busy machine need not be taken for one.
  timeoutMS: 40_000,
  timeoutFactor: 4,
  warnings: { slow: false },
  concurrency: 2,
};
