import { Settings2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { listMessages } from '../../lib/i18n/lists';
import { translator } from '../../lib/language/translate';
import type { KolList, ListEdit, Named } from '../../lib/lists/model';
import { useLanguage } from '../session/session';
import { Button, IconButton } from '../ui/Button';
import { Pop } from '../workspace/Pop';
import styles from './ListsScreen.module.css';

interface NamedMenuProps {
  list: KolList;
  onEdit(edits: ListEdit[]): void;
}

/** The list's own columns and statuses: made, renamed and removed. Everything here can be undone. */
export function NamedMenu({ list, onEdit }: NamedMenuProps) {
  const t = translator(listMessages, useLanguage());
  return (
    <Pop
      label={<span className="visuallyHidden">{t('column.manage')}</span>}
      icon={<Settings2 aria-hidden />}
      title={t('column.manage')}
      variant="quiet"
      data-named
    >
      <Kind
        kind="column"
        all={list.columns}
        none={t('column.none')}
        place={t('column.name')}
        onEdit={onEdit}
      />
      <Kind
        kind="status"
        all={list.statuses}
        none={t('status.none')}
        place={t('status.name')}
        onEdit={onEdit}
      />
    </Pop>
  );
}

interface KindProps {
  kind: 'status' | 'column';
  all: readonly Named[];
  none: string;
  place: string;
  onEdit(edits: ListEdit[]): void;
}

function Kind({ kind, all, none, place, onEdit }: KindProps) {
  const t = translator(listMessages, useLanguage());
  const [made, setMade] = useState('');
  const make = () => {
    const name = made.trim();
    if (!name) return;
    onEdit([{ edit: 'named', kind, id: crypto.randomUUID(), name }]);
    setMade('');
  };
  return (
    <section className={styles.kind}>
      {all.length === 0 && <p className={styles.quiet}>{none}</p>}
      <ul>
        {all.map(({ id, name }) => (
          <li key={id} data-named={id}>
            <input
              // What another screen renames is drawn anew.
              key={name}
              defaultValue={name}
              aria-label={t('named.rename', { name })}
              maxLength={100}
              onBlur={({ target }) => {
                const next = target.value.trim();
                if (next && next !== name) onEdit([{ edit: 'named', kind, id, name: next }]);
                else target.value = name;
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
              }}
            />
            <IconButton
              label={t('named.remove', { name })}
              icon={<Trash2 aria-hidden />}
              onClick={() => onEdit([{ edit: 'named', kind, id }])}
              data-named-remove
            />
          </li>
        ))}
      </ul>
      <form
        className={styles.makeLine}
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <input
          value={made}
          placeholder={place}
          aria-label={place}
          maxLength={100}
          onChange={(event) => setMade(event.target.value)}
          data-make={kind}
        />
        <Button size="small" type="submit" data-make-go={kind}>
          {t('named.add')}
        </Button>
      </form>
    </section>
  );
}
