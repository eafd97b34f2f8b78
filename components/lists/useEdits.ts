import { useEffect, useState } from 'react';
import { listMessages } from '../../lib/i18n/lists';
import { translator } from '../../lib/language/translate';
import type { EntryChange } from '../../lib/lists/sharing/state';
import type { Edited } from '../../lib/lists/table';
import { useLanguage } from '../session/session';
import { onTeamNews, team } from '../team/client';
import type { TeamRows } from './useEntryRows';

/** Changes as rows show them. One that is as it was before stays the same object, so that its row is not made anew. */
export function editsOf(
  changes: readonly EntryChange[],
  before: TeamRows['edits'],
  nameOf: (change: EntryChange) => string,
): TeamRows['edits'] {
  return new Map(
    changes.map((change): [string, Edited] => {
      const was = before.get(change.entry);
      const by = nameOf(change);
      return [change.entry, was?.by === by && was.at === change.at ? was : { by, at: change.at }];
    }),
  );
}

/**
 * Who changed the entries of a shared list last. Every exchange may bring changes.
 *
 * @param on they are in sight: else nothing is asked for
 */
export function useEdits(list: string, on: boolean): TeamRows {
  const language = useLanguage();
  const [edits, setEdits] = useState<TeamRows['edits']>(new Map());
  useEffect(() => {
    if (!on) return;
    let live = true;
    const t = translator(listMessages, language);
    const nameOf = ({ mine, by }: EntryChange) =>
      mine ? t('cell.edited.you') : (by ?? t('cell.edited.unknown'));
    const read = () =>
      void team.entries(list).then(
        (changes) => live && setEdits((before) => editsOf(changes, before, nameOf)),
        // The column has dashes until the next exchange.
        () => {},
      );
    read();
    const stop = onTeamNews(read);
    return () => {
      live = false;
      stop();
    };
  }, [list, on, language]);
  return { edits };
}
