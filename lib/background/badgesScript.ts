import type { makeBadges } from './badges';
import { lazily, prepareScript } from './script';

const SCRIPT = '/marks.js';
const scope = globalThis as unknown as { kolLensBadges?: typeof makeBadges };

/** Makes the script that answers the badges known to the worker. Has to be called while the worker starts. */
export const prepareBadges = () => prepareScript(SCRIPT);

const load = lazily(SCRIPT, () => {
  const make = scope.kolLensBadges;
  return make && (() => make);
});

/** What answers the badges. Its script is loaded at the first ask of the background's life. */
export async function lazyBadges(
  deps: Parameters<typeof makeBadges>[0],
): Promise<ReturnType<typeof makeBadges>> {
  return (await load())(deps);
}
