/** Checks every import of every file against the table of rooms in `ARCHITECTURE.md`: `npm run check:rooms`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../shell.mjs';
import { checkRooms } from './check';
import { READ } from './imports';
import { readRooms } from './table';

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
});
// A file that was deleted and not committed yet is still listed.
const paths = [...new Set(listed.split('\n'))].filter((path) => path && existsSync(join(ROOT, path)));
const files = new Map(
  paths.map((path) => [path, READ.test(path) ? readFileSync(join(ROOT, path), 'utf8') : '']),
);
const rooms = readRooms(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'));
const wrong = checkRooms(files, rooms);
if (wrong.length > 0) {
  console.error(`${wrong.join('\n')}\n\n${wrong.length} against the table of rooms in ARCHITECTURE.md`);
  process.exitCode = 1;
}
