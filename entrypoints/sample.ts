import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sampleData } from '../lib/providers/sample';

/** The built-in provider, apart from the background: whoever has a token never loads it. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { kolLensSample: sampleData });
});
