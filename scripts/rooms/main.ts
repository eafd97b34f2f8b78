/** Checks every import of every file against the table of rooms in `ARCHITECTURE.md`: `npm run check:rooms`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../shell.mjs';
import { checkRooms } from './check';
import { checkTable, readRooms } from './table';
import { readTree } from './tree';

const rooms = readRooms(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'));
const tree = readTree(ROOT);
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const packages = new Set(Object.keys({ ...dependencies, ...devDependencies }));
const wrongTable = checkTable(rooms, [...tree.files.keys()], packages);
// What follows from a mistake in the table would hide it.
const wrong = wrongTable.length > 0 ? wrongTable : checkRooms(tree, rooms);
if (wrong.length > 0) {
  console.error(`${wrong.join('\n')}\n\n${wrong.length} against the table of rooms in ARCHITECTURE.md`);
  process.exitCode = 1;
}
