import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NEWS } from './news';

it('what is told as new begins points of the newest section of the changelog', () => {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const [, newest = ''] = changelog.split(/^## /m);
  const points = [...newest.matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, point]) => point);
  expect(NEWS.length).toBeGreaterThan(0);
  expect(NEWS.length).toBeLessThan(8);
  for (const [, english] of NEWS) expect(points).toContain(english);
});
