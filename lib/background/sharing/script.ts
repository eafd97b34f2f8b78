import { SHARING } from '../../store/listShelf';
import type { Store } from '../../store/store';
import type { SharingDoor } from '../handlers/deps';
import { lazily, prepareScript } from '../script';
import type { DoorDeps } from './door';

/** What the script of sharing makes, of the background's own parts. */
export type MakeSharing = (
  deps: Omit<DoorDeps, 'book' | 'later' | 'alarm'> & { book(): Promise<DoorDeps['book']>; alarms: Alarms },
) => Promise<SharingDoor>;

export interface Alarms {
  create(name: string, info: { periodInMinutes: number }): unknown;
  clear(name: string): unknown;
}

/** The name of the alarm at which sharing asks whether there is anything new. */
export const SHARING_ALARM = 'sharing';
const MINUTES = 5;
const SCRIPT = '/sharing.js';
const scope = globalThis as unknown as { kolLensSharing?: MakeSharing };

/** Makes the script of sharing known to the worker. Has to be called while the worker starts. */
export const prepareSharing = () => prepareScript(SCRIPT);

/** Sharing lists with a team. Its script is loaded at the first ask of the background's life, which only a member of a team makes. */
export function lazySharing(deps: Parameters<MakeSharing>[0]): () => Promise<SharingDoor> {
  const load = lazily(SCRIPT, () => {
    const make = scope.kolLensSharing;
    return make && (() => make(deps));
  });
  return async () => load();
}

/** Sets the alarm, or takes it away. */
export function setAlarm(alarms: Alarms, on: boolean): void {
  if (on) alarms.create(SHARING_ALARM, { periodInMinutes: MINUTES });
  else alarms.clear(SHARING_ALARM);
}

/** Sets the alarm anew where the user is in a team: updates and some browsers' starts forget it. */
export async function arrangeSharing(store: Pick<Store, 'work'>, alarms: Alarms): Promise<void> {
  if (await store.work((database) => database.get('lists', SHARING))) setAlarm(alarms, true);
}
