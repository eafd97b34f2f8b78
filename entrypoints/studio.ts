import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { studioAccess } from '../lib/background/studioAccess';

/** The studio's access to the login and its service, a script of its own, so that the background does not carry it where no studio is used. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { kolLensStudio: studioAccess });
});
