import type { Channel } from '../gateway/channel';
import type { GatewayDeps } from '../gateway/deps';
import { Gateway } from '../gateway/gateway';
import { hostOf } from '../gateway/hosts';
import { justOneChannel } from '../gateway/justone';
import { Lists } from '../gateway/lists';
import { Lookups } from '../gateway/lookups';
import { madeUp } from '../gateway/madeUp';
import { Reports } from '../gateway/reports';
import { callApi } from '../gateway/transport';
import { SECTIONS } from '../providers/registry';
import type { Settings } from '../settings/schema';
import type { Subject } from '../subject/types';
import { studioCalls } from './studioCalls';
import { byRegion } from './teamScript';

/** The background's own parts, of which there is one each. */
export interface GatewayWiring extends Omit<GatewayDeps, 'channels'> {
  permitted(pattern: string): Promise<boolean>;
  /** Whether the browser is online. */
  online(): boolean;
  /** The ways to the other services, whose scripts the background loads. */
  channels: { team: Pick<Channel, 'blocked' | 'call'>; tikomni: Channel };
}

/** The gateway with everything that asks it: reports, searches, look-ups, the test of a token. */
export function makeGateway({ permitted, online, channels, ...deps }: GatewayWiring) {
  const { store, privateStore, settings, now } = deps;
  const justone = justOneChannel({
    token: () => store.secret('justone'),
    host: hostOf,
    permitted,
    call: (call) => callApi(fetch, call, online),
  });
  const gateway = new Gateway({
    ...deps,
    channels: { justone: byRegion(justone.channel, channels.team), tikomni: channels.tikomni },
  });
  return {
    gateway,
    sections: SECTIONS,
    reports: new Reports({ sections: SECTIONS, gateway, store, privateStore, settings, now }),
    lists: new Lists(gateway),
    lookups: new Lookups(gateway),
    account: { testToken: justone.testToken },
    studio: studioCalls(gateway),
    /** What the built-in data says of a creator today. */
    madeUp: (subject: Subject, by: Settings, all: boolean) => madeUp(gateway, subject, by, now(), all),
  };
}

/** What the script of the gateway makes. */
export type GatewayParts = ReturnType<typeof makeGateway>;
