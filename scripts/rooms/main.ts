/** Checks every import of every file against the table of rooms in `ARCHITECTURE.md`: `npm run check:rooms`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../shell.mjs';
import { checkRooms } from './check';
import { readRooms } from './table';
import { readTree } from './tree';

const rooms = readRooms(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'));
const wrong = checkRooms(readTree(ROOT), rooms);
if (wrong.length > 0) {
  console.error(`${wrong.join('\n')}\n\n${wrong.length} against the table of rooms in ARCHITECTURE.md`);
  process.exitCode = 1;
}
