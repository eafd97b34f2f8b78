import { browser } from 'wxt/browser';
import { sourceOf } from '../../gateway/justone';
import { resolveLanguage } from '../../language/translate';
import type { Sender } from '../../messages/senders';
import { siteOf } from '../../subject/site';
import type { HandlerDeps, HandlersOf } from './deps';
import { askerOf, hostnameOf } from './sender';

/** What the script of the badges asks for. All of it is read from what is stored. */
export function badgeHandlers({
  settings,
  store,
  privateStore,
  reports,
  memory,
  book,
  marks,
}: HandlerDeps): HandlersOf<'badges'> {
  /** The settings, where badges are switched on for the sender's site. */
  async function switchedOn(sender: Sender) {
    const now = await settings.read();
    const site = siteOf(hostnameOf(sender));
    return now.sites[site] && now.badges[site] ? { now, site } : undefined;
  }

  return {
    'badges.hello': async (_, sender) => ({ on: (await switchedOn(sender)) !== undefined }),
    'badges.of': async ({ cards }, sender) => {
      const on = await switchedOn(sender);
      if (!on) return {};
      const { now, site } = on;
      const source = sourceOf(now);
      const asker = askerOf(sender);
      const matches = sender.private ? privateStore : store;
      // A page speaks of its own site only.
      const own = cards.filter(({ subject }) => subject.platform === site);
      return marks(own, {
        book: await book(),
        reader: { source, match: (subject) => matches.identity(subject, source) },
        known: (creators) => memory.known(creators),
        stored: async (work) => ((await reports.knows(work, asker)) ? reports.glance(work, asker) : []),
        bought: now,
        language: resolveLanguage(now.language, browser.i18n.getUILanguage()),
        sample: now.source === 'sample',
        now: Date.now(),
      });
    },
  };
}
