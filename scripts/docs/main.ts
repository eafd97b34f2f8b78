/** Writes what is made of the sections' folders and of the registry. `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../shell.mjs';
import { gathered } from './gather';
import { twiceWorded } from './words';

for (const [path, text] of gathered()) writeFileSync(join(ROOT, path), text);
// These read what was written just now.
const { ALL_WORDS } = await import('./allWords');
const twice = twiceWorded(ALL_WORDS);
if (twice.length > 0) throw new Error(twice.join('\n'));
const { endpointsDocument } = await import('./endpoints');
writeFileSync(join(ROOT, 'docs', 'endpoints.md'), endpointsDocument());
