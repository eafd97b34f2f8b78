import { browser } from 'wxt/browser';
import { ManagedArea } from '../settings/managedArea';
import { consentItem, settingsItem, settingsStored } from '../settings/store';
import { Store } from '../store/store';
import { HeldConsent } from './consent';
import { HeldSettings } from './heldSettings';

/**
 * The consent, the settings and the database. All are read for nearly every first reply, so that reading them begins as this
 * module is evaluated, and not when the background has been evaluated as a whole. Before the user has agreed, no database is made.
 */
export const consent = new HeldConsent(
  consentItem,
  settingsStored,
  () => browser.runtime.getManifest().version,
);
export const held = new HeldSettings(settingsItem, new ManagedArea());
export const store = new Store();

held.read().catch(() => {});
consent.due().then(
  (due) => due || store.open(),
  () => {},
);
