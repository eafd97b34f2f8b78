import type { Channel } from '../gateway/channel';
import type { teamChannel } from '../gateway/team';
import { lazily, prepareScript } from './script';

type Team = ReturnType<typeof teamChannel>;

const SCRIPT = '/team.js';
const scope = globalThis as unknown as { kolLensTeam?: typeof teamChannel };

/** Makes the script of the team's gateway known to the worker. Has to be called while the worker starts. */
export const prepareTeam = () => prepareScript(SCRIPT);

/** The way to a team's gateway. Its script is loaded at the first ask of the background's life: many users have no gateway. */
export function lazyTeam(deps: Parameters<typeof teamChannel>[0]): {
  channel: Team['channel'];
  testKey: Team['testKey'];
} {
  const load = lazily(SCRIPT, () => {
    const make = scope.kolLensTeam;
    return make && (() => make(deps));
  });
  return {
    channel: {
      blocked: async (settings) => (await load()).channel.blocked(settings),
      call: async (call, settings) => (await load()).channel.call(call, settings),
    },
    testKey: async (...asked) => (await load()).testKey(...asked),
  };
}

/** Just One API by the way that the settings choose: at its own host, or through the team's gateway. */
export function byRegion(direct: Channel, team: Team['channel']): Channel {
  const wayOf = ({ region }: Parameters<Channel['blocked']>[0]) => (region === 'team' ? team : direct);
  return {
    ...direct,
    blocked: (settings) => wayOf(settings).blocked(settings),
    call: (call, settings) => wayOf(settings).call(call, settings),
  };
}
