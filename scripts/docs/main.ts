/** Writes what is made of the sections' folders and of the registry. `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../shell.mjs';
import { gathered } from './gather';

for (const [path, text] of gathered()) writeFileSync(join(ROOT, path), text);
// The registry reads what was written just now.
const { endpointsDocument } = await import('./endpoints');
writeFileSync(join(ROOT, 'docs', 'endpoints.md'), endpointsDocument());
