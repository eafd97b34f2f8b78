import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder, in their order, with `/` between the parts of their names. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();

const digests = (folder: string) =>
  new Map(
    filesIn(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );

/** The files in which two folders differ, with how. Empty where they are the same to the byte. */
export function differences(one: string, other: string): string[] {
  const [first, second] = [digests(one), digests(other)];
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  return names.flatMap((name) => {
    if (!second.has(name)) return [`${name} is only in the first`];
    if (!first.has(name)) return [`${name} is only in the second`];
    return first.get(name) === second.get(name) ? [] : [`${name} differs`];
  });
}
