import { sourceOf } from '../../gateway/justone';
import type { send } from '../../gateway/transport';
import { MAX_FIGURES } from '../../lists/sharing/file';
import type { FolderPlace, SharingState } from '../../lists/sharing/state';
import { hostPattern } from '../../settings/permission';
import type { Settings } from '../../settings/schema';
import { SharingShelf } from '../../store/sharingShelf';
import type { Store } from '../../store/store';
import { boundKey, keyFor } from '../../team/key';
import type { HandlersOf, SharingDoor } from '../handlers/deps';
import type { ListBook } from '../listBook';
import { FolderError, httpFolder, isMemberName, type TeamFolder } from './folder';
import { Sharing, type SharingDeps } from './sharing';

export interface DoorDeps extends Pick<SharingDeps, 'tell' | 'now' | 'later' | 'keepAlive' | 'alarm'> {
  store: Store;
  book: Pick<ListBook, 'device' | 'share' | 'contents' | 'merge' | 'mergeNotes' | 'all'>;
  settings(): Promise<Settings>;
  permitted(pattern: string): Promise<boolean>;
  send(sending: Parameters<typeof send>[1]): ReturnType<typeof send>;
}

/** The password of a folder of WebDAV among the secrets, with the address that it is of. */
const SECRET = 'sharing';
const TIMEOUT_MS = 30_000;

const basicOf = (user: string, password: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)));

/** Where the files are, and the header that says who asks. */
interface Way {
  base: string;
  authorization: string;
}

/** Sharing over the folder of the team's gateway, or of WebDAV. */
export function sharingDoor(deps: DoorDeps): SharingDoor {
  const { store, settings, permitted } = deps;

  async function wayOf(place: FolderPlace, password?: string): Promise<Way> {
    if (place.kind === 'gateway') {
      const key = await store.teamKey(place.address);
      if (!key) throw new FolderError('key');
      return { base: `${place.address}/lists`, authorization: `Bearer ${key}` };
    }
    const basic = password ?? keyFor(place.address, await store.secret(SECRET));
    if (!basic) throw new FolderError('key');
    return { base: place.address, authorization: `Basic ${basic}` };
  }

  async function folder({ place }: Pick<SharingState, 'place'>, password?: string): Promise<TeamFolder> {
    // Nothing is exchanged without the user's consent, which reading the settings asks for.
    await settings();
    const { base, authorization } = await wayOf(place, password);
    if (!(await permitted(hostPattern(base)))) throw new FolderError('permission');
    return httpFolder(
      place.kind,
      base,
      authorization,
      ({ url, method, headers, body, limit }) =>
        deps.send({
          url,
          init: { method, headers, body: body ?? null },
          timeoutMs: TIMEOUT_MS,
          ping: `${base}/`,
          limit,
        }),
      deps.now,
    );
  }

  const sharing = new Sharing({
    ...deps,
    shelf: new SharingShelf(store),
    folder,
    figures: async (creators) => {
      const source = sourceOf(await settings());
      if (source === 'sample') return [];
      const lines = await Promise.all(creators.map((creator) => store.line(source, creator)));
      const own = lines.flat().filter(({ team }) => team === undefined);
      return own.sort((a, b) => b.at - a.at).slice(0, MAX_FIGURES);
    },
    takeFigures: (snapshots, by) => store.remember(snapshots.map((one) => ({ ...one, team: by }))),
  });

  /** The team's gateway as it last described itself: its address, the member's name, whether it keeps lists. `undefined` without a stored key. */
  const gateway = async () => {
    const { address } = (await settings()).team;
    const info = (await store.team(address))?.info;
    return info && (await store.teamKey(address))
      ? { address, user: info.user, lists: info.lists }
      : undefined;
  };

  const handlers: HandlersOf<'sharing'> = {
    'sharing.state': async () => {
      const [state, team] = await Promise.all([sharing.state(), gateway()]);
      return { ...(state && { state }), ...(team && { gateway: team }) };
    },
    'sharing.join': async ({ name, me, webdav }) => {
      if (webdav) {
        const { address, user, password } = webdav;
        if (me === undefined || !isMemberName(me)) return { problem: 'member' };
        const basic = basicOf(user, password);
        const problem = await sharing.join({
          ...{ place: { kind: 'webdav', address, user }, me, name, password: basic },
          keepPassword: (since) => store.setSecret(SECRET, boundKey(address, basic), since),
        });
        return problem ? { problem } : {};
      }
      const team = await gateway();
      if (!team) return { problem: 'key' };
      const problem = await sharing.join({
        place: { kind: 'gateway', address: team.address },
        me: team.user,
        name,
        // The password of a folder that the user has left is of no use any more.
        keepPassword: (since) => store.setSecret(SECRET, undefined, since),
      });
      return problem ? { problem } : {};
    },
    'sharing.leave': async () => {
      await sharing.leave();
      await store.setSecret(SECRET, undefined);
    },
    'sharing.list': async ({ id, on }) => void (await sharing.share(id, on)),
    'sharing.figures': async ({ on }) => void (await sharing.shareFigures(on)),
    'sharing.now': async () => void (await sharing.exchange('pressed')),
    'sharing.opened': async () => void (await sharing.opened()),
    'sharing.settle': async ({ stamps }) => void (await sharing.settle(stamps)),
    'sharing.changes': ({ id }) => sharing.changes(id),
    'sharing.entries': ({ id }) => sharing.entryChanges(id),
    'sharing.lists': () => sharing.teamLists(),
  };
  return { handlers, changed: () => sharing.changed(), exchange: (why) => sharing.exchange(why) };
}
