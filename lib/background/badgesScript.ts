import type { makeBadges } from './badges';
import { loadScript, prepareScript } from './script';

const SCRIPT = '/marks.js';
const scope = globalThis as unknown as { kolLensBadges?: typeof makeBadges };

/** Makes the script that answers the badges known to the worker. Has to be called while the worker starts. */
export const prepareBadges = () => prepareScript(SCRIPT);

/** What answers the badges. Its script is loaded at the first ask of the background's life. */
export async function lazyBadges(
  deps: Parameters<typeof makeBadges>[0],
): Promise<ReturnType<typeof makeBadges>> {
  if (!scope.kolLensBadges) await loadScript(SCRIPT);
  return (scope.kolLensBadges as typeof makeBadges)(deps);
}
