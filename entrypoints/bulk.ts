import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { BULK_ALARM, type MakeBulk } from '../lib/background/bulk';
import { BulkRun } from '../lib/background/bulkRun';
import { BulkShelf } from '../lib/store/bulkShelf';

/** The mark of the job that runs in this session of the browser. */
const MARK = 'bulk';
/** The shortest that browsers allow. */
const EVERY_MINUTES = 0.5;

/** The job over many creators, a script of its own, so that the background does not carry it where no job runs. */
export default defineUnlistedScript(() => {
  const make: MakeBulk = ({ session, alarms, ...deps }) =>
    new BulkRun({
      ...deps,
      shelf: new BulkShelf(deps.store),
      session: {
        get: async () => {
          const mark = (await session.get(MARK))[MARK];
          return typeof mark === 'string' ? mark : undefined;
        },
        set: (id) => (id === undefined ? session.remove(MARK) : session.set({ [MARK]: id })),
      },
      alarm: (on) => {
        if (on) alarms.create(BULK_ALARM, { periodInMinutes: EVERY_MINUTES });
        else alarms.clear(BULK_ALARM);
      },
    });
  Object.assign(globalThis, { kolLensBulk: make });
});
