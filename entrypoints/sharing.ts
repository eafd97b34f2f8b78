import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sharingDoor } from '../lib/background/sharing/door';
import { type MakeSharing, setAlarm } from '../lib/background/sharing/script';

/** Sharing lists with a team, a script of its own, so that the background does not carry it where nothing is shared. */
export default defineUnlistedScript(() => {
  const make: MakeSharing = async ({ book, alarms, ...deps }) =>
    sharingDoor({
      ...deps,
      book: await book(),
      later: (work, ms) => setTimeout(work, ms),
      alarm: (on) => setAlarm(alarms, on),
    });
  Object.assign(globalThis, { kolLensSharing: make });
});
