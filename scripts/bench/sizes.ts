import { join } from 'node:path';
import { weigh } from '../budgets.mjs';
import { ROOT } from '../shell.mjs';
import type { Figure } from './figures';

/** The sizes of the build, measured and limited as in `npm test`. */
export function measureSizes(): Figure[] {
  return weigh(join(ROOT, '.output', 'chrome-mv3')).map(({ part, bytes, limit }) => ({
    id: `size.${part.replace(/\W+/g, '-')}`,
    label: `Size: ${part}`,
    measured: bytes / 1000,
    unit: 'kB',
    budget: { max: limit / 1000 },
  }));
}
