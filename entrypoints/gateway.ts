import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeGateway } from '../lib/background/gatewayParts';

/** The gateway with all providers, a script of its own, so that the background answers before it is evaluated. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { kolLensGateway: makeGateway });
});
