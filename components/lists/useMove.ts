import { failureWords } from '../../lib/i18n/errors';
import { listMessages } from '../../lib/i18n/lists';
import { translate, translator } from '../../lib/language/translate';
import type { Entry, ListEdit } from '../../lib/lists/model';
import { moveOf } from '../../lib/lists/move';
import { failureOf, useLanguage } from '../session/session';
import { lists } from './client';
import type { ListStore } from './listStore';

/** Moves entries of an open list to another one, as one step that can be undone, and says what came of it. */
export function useMove(store: ListStore, say: (text: string) => void) {
  const language = useLanguage();
  const t = translator(listMessages, language);
  const failed = (error: unknown) => say(translate(failureWords[failureOf(error).code].title, language));

  return async (entries: readonly Entry[], to: { id: string; name: string }): Promise<void> => {
    try {
      const content = await lists.get(to.id);
      const move = content && moveOf(entries, store.state().list, content);
      if (!move) return say(t(content ? 'move.full' : 'move.gone', { list: to.name }));
      const said = { count: move.moved.length, list: to.name, already: move.already.length };
      if (move.moved.length === 0) return say(t('move.already', said));
      const edit = (edits: ListEdit[]) => lists.edit(to.id, edits);
      await edit(move.into);
      store.edit(move.out, {
        undo: () => void edit(move.back).catch(failed),
        redo: () => void edit(move.into).catch(failed),
      });
      say(t(move.already.length > 0 ? 'move.some' : 'move.done', said));
    } catch (error) {
      failed(error);
    }
  };
}
