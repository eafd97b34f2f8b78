import { FolderInput } from 'lucide-react';
import { useState } from 'react';
import { listMessages } from '../../lib/i18n/lists';
import { translator } from '../../lib/language/translate';
import { useLanguage } from '../session/session';
import { Pop } from '../workspace/Pop';
import styles from './ListsScreen.module.css';
import { byClient, useLists } from './useLists';

interface MoveMenuProps {
  /** The list that the chosen entries are in. */
  from: string;
  onMove(to: { id: string; name: string }): void;
}

/** The lists that chosen entries can be moved to: one press moves them. */
export function MoveMenu({ from, onMove }: MoveMenuProps) {
  const t = translator(listMessages, useLanguage());
  const [open, setOpen] = useState(false);
  const { all } = useLists();
  const groups = byClient((all ?? []).filter(({ id }) => id !== from));
  return (
    <Pop
      label={t('move')}
      title={t('move.title')}
      icon={<FolderInput aria-hidden />}
      open={open}
      onOpenChange={setOpen}
      data-move
    >
      {groups.length === 0 && <p className={styles.quiet}>{all ? t('move.none') : ''}</p>}
      {groups.map(({ client, lists }) => (
        <ul key={client ?? ''} className={styles.moveTo} aria-label={client}>
          {lists.map((list) => (
            <li key={list.id}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  onMove(list);
                }}
                data-move-to={list.id}
              >
                {client ? `${client} · ${list.name}` : list.name}
              </button>
            </li>
          ))}
        </ul>
      ))}
    </Pop>
  );
}
