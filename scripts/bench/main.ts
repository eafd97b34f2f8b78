/**
 * Measures the build in `.output/chrome-mv3` and prints each figure with its budget. Every ratio is taken
 * within one run, both sides in turns, so that a busy machine slows both.
 *
 * `npm run bench` measures everything; `npm run bench panel heap` only these two.
 */
import { writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { TestServer } from '../../e2e/support/server';
import { ROOT } from '../shell.mjs';
import { measureAsks } from './asks';
import { measureBackground } from './background';
import { measureBadges } from './badges';
import { Browser } from './browser';
import { measureBulk } from './bulk';
import { measureCache } from './cache';
import { measureCompare } from './compare';
import { measureDetection } from './detection';
import { benchExtension } from './extension';
import { type Figure, holds } from './figures';
import { measureGateway } from './gateway';
import { measureHeap } from './heap';
import { measureLists } from './lists';
import { measureLossless } from './lossless';
import { measureMemory } from './memory';
import { measureOverlay } from './overlay';
import { measurePanel } from './panel';
import { measureSharing } from './sharing';
import { measureSheet } from './sheet';
import { measureSizes } from './sizes';
import { measureWorkspace } from './workspace';

type Measure = (server: TestServer, extension: string) => Promise<Figure[]> | Figure[];

/** In the order of the table. A part of the product with budgets of its own has a line of its own here. */
const MEASURES: Readonly<Record<string, Measure>> = {
  sizes: measureSizes,
  panel: measurePanel,
  overlay: measureOverlay,
  detection: measureDetection,
  lossless: measureLossless,
  heap: measureHeap,
  asks: measureAsks,
  cache: measureCache,
  background: measureBackground,
  memory: measureMemory,
  workspace: measureWorkspace,
  compare: measureCompare,
  lists: measureLists,
  sharing: measureSharing,
  badges: measureBadges,
  sheet: measureSheet,
  bulk: measureBulk,
  gateway: measureGateway,
};

const DIGITS: Record<Figure['unit'], number> = {
  kB: 1,
  x: 2,
  ms: 1,
  MB: 2,
  'URLs/s': 0,
  fps: 1,
  calls: 0,
  'hits/s': 0,
};

function amount(value: number, unit: Figure['unit']): string {
  const digits = { minimumFractionDigits: DIGITS[unit], maximumFractionDigits: DIGITS[unit] };
  return `${value.toLocaleString('en', digits)} ${unit}`;
}

function row(figure: Figure): string[] {
  const { label, budget, measured, unit } = figure;
  const allowed =
    budget === undefined
      ? ''
      : 'max' in budget
        ? `≤ ${amount(budget.max, unit)}`
        : `≥ ${amount(budget.min, unit)}`;
  return [label, allowed, amount(measured, unit), budget ? (holds(figure) ? 'ok' : 'MISSED') : ''];
}

function table(rows: readonly string[][]): string {
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((cells) => (cells[column] as string).length)),
  );
  return rows
    .map(([label = '', allowed = '', measured = '', ok = '']) =>
      [
        label.padEnd(widths[0] as number),
        allowed.padStart(widths[1] as number),
        measured.padStart(widths[2] as number),
        ok,
      ].join('  '),
    )
    .join('\n');
}

async function machine(server: TestServer) {
  const browser = await Browser.launch(server);
  const chromium = await browser.version();
  await browser.close();
  const [processor] = cpus();
  return {
    processor: processor?.model,
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
    chromium,
    /** Over the minute before: above the number of cores, times are of a machine that had other things to do. */
    load: loadavg()[0] ?? 0,
  };
}

async function run(names: readonly string[]): Promise<boolean> {
  const server = await TestServer.start();
  const figures: Figure[] = [];
  try {
    const facts = await machine(server);
    const extension = await benchExtension();
    for (const name of names) {
      server.reset();
      console.log(`Measuring: ${name}…`);
      figures.push(...((await MEASURES[name]?.(server, extension)) ?? []));
    }
    const ok = figures.every(holds);
    const report = {
      date: new Date().toISOString(),
      machine: facts,
      ok,
      figures: figures.map((figure) => ({ ...figure, ok: holds(figure) })),
    };
    writeFileSync(join(ROOT, '.output', 'bench.json'), `${JSON.stringify(report, undefined, 2)}\n`);
    console.log(`\n${table([['figure', 'budget', 'measured', 'ok'], ...figures.map(row)])}`);
    for (const { label, note } of figures) if (note) console.log(`${label}: ${note}`);
    if (facts.load > facts.cores)
      console.log(
        `\nThe machine had other things to do (load ${facts.load.toFixed(1)} on ${facts.cores} cores).`,
      );
    return ok;
  } finally {
    await server.close();
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(MEASURES, name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are: ${Object.keys(MEASURES).join(', ')}.`);
  process.exitCode = 1;
} else {
  process.exitCode = (await run(wanted.length > 0 ? wanted : Object.keys(MEASURES))) ? 0 : 1;
}
