import type { Handlers } from '../messages/server';
import { accountHandlers } from './handlers/account';
import { badgeHandlers } from './handlers/badges';
import { bulkHandlers } from './handlers/bulk';
import { consentHandlers } from './handlers/consent';
import type { HandlerDeps } from './handlers/deps';
import { listBookHandlers } from './handlers/listBook';
import { listHandlers } from './handlers/lists';
import { lookupHandlers } from './handlers/lookup';
import { memoryHandlers } from './handlers/memory';
import { overlayHandlers } from './handlers/overlay';
import { panelHandlers } from './handlers/panel';
import { popupHandlers } from './handlers/popup';
import { reportHandlers } from './handlers/reports';
import { Screens } from './handlers/screens';
import { settingsHandlers } from './handlers/settings';
import { sharingHandlers } from './handlers/sharing';
import { storageHandlers } from './handlers/storage';
import { studioHandlers } from './handlers/studio';
import { tabHandlers } from './handlers/tabs';
import { teamHandlers } from './handlers/team';
import { trayHandlers } from './handlers/tray';
import { Waiting } from './handlers/waiting';

/** What the background does for each message. Sender and payload have passed the rules of `lib/messages/schemas.ts`. */
export function createHandlers(deps: HandlerDeps): Handlers {
  const screens = new Screens(deps);
  const waiting = new Waiting(() => screens.refresh());
  return {
    ...consentHandlers(deps, screens),
    ...overlayHandlers(deps, screens),
    ...badgeHandlers(deps),
    ...panelHandlers(deps, screens),
    ...reportHandlers(deps, waiting),
    ...listHandlers(deps, waiting),
    ...listBookHandlers(deps),
    ...sharingHandlers(deps),
    ...bulkHandlers(deps),
    ...lookupHandlers(deps, waiting),
    ...trayHandlers(deps),
    ...memoryHandlers(deps),
    ...studioHandlers(deps, screens, waiting),
    ...tabHandlers(deps),
    ...popupHandlers(deps),
    ...accountHandlers(deps, screens),
    ...teamHandlers(deps, screens),
    ...settingsHandlers(deps, screens),
    ...storageHandlers(deps, screens),
  };
}
