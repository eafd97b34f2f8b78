import { browser } from 'wxt/browser';
import { sourceOf } from '../../gateway/justone';
import { listBookMessages } from '../../i18n/listBook';
import { resolveLanguage, translate } from '../../language/translate';
import type { Sender } from '../../messages/senders';
import type { DataSource } from '../listBook';
import type { HandlerDeps, HandlersOf } from './deps';

/** Lists of creators, templates of sheets, notes on creators, and which creators are one person. */
export function listBookHandlers({
  book,
  keyAdds,
  store,
  privateStore,
  settings,
}: HandlerDeps): HandlersOf<'lists' | 'sheets' | 'notes' | 'persons'> {
  async function dataSourceOf(sender: Sender): Promise<DataSource> {
    const source = sourceOf(await settings.read());
    const matches = sender.private ? privateStore : store;
    return { source, match: (subject) => matches.identity(subject, source) };
  }

  return {
    'lists.all': async () => (await book()).all(),
    'lists.create': async ({ list }) => (await book()).create(list),
    'lists.remove': async ({ id }) => (await book()).remove(id),
    'lists.restore': async ({ id }) => (await book()).restore(id),
    'lists.get': async ({ id }) => (await book()).get(id),
    'lists.edit': async ({ id, edits, by }) => (await book()).edit(id, edits, by),
    'lists.add': async ({ id, creators }, sender) => {
      const { language } = await settings.read();
      const name = translate(
        listBookMessages.firstList,
        resolveLanguage(language, browser.i18n.getUILanguage()),
      );
      // The user adds the creator by a click. A picture's address was not asked for: it would be loaded in normal windows later.
      const given = sender.private ? creators.map(({ image: _, ...creator }) => creator) : creators;
      return (await book()).add({ id, creators: given }, name, await dataSourceOf(sender));
    },
    'lists.pressed': ({ tabId }) => keyAdds.take(tabId),
    'lists.met': async ({ subjects }, sender) => (await book()).met(subjects, await dataSourceOf(sender)),
    'lists.export': async ({ ids }) => ({ text: await (await book()).export(ids) }),
    'lists.check': async ({ text }) => (await book()).check(text),
    'lists.import': async ({ text }) => (await book()).import(text),
    'sheets.all': async () => (await book()).templates(),
    'sheets.put': async ({ template }) => (await book()).putTemplate(template),
    'sheets.remove': async ({ id }) => (await book()).removeTemplate(id),
    'notes.get': async ({ creator }, sender) => (await book()).notes(creator, await dataSourceOf(sender)),
    'notes.add': async ({ creator, text }, sender) =>
      (await book()).addNote(creator, text, await dataSourceOf(sender)),
    'notes.remove': async ({ id }) => (await book()).removeNote(id),
    'notes.restore': async ({ id }) => (await book()).restoreNote(id),
    'persons.join': async ({ creators }, sender) => (await book()).join(creators, await dataSourceOf(sender)),
    'persons.part': async ({ creator }, sender) => (await book()).part(creator, await dataSourceOf(sender)),
    'persons.of': async ({ creator }, sender) => (await book()).person(creator, await dataSourceOf(sender)),
  };
}
