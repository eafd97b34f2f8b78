import type { Endpoint, Request } from '../providers/types';
import type { Settings } from '../settings/schema';
import type { Asker } from './ask';
import type { Channel } from './channel';
import type { Channels } from './deps';

/** The paid API that serves an endpoint. */
export const channelOf = (channels: Channels, endpoint: Pick<Endpoint, 'via'>): Channel =>
  channels[endpoint.via ?? 'justone'];

/**
 * The cache's name of a request: endpoint and logical parameters, never the generation of the API nor the token. The
 * channel's scope keeps other hosts and accounts apart.
 */
export async function keyOf(
  channels: Channels,
  { endpoint, params }: Request,
  settings: Settings,
): Promise<string> {
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  const scope = await channelOf(channels, endpoint).scope(settings);
  return [scope, endpoint.id, new URLSearchParams(sorted)].join('|');
}

/**
 * The name under which asks for the same meet. A private window's call is its own: a normal window that joined it would
 * write its subject down.
 */
export const flightName = (key: string, from: Asker | undefined) => (from?.private ? `private|${key}` : key);
