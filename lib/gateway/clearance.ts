import type { Endpoint } from '../providers/types';
import { type Failure, FailureError } from '../report/failure';
import type { Settings } from '../settings/schema';
import type { GatewayDeps } from './deps';
import type { PendingCall } from './flights';
import { channelOf, keyOf } from './key';
import { accountLimit, endpointLimit, holds, stoppedFailure } from './limits';

/** Decides whether a call may leave now. */
export class Clearance {
  constructor(private readonly deps: Pick<GatewayDeps, 'store' | 'settings' | 'channels' | 'now'>) {}

  /**
   * The settings that one attempt of a call goes by. They are read here and nowhere else in the attempt. Each attempt asks
   * anew: the call may have waited in its lane or for its retry, and the user may have changed the settings meanwhile.
   *
   * @throws FailureError why nothing may be sent
   */
  async grant({ key, request, flight }: PendingCall): Promise<Settings> {
    const endpoint = request.endpoint.id;
    if (flight.waiting === 0) throw new FailureError({ code: 'cancelled', charged: 'no', endpoint });
    const settings = await this.deps.settings();
    if (settings.source === 'unset') throw new FailureError({ code: 'noToken', charged: 'no' });
    // The host or the account changed since the request: do not send.
    if (settings.source === 'sample' || (await keyOf(this.deps.channels, request, settings)) !== key)
      throw new FailureError({ code: 'settingsChanged', charged: 'no', endpoint });
    const failure = await this.#stopped(request.endpoint, settings);
    if (failure) throw new FailureError(failure);
    return settings;
  }

  /** Why the channel or a stop forbids the call, if one does. A stop that is over is lifted. */
  async #stopped(endpoint: Endpoint, settings: Settings): Promise<Failure | undefined> {
    const { store, channels, now } = this.deps;
    const blocked = await channelOf(channels, endpoint).blocked(settings);
    if (blocked) return { ...blocked, endpoint: endpoint.id };
    for (const id of [accountLimit(endpoint), endpointLimit(endpoint.id)]) {
      const limit = await store.limit(id);
      if (limit && holds(limit, now())) return stoppedFailure(limit, endpoint.id);
      if (limit) await store.liftLimit(id);
    }
    return undefined;
  }
}
