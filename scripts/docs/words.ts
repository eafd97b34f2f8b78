const DICTIONARIES = ['metrics', 'titles', 'notes'] as const;

/** What a `words.ts` exports: three dictionaries by id. */
type Words = Readonly<Record<(typeof DICTIONARIES)[number], object>>;

/** Every id that two files have words for, with both. Screens look in one dictionary, so that one of the two would be lost. */
export function twiceWorded(files: Readonly<Record<string, Words>>): string[] {
  const found: string[] = [];
  for (const name of DICTIONARIES) {
    const homes = new Map<string, string>();
    for (const [file, words] of Object.entries(files))
      for (const id of Object.keys(words[name])) {
        const other = homes.get(id);
        if (other)
          found.push(`${id} is in the ${name} of ${other} and of ${file}: one of them would be lost`);
        homes.set(id, file);
      }
  }
  return found;
}
