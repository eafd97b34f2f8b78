import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { douyinEndpoints } from './justone/douyin';
import { pugongyingEndpoints } from './justone/pugongying';
import { xingtuEndpoints } from './justone/xingtu';
import { studioEndpoints } from './tikomni';

const table = readFileSync('docs/endpoints.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'));
const endpoints = [...xingtuEndpoints, ...pugongyingEndpoints, ...douyinEndpoints, ...studioEndpoints];

describe('docs/endpoints.md', () => {
  it.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
    'has a row for %s',
    (_, endpoint) => {
      const paths = [endpoint.current.path, endpoint.legacy?.path].flatMap((path) => path ?? []);
      const names = endpoint.via ? [endpoint.current.path.split('/').at(-1)] : paths;
      const rows = table.filter((line) => names.every((name) => line.includes(`\`${name}\``)));
      expect(rows).toHaveLength(1);
    },
  );

  it('names tests that exist', () => {
    const units = readdirSync('lib', { recursive: true }).map(String);
    const named = new Set(table.join('\n').match(/`[\w./]+\.(test|spec)\.ts`/g));
    for (const name of named) {
      const file = name.slice(1, -1);
      expect(
        file.startsWith('e2e/') ? existsSync(file) : units.some((unit) => unit.endsWith(file)),
        file,
      ).toBe(true);
    }
  });
});
