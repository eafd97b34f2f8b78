import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkBudgets } from './budgets.mjs';
import { lintExtension } from './extension-lint.mjs';
import { runMain, setup } from './setup.mjs';
import { ROOT, run } from './shell.mjs';

const RESULTS = join(ROOT, '.output', 'test');

/** A command that either works or does not. */
function command(name, ...args) {
  return async () => {
    const { code } = await run(name, args);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
}

function readResults(file) {
  const path = join(RESULTS, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** A run whose tests are counted one by one. One that dies before it has counted is one failure. */
function counted(code, counts) {
  if (counts === undefined) return { passed: 0, failed: 1, note: 'no results were written' };
  return { ...counts, failed: counts.failed === 0 && code !== 0 ? 1 : counts.failed };
}

async function unitTests() {
  const { code } = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(RESULTS, 'unit.json')}`,
  ]);
  const results = readResults('unit.json');
  return counted(code, results && { passed: results.numPassedTests, failed: results.numFailedTests });
}

async function endToEnd() {
  const { code } = await run('playwright', ['test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(RESULTS, 'e2e.json'), NODE_NO_WARNINGS: '1' },
  });
  const stats = readResults('e2e.json')?.stats;
  return counted(code, stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky });
}

const STEPS = [
  ['Types', command('tsc', '--noEmit')],
  ['Lint', command('biome', 'check', '.')],
  ['Rooms', command('tsx', 'scripts/rooms/main.ts')],
  ['Dead code', command('knip')],
  ['Unit and property tests', unitTests],
  ['Build for Chromium', command('wxt', 'build')],
  ['Build for Firefox', command('wxt', 'build', '-b', 'firefox')],
  ['Bundle budgets', checkBudgets],
  ['Extension lint', lintExtension],
  ['Build for the browsers under test, Chromium', command('wxt', 'build', '--mode', 'e2e')],
  ['Build for the browsers under test, Firefox', command('wxt', 'build', '-b', 'firefox', '--mode', 'e2e')],
  ['End to end in Chromium and Firefox, with accessibility', endToEnd],
];

/** A step that breaks is a failure like any other: the steps after it still run. */
async function settle(step) {
  try {
    return await step();
  } catch (error) {
    return { passed: 0, failed: 1, note: error.message };
  }
}

/** One line a step that failed, so that nobody has to search the output for it. */
function summary(outcomes) {
  return outcomes
    .filter(({ failed }) => failed > 0)
    .map(({ name, note }) => `✗ ${name}${note ? `: ${note}` : ''}`);
}

await runMain(async () => {
  await setup();
  // The types that WXT generates follow the entrypoints and the public files, which may have changed since.
  await run('wxt', ['prepare'], { quiet: true });
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const outcomes = [];
  for (const [at, [name, step]] of STEPS.entries()) {
    console.log(`\n=== ${at + 1}/${STEPS.length} ${name}`);
    const start = Date.now();
    const outcome = await settle(step);
    outcomes.push({ name, ...outcome });
    console.log(
      `--- ${outcome.failed === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - start) / 1000).toFixed(1)} s`,
    );
  }
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${summary(outcomes).join('\n')}\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
});
