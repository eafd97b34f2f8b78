import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { teamChannel } from '../lib/gateway/team';

/** The way to a team's gateway, a script of its own, so that the background does not carry it where no gateway is used. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { kolLensTeam: teamChannel });
});
