/**
 * Runs everything that `npm test` holds the project to. Each step runs, also where one before it failed; the last line says how
 * many tests and checks passed and failed.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { checkBudgets } from './budgets.mjs';
import { lintExtension } from './extension-lint.mjs';
import { grantBuild, SHIPPED } from './granted.mjs';
import { runMain, setup } from './setup.mjs';
import { ROOT, run } from './shell.mjs';

const RESULTS = join(ROOT, '.output', 'test');

/**
 * How a step ended: how many of its tests passed and failed, their names, its output where that was not shown while it ran, and a line
 * for the summary where it broke.
 *
 * @typedef {{ passed: number, failed: number, names?: string[], output?: string, note?: string }} Outcome
 */
/**
 * A step that is `beside` the others of its stage takes no processor core from them: it computes little.
 *
 * @typedef {{ name: string, run: () => Promise<Outcome> | Outcome, beside?: boolean }} Step
 */

/**
 * A command that either works or does not. Its output is kept until it ends, so that commands can run side by side.
 *
 * @param {string} name
 * @param {string} program
 * @param {string[]} args
 * @returns {Step}
 */
function command(name, program, ...args) {
  return {
    name,
    run: async () => {
      const { code, output } = await run(program, args, { quiet: true });
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
    },
  };
}

/** @param {string} file */
function readResults(file) {
  const path = join(RESULTS, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/**
 * A run whose tests are counted one by one. One that dies before it has counted is one failure.
 *
 * @param {number} code
 * @param {{ passed: number, failed: number, names: string[] } | undefined} counts
 * @returns {Outcome}
 */
function counted(code, counts) {
  if (counts === undefined) return { passed: 0, failed: 1, note: 'no results were written' };
  return { ...counts, failed: counts.failed === 0 && code !== 0 ? 1 : counts.failed };
}

/**
 * @param {{ testResults: { assertionResults: { status: string, fullName: string }[] }[] }} results of Vitest
 * @returns {string[]}
 */
const failedOf = ({ testResults }) =>
  testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName }) => fullName);

/** @typedef {{ specs?: { ok: boolean, file: string, title: string }[], suites?: Suite[] }} Suite of Playwright */

/**
 * @param {Suite[]} suites
 * @returns {string[]}
 */
const failedIn = (suites) =>
  suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
    ...failedIn(inner),
  ]);

/**
 * @param {string} name of the results
 * @param {string[]} [which] tests
 */
async function vitest(name, which = []) {
  const file = join(RESULTS, `${name}.json`);
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await run('vitest', ['run', ...which, ...reports], { quiet: true });
  const results = readResults(`${name}.json`);
  const counts = results && {
    passed: results.numPassedTests,
    failed: results.numFailedTests,
    names: failedOf(results),
  };
  return { ...counted(code, counts), output };
}

/**
 * @param {string} name of the results and of the folder of what failed
 * @param {string[]} which tests
 * @param {{ quiet?: boolean }} [options]
 * @returns {Promise<Outcome>}
 */
async function browserTests(name, which, options = {}) {
  const { code, output } = await run(
    'playwright',
    ['test', ...which, '--reporter=list,json', '--output', join(RESULTS, name)],
    {
      ...options,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(RESULTS, `${name}.json`), NODE_NO_WARNINGS: '1' },
    },
  );
  const results = readResults(`${name}.json`);
  const counts = results && {
    passed: results.stats.expected,
    failed: results.stats.unexpected + results.stats.flaky,
    names: failedIn(results.suites),
  };
  return { ...counted(code, counts), ...(options.quiet && { output }) };
}

function grantBuilds() {
  SHIPPED.forEach(grantBuild);
  return { passed: 1, failed: 0 };
}

/** The tag of a browser test that mostly waits, for seconds that are the product's own. They run beside what computes. */
const WAITS = '@waits';

/** One package is built to see that it holds what it may: with made-up values of an owner, and not zipped. */
const STORE_CHECK = [
  ...['--without-studio', '--only', 'chrome', '--no-zips'],
  ...['--owner', 'scripts/store/testOwner.json', '--to', '.output/store-check'],
];

/**
 * The stages in their order. The steps of one stage need nothing of each other and run side by side, as many as there are
 * processor cores, but two at most: a build takes a gigabyte of memory. What only waits comes beside those.
 *
 * @type {Step[][]}
 */
const STAGES = [
  [
    command('Build for Chromium', 'wxt', 'build'),
    command('Build for Firefox', 'wxt', 'build', '-b', 'firefox'),
  ],
  [
    { name: 'Builds for the browsers under test', run: grantBuilds },
    // Each build writes the types of its own pages, so none runs beside these.
    command('Types', 'tsc', '--noEmit'),
    command('Types of what runs in the browser', 'tsc', '--noEmit', '-p', 'tsconfig.browser.json'),
  ],
  [
    {
      name: 'End to end: what mostly waits',
      run: () => browserTests('waits', ['--grep', WAITS], { quiet: true }),
      beside: true,
    },
    // First, because they take longest.
    { name: 'Unit and property tests', run: () => vitest('unit') },
    // The package that goes without most. What the others ask for, unit tests hold.
    command('Store package without the studio', 'npm', 'run', '--silent', 'zip:store', '--', ...STORE_CHECK),
    command('Lint', 'biome', 'check', '.'),
    command('Rooms', 'tsx', 'scripts/rooms/main.ts'),
    command('Dead code', 'knip'),
    { name: 'Bundle budgets', run: checkBudgets },
    { name: 'Extension lint', run: lintExtension },
    { name: 'Team gateway: real nginx', run: () => vitest('gateway', ['-c', 'vitest.gateway.config.ts']) },
  ],
  [
    {
      name: 'End to end in Chromium and Firefox, with accessibility',
      run: () => browserTests('e2e', ['--grep-invert', WAITS]),
    },
  ],
];
const AT_ONCE = Math.min(2, availableParallelism());
const COUNT = STAGES.flat().length;

/**
 * A step that breaks is a failure like any other: the steps after it still run.
 *
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function settle(step) {
  try {
    return await step.run();
  } catch (error) {
    return { passed: 0, failed: 1, note: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Runs the steps of a stage. A step that computes alone shows its output while it runs; every other shows its own in one piece when it
 * ends, so that their lines do not mix.
 *
 * @param {Step[]} stage
 * @param {number} before steps of the stages before it
 * @returns {Promise<(Outcome & { name: string })[]>} in the order of the steps
 */
async function runStage(stage, before) {
  /** @type {(Outcome & { name: string })[]} */
  const outcomes = [];
  const steps = [...stage.entries()];
  const beside = steps.filter(([, step]) => step.beside);
  const computing = steps.filter(([, step]) => !step.beside);
  const alone = computing.length === 1 ? computing[0]?.[1] : undefined;
  /** @param {[number, Step][]} waiting */
  const work = async (waiting) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, step] = next;
      const title = `\n=== ${before + at + 1}/${COUNT} ${step.name}`;
      if (step === alone) console.log(title);
      const start = Date.now();
      const outcome = await settle(step);
      outcomes[at] = { name: step.name, ...outcome };
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      console.log(
        [
          ...(step === alone ? [] : [title]),
          ...(outcome.output?.trim() ? [outcome.output.trim()] : []),
          `--- ${outcome.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s`,
        ].join('\n'),
      );
    }
  };
  if (stage.length > 1) console.log(`\nSide by side: ${stage.map(({ name }) => name).join('; ')}…`);
  await Promise.all([
    ...beside.map((each) => work([each])),
    ...Array.from({ length: AT_ONCE }, () => work(computing)),
  ]);
  return outcomes;
}

/**
 * A line for each step that failed, and one for each of its tests, so that the reader need not search the output for them.
 *
 * @param {(Outcome & { name: string })[]} outcomes
 */
function summary(outcomes) {
  return outcomes
    .filter(({ failed }) => failed > 0)
    .flatMap(({ name, note, names = [] }) => [
      `✗ ${name}${note ? `: ${note}` : ''}`,
      ...names.map((each) => `  ✗ ${each}`),
    ]);
}

await runMain(async () => {
  await setup();
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  /** @type {(Outcome & { name: string })[]} */
  const outcomes = [];
  for (const stage of STAGES) outcomes.push(...(await runStage(stage, outcomes.length)));
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${summary(outcomes).join('\n')}\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
});
