import { aliasesOf } from './aliases';
import { circles } from './circles';
import { importsOf, READ } from './imports';
import { resolve } from './resolve';
import { type Room, roomOf } from './table';
import type { Tree } from './tree';

const TEST = /(?:\.test\.|\.spec\.|^(?:lib|components)\/(?:.+\/)?testing\.)/;
/** The kinds of file in which no build looks for others. */
const SILENT = /\.(?:json|md|png|sh|svg|template|yaml)$|^deploy\/gateway\/(?:Containerfile|gateway)$/;
/** Packages that every test may import. */
const OF_TESTS = ['vitest', 'fast-check'];
/** Rooms that are not part of the product. */
const NOT_SHIPPED = /^(?:scripts|e2e)\//;

/** The folder of the root that a path lies in, or the file itself. */
const folderOf = (path: string) => path.split('/')[0] ?? '';
const list = (names: readonly string[]) => (names.length === 0 ? 'nothing' : names.join(', '));
const covers = (allowed: readonly string[], specifier: string) =>
  allowed.some((name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`));

/** The imports that the table forbids: a line each, with file, import and rule. */
export function checkRooms({ files, links }: Tree, rooms: readonly Room[]): string[] {
  const wrong = links.map((path) => `${path}: is a link: what lies behind it would be in two rooms`);
  const folders = new Set(rooms.map(({ path }) => folderOf(path)));
  const graph = new Map<string, Set<string>>();
  const read = <T>(file: string, reader: (code: string) => T): T | undefined => {
    try {
      return reader(files.get(file) ?? '');
    } catch (error) {
      wrong.push(`${file}: cannot be read: ${(error as Error).message}`);
      return undefined;
    }
  };
  const aliases = read('wxt.config.ts', aliasesOf);
  for (const file of files.keys()) {
    const room = roomOf(file, rooms);
    if (!room) {
      if (READ.test(file) || folders.has(folderOf(file))) wrong.push(`${file}: is in no room of the table`);
      continue;
    }
    if (!READ.test(file)) {
      if (!SILENT.test(file)) wrong.push(`${file}: is of a kind whose imports are not read`);
      continue;
    }
    const test = TEST.test(file);
    const targets = new Set<string>();
    graph.set(file, targets);
    const shipped = !test && !NOT_SHIPPED.test(file);
    for (const found of read(file, (code) => importsOf(file, code)) ?? []) {
      const { specifier, refused } = found;
      const instead = shipped ? aliases?.get(specifier) : undefined;
      const named = instead ? `'${specifier}', which is ${instead} in the builds` : `'${specifier}'`;
      const say = (rule: string) => wrong.push(`${file}: imports ${named}: ${rule}`);
      const own = resolve(file, found, files);
      // Scripts and tests read folders, builds and files that they know by half of a name.
      if (found.address && !shipped && (refused !== undefined || !files.has(own ?? ''))) continue;
      if (refused !== undefined) {
        say(refused);
        continue;
      }
      if (own === undefined) {
        const allowed = [...room.packages, ...(test ? [...room.tests, ...OF_TESTS] : [])];
        if (!covers(allowed, specifier)) say(`${room.path} may use the packages: ${list(allowed)}`);
        else if (specifier.split('/').includes('..')) say('leads out of the package');
      }
      const target = own ?? instead;
      if (target === undefined) continue;
      if (!files.has(target)) {
        say('names no file of the project');
        continue;
      }
      targets.add(target);
      const other = roomOf(target, rooms);
      const allowed = [...room.mayImport, ...(test ? room.tests : [])];
      if (!other) say('leads out of every room');
      else if (other !== room && !allowed.includes(other.path))
        say(`${room.path} may import: ${list(allowed)}`);
      else if (shipped && TEST.test(target)) say('what only tests need is for tests');
    }
  }
  for (const circle of circles(graph)) wrong.push(`a circle of imports: ${circle.join(' → ')}`);
  // A message is a line, also where what it quotes has several.
  return wrong.map((message) => message.replace(/\s+/g, ' '));
}
