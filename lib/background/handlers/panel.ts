import { isOwnPage } from '../../messages/senders';
import type { HandlerDeps, HandlersOf } from './deps';
import { type Screens, sessionOfUnclaimed } from './screens';
import { askerOf, tabOf } from './sender';

/** How a frame becomes the panel of its tab, what it begins with, and what it asks of the page around it. */
export function panelHandlers(
  { sessions, reports, order }: HandlerDeps,
  screens: Screens,
): HandlersOf<'panel' | 'session'> {
  return {
    'panel.claim': async ({ ticket }, sender) => {
      if (!(await sessions.claim(sender, ticket))) return { claimed: false };
      const tabId = tabOf(sender);
      const shown = await sessions.shownIn(tabId);
      const beginning = await screens.openings.take(tabId, shown, sender);
      if (shown.subject && beginning.ready)
        void reports.remember(shown.subject, beginning.ready, askerOf(sender));
      return { claimed: true, tabId, ...shown, ...beginning };
    },
    'panel.close': (_, sender) => order(tabOf(sender), { order: 'close' }),
    'panel.section': ({ section }, sender) => sessions.setSection(tabOf(sender), section),
    'panel.dock': ({ edge }, sender) => order(tabOf(sender), { order: 'dock', edge }),
    'session.get': async (_, sender) => {
      const session = await screens.session(sender);
      const trusted = isOwnPage(sender) || (await sessions.isPanel(sender));
      return trusted ? session : sessionOfUnclaimed(session);
    },
  };
}
