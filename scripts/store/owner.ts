import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../shell.mjs';

/** What only the owner of a published package can know: `store/owner.json`. */
export interface Owner {
  /** The permanent id in Firefox, in the form of an address: it is never changed once a package was published. */
  extensionId: string;
  /** The product's page. */
  homepage: string;
  /** Where users get help. */
  support: string;
  /** Where the privacy policy is public. */
  policy: string;
}

const NAMES = ['extensionId', 'homepage', 'support', 'policy'] as const satisfies (keyof Owner)[];

/** The owner's file, whose values are placeholders until the owner writes their own. */
export const OWNER_FILE = join(ROOT, 'store', 'owner.json');

/** Names that stand for no real host (RFC 2606 and 6761). */
const RESERVED = /(^|\.)(example|invalid|test|localhost|local|example\.(com|net|org))$/;
/** What Firefox takes for an id. */
const EXTENSION_ID = /^[a-z0-9-._]+@([a-z0-9-]+\.)+[a-z0-9-]+$/i;
const MAX_ID = 80;

function problemOf(name: keyof Owner, value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return 'is missing';
  if (name === 'extensionId') {
    if (!EXTENSION_ID.test(value) || value.length > MAX_ID) return 'is no id in the form name@domain';
    return RESERVED.test(value.slice(value.indexOf('@') + 1)) ? 'is a placeholder' : undefined;
  }
  if (!URL.canParse(value) || new URL(value).protocol !== 'https:') return 'is no https address';
  return RESERVED.test(new URL(value).hostname) ? 'is a placeholder' : undefined;
}

/** The id in Firefox of a build that is no store's: the owner's, or the placeholder, which the browser takes for a build of one's own. */
export const ownId = (): string => JSON.parse(readFileSync(OWNER_FILE, 'utf8')).extensionId;

/**
 * The owner's values from a file.
 *
 * @throws {Error} that names each value that cannot be published: missing, malformed, or still the placeholder
 */
export function readOwner(file = OWNER_FILE): Owner {
  const given = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const problems = NAMES.flatMap((name) => {
    const problem = problemOf(name, given[name]);
    return problem === undefined ? [] : [`${name} ${problem}`];
  });
  const unknown = Object.keys(given).filter((name) => !(NAMES as readonly string[]).includes(name));
  problems.push(...unknown.map((name) => `${name} is not known`));
  if (problems.length > 0) throw new Error(`${file}: ${problems.join(', ')}.`);
  return given as unknown as Owner;
}
