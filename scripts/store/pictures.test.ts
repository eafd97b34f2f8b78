import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunksOf, sizeOf } from '../apng';
import { ROOT } from '../shell.mjs';
import { filesIn } from './files';
import { allPictures, LANGUAGES, PICTURES, SCREENS, THEMES } from './pictures';

describe('the listing’s pictures', () => {
  it.each(Object.entries(allPictures()))('%s has the size that the stores take', (name, size) => {
    expect(sizeOf(readFileSync(join(PICTURES, `${name}.png`)))).toEqual(size);
  });

  it('are all that there are, so that none of an earlier version is left', () => {
    const names = Object.keys(allPictures()).map((name) => `${name}.png`);
    expect(filesIn(PICTURES)).toEqual(names.sort());
  });

  it('are no more screens than a store takes for a language, in both themes', () => {
    expect(SCREENS.length).toBeLessThanOrEqual(5);
    expect(Object.keys(LANGUAGES)).toHaveLength(2);
    expect(THEMES).toHaveLength(2);
  });
});

it('the README’s animated picture shows the main way in several frames', () => {
  const way = readFileSync(join(ROOT, 'docs', 'images', 'way.png'));
  expect(sizeOf(way)).toEqual({ width: 1280, height: 800 });
  expect(chunksOf(way).filter(({ type }) => type === 'fcTL').length).toBeGreaterThanOrEqual(5);
});
