/**
 * Measures the build in `.output/chrome-mv3` and prints what each figure is allowed to be and what it is. Every ratio is
 * taken within one run, both sides in turns, so that a busy machine slows both. `npm run bench -- panel heap` runs only these.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { TestServer } from '../../e2e/support/server';
import { ROOT } from '../shell.mjs';
import { Browser } from './browser';
import { benchExtension } from './extension';
import { type Figure, holds } from './figures';
import { measurePanel } from './panel';

type Measure = (server: TestServer, extension: string) => Promise<Figure[]> | Figure[];

/** In the order of the table. */
const MEASURES: Readonly<Record<string, Measure>> = {
  panel: measurePanel,
};
const only = process.argv.slice(2);
const server = await TestServer.start();
const extension = await benchExtension();
for (const [name, measure] of Object.entries(MEASURES)) {
  if (only.length > 0 && !only.includes(name)) continue;
  server.reset();
  console.log(JSON.stringify(await measure(server, extension), undefined, 1));
}
await server.close();
