import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENDPOINTS } from '../../lib/providers/registry';
import { endpointsDocument } from './endpoints';

const rows = endpointsDocument()
  .split('\n')
  .filter((line) => line.startsWith('| `'));

test('docs/endpoints.md is what `npm run docs` makes of the registry', () => {
  expect(readFileSync('docs/endpoints.md', 'utf8')).toBe(endpointsDocument());
});

test('an endpoint that is asked for is not among those that are left out', () => {
  const leftOut = endpointsDocument().split('Left out on purpose:')[1]?.split('\n## ')[0] ?? '';
  expect(leftOut).toContain('/v1`');
  const paths = ENDPOINTS.flatMap(({ current, legacy }) => [current.path, legacy?.path ?? []].flat());
  expect(paths.filter((path) => leftOut.includes(path))).toEqual([]);
});

test.each(ENDPOINTS)(
  '$id has one row, with its paths and a place where its figures appear',
  ({ id, current, legacy }) => {
    const [row, ...more] = rows.filter((line) => line.startsWith(`| \`${id}\` |`));
    expect(more).toEqual([]);
    for (const path of [current.path, legacy?.path].flatMap((one) => one ?? [])) expect(row).toContain(path);
    const places = row?.split(' | ').at(-1);
    if (id === 'studio.itemDownload') expect(places).toContain('by itself');
    else if (id.endsWith('.shareLink')) expect(places).toContain('look-up of pasted texts');
    else expect(places).toMatch(/`(xingtu|pgy|item|note|douyin|studio)\./);
  },
);
