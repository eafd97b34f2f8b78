import type { HandlerDeps, HandlersOf } from './deps';

/** What the scripts of the badges ask for: answered by a script of its own (`lib/background/badges.ts`). */
export function badgeHandlers(deps: HandlerDeps): HandlersOf<'badges'> {
  return {
    'badges.hello': async (payload, sender) => (await deps.badges(deps))['badges.hello'](payload, sender),
    'badges.of': async (payload, sender) => (await deps.badges(deps))['badges.of'](payload, sender),
    'badges.rows': async (payload, sender) => (await deps.badges(deps))['badges.rows'](payload, sender),
    'badges.add': async (payload, sender) => (await deps.badges(deps))['badges.add'](payload, sender),
  };
}
