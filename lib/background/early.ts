import { settingsItem } from '../settings/store';
import { Store } from '../store/store';
import { HeldSettings } from './heldSettings';

/**
 * The settings and the database. Both are read for nearly every first reply, so that reading them begins as this module is
 * evaluated, and not when the background has been evaluated as a whole.
 */
export const held = new HeldSettings(settingsItem);
export const store = new Store();

held.read().catch(() => {});
store.open();
