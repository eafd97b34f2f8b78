import { join, resolve } from 'node:path';
import { ROOT } from '../shell.mjs';
import { BROWSERS, type StoreBrowser } from './check';
import { OWNER_FILE } from './owner';

export interface Args {
  withoutStudio: boolean;
  /** The file of the owner's values. */
  owner: string;
  browsers: readonly StoreBrowser[];
  /** Where the builds go. */
  to: string;
  /** Whether zips are made of them. */
  zips: boolean;
}

const isBrowser = (text: string | undefined): text is StoreBrowser =>
  (BROWSERS as readonly (string | undefined)[]).includes(text);

/**
 * What `npm run zip:store` is asked to do.
 *
 * @param given the words after the command
 * @throws {Error} that names the word that is not known, or has no value
 */
export function readArgs(given: readonly string[]): Args {
  const args: Args = {
    withoutStudio: false,
    owner: OWNER_FILE,
    browsers: BROWSERS,
    to: join(ROOT, '.output', 'store'),
    zips: true,
  };
  const rest = [...given];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const value = () => {
      const next = rest.shift();
      if (next === undefined) throw new Error(`${word} needs a value.`);
      return next;
    };
    if (word === '--without-studio') args.withoutStudio = true;
    else if (word === '--owner') args.owner = resolve(value());
    else if (word === '--to') args.to = resolve(value());
    else if (word === '--no-zips') args.zips = false;
    else if (word === '--only') {
      const browser = value();
      if (!isBrowser(browser)) throw new Error(`--only takes one of ${BROWSERS.join(', ')}.`);
      args.browsers = [browser];
    } else throw new Error(`${word} is not known.`);
  }
  return args;
}
