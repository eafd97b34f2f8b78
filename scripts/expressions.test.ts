import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
/** A regular expression as it stands in TypeScript: what comes before it tells it from a division. */
const LITERAL =
  /(?<=(?:[=(,:[!&|?+]|=>|return)\s*)\/(?![*/])((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)(?=[\s.,;)\]?:])/g;

function expressions(): [string, RegExp][] {
  return ['lib', 'components', 'entrypoints'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/test(ing)?\.ts/.test(path))
      .flatMap((path) => {
        const code = readFileSync(join(ROOT, room, path), 'utf8')
          .split('\n')
          .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line))
          .join('\n');
        return [...code.matchAll(LITERAL)].map(([whole, source = '', flags]): [string, RegExp] => [
          `${room}/${path} ${whole}`,
          new RegExp(source, flags),
        ]);
      }),
  );
}

const LENGTH = 12_000;
/** What a text can be pumped up with: one or two of the kinds of characters that the expressions tell apart. */
const KINDS = ['a', '1', ' ', '\t', '.', ',', '/', '-', ':', '"', '\\', '=', '?', '%', '\u200b', '鹿', '…'];
const ENDS = ['', '鹿\n', 'a'];

/** Texts that make an expression go back again and again: its own words at the beginning, a pump, an end that does not fit. */
function* texts(source: string): Generator<string> {
  const words = source.match(/[a-z]{3,}:?/gi) ?? [];
  for (const begin of ['', 'x', ...words]) {
    for (const one of KINDS)
      for (const two of begin === '' ? KINDS : [one])
        for (const end of ENDS) yield begin + (one + two).repeat(LENGTH / 2) + end;
    for (const one of begin === '' ? [] : ['', ...KINDS]) yield (begin + one).repeat(LENGTH / 8);
  }
}

/** The least of a few times, since a busy machine makes any one of them long. */
function milliseconds(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && least > LIMIT; round++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** A text of this length takes an expression that never goes back about a tenth of a millisecond; one that does, a hundred and more. */
const LIMIT = 25;

describe('a regular expression', () => {
  it('regular expressions are found in the sources', () => {
    expect(expressions().length).toBeGreaterThan(70);
  });

  it.each(expressions())(
    'this regular expression takes time in proportion to the text: %s',
    (_, expression) => {
      for (const text of texts(expression.source)) {
        const took = milliseconds(() => void text.replace(expression, ''));
        if (took > LIMIT) expect.fail(`${took} ms for ${JSON.stringify(text.slice(0, 20))}…`);
      }
    },
  );
});
