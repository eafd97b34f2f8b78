import type { FieldWords } from '../../lib/sheet/fields';
import type { SheetContext, SheetCreator } from '../../lib/sheet/line';
import { type MadeSheet, SheetMaker } from '../../lib/sheet/make';

/** Milliseconds of work after which the page may draw and hear the user. */
const SLICE = 12;

/** Lets the page do what waits. */
export const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Makes the sheet of any number of creators, in slices, so that the page stays alive. */
export async function makeSheet(
  creators: readonly SheetCreator[],
  context: SheetContext,
  words: FieldWords,
): Promise<MadeSheet> {
  const maker = new SheetMaker(context, words);
  let begun = performance.now();
  for (const creator of creators) {
    maker.add(creator);
    if (performance.now() - begun < SLICE) continue;
    await rest();
    begun = performance.now();
  }
  await rest();
  return maker.sheet();
}

/** The sheet of a few creators, at once. */
export function makeAtOnce(
  creators: readonly SheetCreator[],
  context: SheetContext,
  words: FieldWords,
): MadeSheet {
  const maker = new SheetMaker(context, words);
  for (const creator of creators) maker.add(creator);
  return maker.sheet();
}
