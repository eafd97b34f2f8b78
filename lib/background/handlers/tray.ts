import { sourceOf } from '../../gateway/justone';
import type { Sender } from '../../messages/senders';
import { changedTray, type TrayChange, type Trayed } from '../../subject/tray';
import type { HandlerDeps, HandlersOf } from './deps';

/** The creators that were laid aside to compare. */
export function trayHandlers({ store, privateStore, settings, broadcast }: HandlerDeps): HandlersOf<'tray'> {
  const storeOf = (sender: Sender) => (sender.private ? privateStore : store);

  /** Douyin's own pages name a creator by another id: where it is known who that is on Xingtu, their figures are there. */
  async function matched(tray: readonly Trayed[], sender: Sender): Promise<Trayed[]> {
    const source = sourceOf(await settings.read());
    const add = await Promise.all(
      tray.map(async (one) => {
        if (one.subject.platform !== 'douyin') return one;
        const subject = (await storeOf(sender).identity(one.subject, source)) ?? one.subject;
        return { ...one, subject };
      }),
    );
    return changedTray([], { add });
  }

  /** Changes one after the other: each reads what the one before has written. */
  let last: Promise<unknown> = Promise.resolve();
  async function change(change: TrayChange, sender: Sender): Promise<Trayed[]> {
    // By the creators as they are shown: one that is removed may be kept under its Douyin id.
    const add = await matched(change.add ?? [], sender);
    const before = await matched(await storeOf(sender).tray(), sender);
    const tray = changedTray(before, { ...change, add });
    await storeOf(sender).setTray(tray);
    broadcast({ news: 'tray' });
    return tray;
  }

  return {
    'tray.get': async (_, sender) => matched(await storeOf(sender).tray(), sender),
    'tray.change': (given, sender) => {
      const changing = last.then(() => change(given, sender));
      last = changing.catch(() => {});
      return changing;
    },
  };
}
