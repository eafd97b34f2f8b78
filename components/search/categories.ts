import type { Category } from '../../lib/report/lists.suggestions';

/** Whether a category is chosen: by itself, by the broader one above it, or in part by narrower ones below it. */
export type Tick = 'none' | 'some' | 'implied' | 'chosen';

/** A line of the tree. */
export interface Branch {
  tag: string;
  level: 1 | 2;
  tick: Tick;
  /** The broader category above it. */
  under?: string;
  /** Narrower ones stand below it: whether they are in sight. */
  expanded?: boolean;
}

function narrowerTick(tag: string, above: string, chosen: readonly string[]): Tick {
  if (chosen.includes(tag)) return 'chosen';
  return chosen.includes(above) ? 'implied' : 'none';
}

function broadTick({ tag, narrower }: Category, chosen: readonly string[]): Tick {
  if (chosen.includes(tag)) return 'chosen';
  return narrower.some((one) => chosen.includes(one)) ? 'some' : 'none';
}

/**
 * The lines of a tree of categories that are in sight: the broad ones, each expanded one with its narrower ones.
 *
 * @param expanded the broad categories that are expanded
 */
export function branches(
  categories: readonly Category[],
  chosen: readonly string[],
  expanded: ReadonlySet<string>,
): Branch[] {
  return categories.flatMap((category): Branch[] => {
    const { tag, narrower } = category;
    const tick = broadTick(category, chosen);
    if (narrower.length === 0) return [{ tag, level: 1, tick }];
    const open = expanded.has(tag);
    const below = open ? narrower : [];
    return [
      { tag, level: 1, tick, expanded: open },
      ...below.map(
        (one): Branch => ({ tag: one, level: 2, under: tag, tick: narrowerTick(one, tag, chosen) }),
      ),
    ];
  });
}

/** The categories that match a typed text, each once, with the broader one above it. */
export function matching(
  categories: readonly Category[],
  chosen: readonly string[],
  matches: (tag: string) => boolean,
): Branch[] {
  const all = branches(categories, chosen, new Set(categories.map(({ tag }) => tag)));
  const seen = new Set<string>();
  return all.flatMap(({ expanded: _, ...branch }) => {
    if (!matches(branch.tag) || seen.has(branch.tag)) return [];
    seen.add(branch.tag);
    return [{ ...branch, level: 1 as const }];
  });
}

/** The broad categories that begin expanded: those below which something is chosen. */
export const expandedAtFirst = (categories: readonly Category[], chosen: readonly string[]): Set<string> =>
  new Set(
    categories.flatMap(({ tag, narrower }) => (narrower.some((one) => chosen.includes(one)) ? [tag] : [])),
  );

/**
 * The chosen categories after a press on one. A broad one takes the place of its narrower ones, which it includes; a narrow one
 * that takes the place of its broad one narrows the choice.
 */
export function withCategory(
  categories: readonly Category[],
  chosen: readonly string[],
  tag: string,
): readonly string[] {
  if (chosen.includes(tag)) return chosen.filter((other) => other !== tag);
  const below = categories.find((category) => category.tag === tag)?.narrower ?? [];
  const above = categories.flatMap((category) => (category.narrower.includes(tag) ? [category.tag] : []));
  const replaced = new Set([...below, ...above]);
  return [...chosen.filter((other) => !replaced.has(other)), tag];
}
