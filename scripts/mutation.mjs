/**
 * Breaks the code, one place at a time, and counts how many of the breaks the unit tests notice: each room is held by its own
 * tests. `npm run test:mutation` takes every room below; `npm run test:mutation store settings` these two.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runMain } from './setup.mjs';
import { ROOT, run } from './shell.mjs';

/** @typedef {{ broken: string, tests: string }} Room What is broken in a room, and the tests that have to notice. */

const FOLDERS = [
  ...['gateway', 'store', 'messages', 'background', 'settings', 'export', 'subject'],
  ...['memory', 'lists', 'compare', 'sheet'],
];
/** @type {Readonly<Record<string, Room>>} */
const ROOMS = {
  ...Object.fromEntries(
    FOLDERS.map((name) => [name, { broken: `lib/${name}/**/*.ts`, tests: `lib/${name}/**/*.test.ts` }]),
  ),
  units: { broken: 'lib/providers/**/units.ts', tests: 'lib/providers/**/*.test.ts' },
};
const NOT_BROKEN = ['!lib/**/*.test.ts', '!lib/**/testing.ts'];
/** Lowest scores in percent: of all rooms together, and of each room. */
const LEAST = { all: 85, room: 75 };

/** A mutant counts as found where a test failed or never ended. Mutants that a comment excludes, with its reason, do not count. */
const FOUND = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);

/** @typedef {{ status: string }} Mutant */

/** @typedef {{ found: number, missed: number, percent: number }} Score */

/**
 * @param {Mutant[]} mutants
 * @returns {Score}
 */
function score(mutants) {
  const found = mutants.filter(({ status }) => FOUND.has(status)).length;
  const missed = mutants.filter(({ status }) => MISSED.has(status)).length;
  return { found, missed, percent: found + missed === 0 ? 100 : (100 * found) / (found + missed) };
}

/** @type {(name: string, score: Score) => string} */
const line = (name, { found, missed, percent }) =>
  `${name.padEnd(12)} ${percent.toFixed(1).padStart(5)} %  ${found} found, ${missed} missed`;

const OUTPUT = join(ROOT, '.output', 'mutation');

/**
 * Breaks a room.
 *
 * @param {string} name
 * @param {Room} room
 * @returns {Promise<Mutant[] | undefined>} Nothing where the run itself failed, such as by a test that is red already.
 */
async function mutantsOf(name, { broken, tests }) {
  const report = join(OUTPUT, `${name}.json`);
  const env = { MUTATION_TESTS: tests, MUTATION_REPORT: report };
  const { code } = await run('stryker', ['run', '--mutate', [broken, ...NOT_BROKEN].join(',')], { env });
  if (code !== 0) return undefined;
  /** @type {{ files: Record<string, { mutants: Mutant[] }> }} */
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  return Object.values(files).flatMap(({ mutants }) => mutants);
}

await runMain(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !Object.hasOwn(ROOMS, name));
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')}. There are: ${Object.keys(ROOMS).join(', ')}.`);
    return 1;
  }
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  /** @type {Map<string, Mutant[]>} */
  const byRoom = new Map();
  for (const [name, room] of Object.entries(ROOMS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const mutants = await mutantsOf(name, room);
    if (!mutants) return 1;
    byRoom.set(name, mutants);
  }
  const scores = [...byRoom].map(([room, mutants]) => ({ room, score: score(mutants) }));
  const all = score([...byRoom.values()].flat());
  console.log(`\n${scores.map((each) => line(each.room, each.score)).join('\n')}`);
  console.log(`mutation score ${all.percent.toFixed(1)} %`);
  const low = scores.filter((each) => each.score.percent < LEAST.room).map(({ room }) => room);
  if (low.length > 0) console.error(`Below ${LEAST.room} %: ${low.join(', ')}.`);
  // The whole is held to its own bound only where the whole was measured.
  return low.length > 0 || (wanted.length === 0 && all.percent < LEAST.all) ? 1 : 0;
});
