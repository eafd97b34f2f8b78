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

/**
 * The table of rooms, read from the document, so that document and check cannot differ.
 *
 * @throws Error where the table is not there, or a row names a room that has none of its own
 */
export function readRooms(document: string): Room[] {
  const lines = document.split('\n');
  const start = lines.findIndex((line) => cellsOf(line).join() === HEADINGS.join());
  if (start < 0) throw new Error(`There is no table with the columns ${HEADINGS.join(', ')}.`);
  const rooms: Room[] = [];
  for (const line of lines.slice(start + 2)) {
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
  const known = new Set(rooms.map(({ path }) => path));
  for (const { path, mayImport } of rooms)
    for (const name of mayImport) if (!known.has(name)) throw new Error(`${path}: there is no room ${name}.`);
  return rooms;
}
