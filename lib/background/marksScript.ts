import type { marksOf } from './marks';
import { loadScript, prepareScript } from './script';

const SCRIPT = '/marks.js';
const scope = globalThis as unknown as { kolLensMarks?: typeof marksOf };

/** Makes the script of the marks known to the worker. Has to be called while the worker starts. */
export const prepareMarks = () => prepareScript(SCRIPT);

/** What is known of cards on list pages: see `marksOf`. Its script is loaded at the first ask of the background's life. */
export const lazyMarks: typeof marksOf = async (...asked) => {
  if (!scope.kolLensMarks) await loadScript(SCRIPT);
  return (scope.kolLensMarks as typeof marksOf)(...asked);
};
