import type { Endpoint, Query, Route } from '../providers/types';
import type { Settings } from '../settings/schema';
import type { Generation } from '../store/database';

/** A route of an endpoint, and the generation of the API that it belongs to. */
export interface DueRoute {
  generation: Generation;
  route: Route;
}

/** The routes to try, in order: one where the user chose a generation, or where no legacy route covers the parameters. */
export function routesOf(
  endpoint: Endpoint,
  params: Query,
  settings: Settings,
  remembered: Generation | undefined,
): [DueRoute, DueRoute?] {
  const current: DueRoute = { generation: 'current', route: endpoint.current };
  const legacyRoute = endpoint.legacy;
  if (!legacyRoute || legacyRoute.covers?.(params) === false) return [current];
  const legacy: DueRoute = { generation: 'legacy', route: legacyRoute };
  if (settings.generation === 'current') return [current];
  if (settings.generation === 'legacy') return [legacy];
  return remembered === 'legacy' ? [legacy, current] : [current, legacy];
}

/** The query of a route, with `acceptCache` where the legacy generation is to be sent it. */
export function sentQuery({ generation, route }: DueRoute, params: Query, settings: Settings): Query {
  const query = route.query(params);
  return generation === 'legacy' && settings.legacyAcceptCache !== 'unset'
    ? { ...query, acceptCache: settings.legacyAcceptCache }
    : query;
}
