/** Writes what is made from the registry: `docs/endpoints.md`. `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../shell.mjs';
import { endpointsDocument } from './endpoints';

writeFileSync(join(ROOT, 'docs', 'endpoints.md'), endpointsDocument());
