import { browser } from 'wxt/browser';
import { sourceOf } from '../gateway/justone';
import { badgeMessages } from '../i18n/badges';
import { listBookMessages } from '../i18n/listBook';
import { resolveLanguage, translate, translator } from '../language/translate';
import type { Sender } from '../messages/senders';
import type { Settings } from '../settings/schema';
import { siteOf } from '../subject/site';
import type { HandlerDeps, HandlersOf } from './handlers/deps';
import { askerOf, hostnameOf } from './handlers/sender';
import type { DataSource } from './listBook';
import { marksOf } from './marks';
import { rowMarksOf } from './rowMarks';

/** Answers what the scripts of the badges ask for. All of it is read from what is stored, and a press on a row's button adds to a list. */
export function makeBadges({
  settings,
  store,
  privateStore,
  reports,
  memory,
  book,
}: HandlerDeps): HandlersOf<'badges'> {
  /** The settings, where badges are switched on for the sender's site. */
  async function switchedOn(sender: Sender) {
    const now = await settings.read();
    const site = siteOf(hostnameOf(sender));
    return now.sites[site] && now.badges[site] ? { now, site } : undefined;
  }

  const spoken = ({ language }: Settings) => resolveLanguage(language, browser.i18n.getUILanguage());

  function dataSourceOf(now: Settings, sender: Sender): DataSource {
    const source = sourceOf(now);
    const matches = sender.private ? privateStore : store;
    return { source, match: (subject) => matches.identity(subject, source) };
  }

  return {
    'badges.hello': async (_, sender) => {
      const t = translator(badgeMessages, spoken(await settings.read()));
      return { on: (await switchedOn(sender)) !== undefined, doubt: t('doubt'), add: t('add') };
    },
    'badges.of': async ({ cards }, sender) => {
      const on = await switchedOn(sender);
      if (!on) return {};
      const { now, site } = on;
      const asker = askerOf(sender);
      // A page speaks of its own site only.
      const own = cards.filter(({ subject }) => subject.platform === site);
      return marksOf(own, {
        book: await book(),
        dataSource: dataSourceOf(now, sender),
        known: (creators) => memory.known(creators),
        stored: async (work) => ((await reports.knows(work, asker)) ? reports.glance(work, asker) : []),
        bought: now,
        language: spoken(now),
        sample: now.source === 'sample',
        now: Date.now(),
      });
    },
    'badges.rows': async ({ rows, at }, sender) => {
      const on = await switchedOn(sender);
      if (!on) return {};
      const { now, site } = on;
      return rowMarksOf(
        rows.filter(({ subject }) => subject.platform === site),
        Math.min(at, Date.now()),
        {
          book: await book(),
          dataSource: dataSourceOf(now, sender),
          line: (creator) => memory.line(creator),
          bought: now,
          language: spoken(now),
          now: Date.now(),
        },
      );
    },
    'badges.add': async ({ subject, name }, sender) => {
      const on = await switchedOn(sender);
      if (on?.site !== subject.platform) return;
      const list = translate(listBookMessages.firstList, spoken(on.now));
      await (await book()).add({ creators: [{ subject, name }] }, list, dataSourceOf(on.now, sender));
    },
  };
}
