/** How `npm run test:mutation` breaks the code; which files it breaks, `scripts/mutation.mjs` says. */
export default {
  packageManager: 'npm',
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.config.ts' },
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: false, allowColor: false },
  jsonReporter: { fileName: '.output/mutation/report.json' },
  tempDirName: '.output/mutation/sandbox',
  // Rewriting the sandbox's compiler options needs an older TypeScript, and nothing in the sandbox is compiled by it.
  tsconfigFile: 'none',
  concurrency: 2,
};
