import { isBuiltin } from 'node:module';

/** A row of the table in `ARCHITECTURE.md`. Every list holds the names between backticks in its column. */
export interface Room {
  /** A folder (`lib/report/`), a single file, or the files of one name at any depth below a folder. */
  path: string;
  /** Rooms. */
  mayImport: readonly string[];
  /** Packages, or entries of one: `zod/mini`. */
  packages: readonly string[];
  /** Rooms and packages that its tests may import besides. */
  tests: readonly string[];
}

const HEADINGS = ['Room', 'What is in it', 'May import', 'Packages', 'Its tests also'];
const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const namesIn = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string);

/** The table of rooms, read from the document, so that document and check cannot differ. */
export function readRooms(document: string): Room[] {
  const lines = document.split('\n');
  const start = lines.findIndex((line) => cellsOf(line).join() === HEADINGS.join());
  const rooms: Room[] = [];
  for (const line of start < 0 ? [] : lines.slice(start + 2)) {
    if (!line.startsWith('|')) break;
    const [names, , mayImport, packages, tests] = cellsOf(line);
    for (const path of namesIn(names))
      rooms.push({
        path,
        mayImport: namesIn(mayImport),
        packages: namesIn(packages),
        tests: namesIn(tests),
      });
  }
  return rooms;
}

/** Whether a file lies in the path of a room: a folder, a file, or the files of one name at any depth below a folder. */
function liesIn(file: string, path: string): boolean {
  const [start = '', end] = path.split('**');
  if (end !== undefined) return file.startsWith(start) && file.endsWith(end);
  return path.endsWith('/') ? file.startsWith(path) : file === path;
}

/** The room of a file: the longest path of the table that it lies in. */
export function roomOf(file: string, rooms: readonly Room[]): Room | undefined {
  return rooms.filter(({ path }) => liesIn(file, path)).sort((a, b) => b.path.length - a.path.length)[0];
}

/** The package that an entry belongs to: `wxt` of `wxt/browser`. */
const packageOf = (entry: string) => entry.split('/', entry.startsWith('@') ? 2 : 1).join('/');

/** What is wrong with the table itself: a sentence each. `installed` are the packages that the project has. */
export function checkTable(
  rooms: readonly Room[],
  files: readonly string[],
  installed: ReadonlySet<string>,
): string[] {
  if (rooms.length === 0) return [`There is no table with the columns ${HEADINGS.join(', ')}.`];
  const paths = rooms.map(({ path }) => path);
  const isRoom = (name: string) => paths.includes(name);
  const isPackage = (name: string) => name === 'node:' || isBuiltin(name) || installed.has(packageOf(name));
  return rooms.flatMap(({ path, mayImport, packages, tests }, index) => [
    ...(paths.indexOf(path) === index ? [] : [`${path}: has two rows.`]),
    ...(files.some((file) => liesIn(file, path)) ? [] : [`${path}: there is no file in this room.`]),
    ...mayImport.filter((name) => !isRoom(name)).map((name) => `${path}: there is no room ${name}.`),
    ...packages.filter((name) => !isPackage(name)).map((name) => `${path}: there is no package ${name}.`),
    ...tests
      .filter((name) => !isRoom(name) && !isPackage(name))
      .map((name) => `${path}: there is no room or package ${name}, which its tests may import.`),
  ]);
}
