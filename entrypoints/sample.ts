import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sampleData } from '../lib/providers/sample';
import { sampleHistory } from '../lib/providers/sample/history';

/** The built-in provider, a script of its own, so that the background does not carry it where real data is in use. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { kolLensSample: sampleData, kolLensHistory: sampleHistory });
});
