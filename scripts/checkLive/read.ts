/** Readers of raw answers. They never throw, because the answer is what is being checked. */

/** The value at a path of keys, or `undefined`. */
export function at(data: unknown, ...path: readonly (string | number)[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The number at a path, which may be written as text. */
export function num(data: unknown, ...path: readonly (string | number)[]): number | undefined {
  const value = at(data, ...path);
  if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The text at a path: an id may have come as a number. */
export function word(data: unknown, ...path: readonly (string | number)[]): string | undefined {
  const value = at(data, ...path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The list at a path; anything else is an empty one. */
export function rows(data: unknown, ...path: readonly (string | number)[]): unknown[] {
  const value = at(data, ...path);
  return Array.isArray(value) ? value : [];
}

/** Whether two numbers agree within a share of the first; `undefined` where one is missing. */
export function near(a: number | undefined, b: number | undefined, share = 0.01): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  return Math.abs(a - b) <= Math.abs(a) * share + 1e-9;
}
