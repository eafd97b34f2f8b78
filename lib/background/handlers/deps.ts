import type { MessageType, News, Order } from '../../messages/protocol';
import type { Handlers } from '../../messages/server';
import type { TokenTest } from '../../report/ledger';
import type { Settings } from '../../settings/schema';
import type { PrivateStore } from '../../store/privateStore';
import type { Store } from '../../store/store';
import type { Sight } from '../../subject/page';
import type { TeamTest } from '../../team/gateway';
import type { BulkRun } from '../bulkRun';
import type { HeldConsent } from '../consent';
import type { FailureLog } from '../failureLog';
import type { GatewayParts } from '../gatewayParts';
import type { HeldSettings } from '../heldSettings';
import type { KeyAdds } from '../keyAdds';
import type { ListBook } from '../listBook';
import type { Memory } from '../memory';
import type { PastedList } from '../pasted';
import type { Sessions } from '../sessions';
import type { Sharing } from '../sharing/sharing';
import type { Studio } from '../studio';

export interface HandlerDeps {
  store: Store;
  privateStore: PrivateStore;
  reports: Pick<
    GatewayParts['reports'],
    'plan' | 'calls' | 'load' | 'ready' | 'knows' | 'glance' | 'remember'
  >;
  lists: Pick<GatewayParts['lists'], 'plan' | 'load'>;
  lookups: Pick<GatewayParts['lookups'], 'calls' | 'find'>;
  memory: Memory;
  studio: Studio;
  sessions: Sessions;
  settings: HeldSettings;
  consent: HeldConsent;
  failureLog: FailureLog;
  pasted: PastedList;
  /** Lists and notes, whose script is loaded at the first ask. */
  book(): Promise<ListBook>;
  /** Lists that are shared with a team, whose script is loaded at the first ask. */
  sharing(): Promise<SharingDoor>;
  /** What answers the badges on list pages, whose script is loaded at the first ask. */
  badges(deps: HandlerDeps): Promise<HandlersOf<'badges'>>;
  /** Has the script of the badges where the settings want it. */
  arrangeBadges(settings: Settings): Promise<void>;
  /** The job over many creators, whose script is loaded at the first ask. */
  bulk(): Promise<BulkRun>;
  /** What the shortcut added. */
  keyAdds: KeyAdds;
  /** The free test of a token: of the stored one where none is given. */
  testToken(settings: Settings, token?: string): Promise<TokenTest>;
  /** The free question to a team's gateway about a personal key: about the stored one where none is given. */
  testTeamKey(address: string, key?: string): Promise<TeamTest>;
  /** Sends news to every frame of the extension. */
  broadcast(news: News): void;
  /** Sends an order to the content script of a tab; lost where there is none. */
  order(tabId: number, order: Order): void;
  /** What the content script of a tab sees of its panel; nothing where there is none. */
  sight(tabId: number): Promise<Sight | undefined>;
  /** Sends an order to the content scripts of all tabs. */
  orderAll(order: Order): void;
}

/** Sharing as the background asks for it: its messages, and what makes it exchange. */
export interface SharingDoor extends Pick<Sharing, 'changed' | 'exchange'> {
  handlers: HandlersOf<'sharing'>;
}

/** The handlers of the messages whose names begin with these areas. */
export type HandlersOf<Area extends string> = Pick<Handlers, Extract<MessageType, `${Area}.${string}`>>;
