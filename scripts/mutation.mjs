/**
 * Breaks the code, one place at a time, and counts how many of the breaks the unit tests notice. `npm run test:mutation`
 * takes every room below; `npm run test:mutation store settings` these two.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runMain } from './setup.mjs';
import { ROOT, run } from './shell.mjs';

const FOLDERS = ['gateway', 'store', 'messages', 'background', 'settings', 'export', 'subject'];
/**
 * The files that are broken, by room.
 *
 * @type {Readonly<Record<string, string[]>>}
 */
const ROOMS = {
  ...Object.fromEntries(FOLDERS.map((name) => [name, [`lib/${name}/**/*.ts`]])),
  units: ['lib/providers/**/units.ts'],
};
const NOT_BROKEN = ['!lib/**/*.test.ts', '!lib/**/testing.ts'];
/** Lowest scores in percent: of all rooms together, and of each room. */
const LEAST = { all: 85, room: 75 };

/** A mutant counts as found where a test failed or never ended. Mutants that a comment excludes, with its reason, do not count. */
const FOUND = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);

/** @typedef {{ status: string }} Mutant */

const roomOf = (/** @type {string} */ file) =>
  file.startsWith('lib/providers/') ? 'units' : (file.split('/')[1] ?? file);

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

await runMain(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !Object.hasOwn(ROOMS, name));
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')}. There are: ${Object.keys(ROOMS).join(', ')}.`);
    return 1;
  }
  const rooms = wanted.length > 0 ? wanted : Object.keys(ROOMS);
  const output = join(ROOT, '.output', 'mutation');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const mutate = [...rooms.flatMap((room) => ROOMS[room] ?? []), ...NOT_BROKEN].join(',');
  const { code } = await run('stryker', ['run', '--mutate', mutate]);
  if (code !== 0) return code;
  /** @type {{ files: Record<string, { mutants: Mutant[] }> }} */
  const { files } = JSON.parse(readFileSync(join(output, 'report.json'), 'utf8'));
  /** @type {Map<string, Mutant[]>} */
  const byRoom = new Map(rooms.map((room) => [room, []]));
  for (const [file, { mutants }] of Object.entries(files)) byRoom.get(roomOf(file))?.push(...mutants);
  const scores = [...byRoom].map(([room, mutants]) => ({ room, score: score(mutants) }));
  const all = score([...byRoom.values()].flat());
  console.log(`\n${scores.map((each) => line(each.room, each.score)).join('\n')}`);
  console.log(`mutation score ${all.percent.toFixed(1)} %`);
  const low = scores.filter((each) => each.score.percent < LEAST.room).map(({ room }) => room);
  if (low.length > 0) console.error(`Below ${LEAST.room} %: ${low.join(', ')}.`);
  // The whole is held to its own bound only where the whole was measured.
  return low.length > 0 || (wanted.length === 0 && all.percent < LEAST.all) ? 1 : 0;
});
