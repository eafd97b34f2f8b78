import { posix } from 'node:path';
import type { Found } from './found';

/** The project's files: path from its root, and text. */
export type Files = ReadonlyMap<string, string>;

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.js', '.css', '.json', '/index.ts', '/index.tsx', '/index.html'];
/** Names that WXT gives to the project's root. */
const ROOT_ALIAS = /^(?:@@?|~~?)\//;

/** The path from the project's root that a specifier names, or `undefined` for a package. */
function pathOf(from: string, { specifier, address }: Found, files: Files): string | undefined {
  if (ROOT_ALIAS.test(specifier)) return specifier.replace(ROOT_ALIAS, '');
  if (specifier.startsWith('/')) return specifier.slice(1);
  const beside = posix.join(posix.dirname(from), specifier);
  // In an address, a style sheet or a page, a path beside the file needs no dot.
  const dotless = (address || /\.(?:css|html)$/.test(from)) && files.has(beside);
  return specifier.startsWith('.') || dotless ? beside : undefined;
}

/**
 * The file that an import names, or `undefined` for a package. Where there is no such file, the path that it would have.
 *
 * A kind of import that this does not know finds no file, which is told: nothing is passed over.
 */
export function resolve(from: string, found: Found, files: Files): string | undefined {
  const specifier = found.specifier.replace(/(?<=.)[?#].*$/s, '');
  const path = pathOf(from, { ...found, specifier }, files);
  if (path === undefined) return undefined;
  // TypeScript lets a source be imported by the name of what it is compiled to.
  const names = [path, path.replace(/\.js$/, '.ts'), path.replace(/\.jsx?$/, '.tsx')];
  // A page asks for what is built of an entrypoint.
  const candidates = specifier.startsWith('/')
    ? [...names, ...names.map((name) => `entrypoints/${name}`)]
    : names;
  return (
    candidates
      // A path may leave a folder again, or have a slash at its end.
      .flatMap((each) => ENDINGS.map((end) => posix.normalize(each + end)))
      .find((each) => files.has(each)) ?? path
  );
}
