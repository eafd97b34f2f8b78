import { Download, FolderUp, Plus, Users } from 'lucide-react';
import { useRef, useState } from 'react';
import { listMessages } from '../../lib/i18n/lists';
import { sharingMessages } from '../../lib/i18n/sharing';
import { translate, translator } from '../../lib/language/translate';
import { useLanguage } from '../session/session';
import { Button, IconButton } from '../ui/Button';
import { cx } from '../ui/cx';
import { listsHash } from '../workspace/route';
import styles from './ListsScreen.module.css';
import { type AllLists, byClient } from './useLists';

interface ListsNavProps {
  lists: AllLists;
  current: string | undefined;
  onOpen(id: string): void;
  onNew(): void;
  onImport(text: string): void;
  onExportAll(): void;
  onTeam(): void;
}

/** Up to this many lists need no search field. */
const FEW = 10;

/** All lists, by client. */
export function ListsNav({ lists, current, onOpen, onNew, onImport, onExportAll, onTeam }: ListsNavProps) {
  const language = useLanguage();
  const t = translator(listMessages, language);
  const [typed, setTyped] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const all = lists.all ?? [];
  const wanted = typed.trim().toLowerCase();
  const found = all.filter(({ name, client }) => `${name} ${client ?? ''}`.toLowerCase().includes(wanted));
  return (
    <nav className={styles.nav} aria-label={t('nav.label')} data-lists-nav>
      <div className={styles.navHead}>
        <h2>{t('title')}</h2>
        <IconButton label={t('new')} icon={<Plus aria-hidden />} onClick={onNew} data-new-list />
      </div>
      {all.length > FEW && (
        <input
          type="search"
          className={styles.find}
          placeholder={t('nav.find')}
          aria-label={t('nav.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <div className={styles.groups}>
        {found.length === 0 && all.length > 0 && <p className={styles.quiet}>{t('nav.none')}</p>}
        {byClient(found).map(({ client, lists: of }) => (
          <section key={client ?? ''} aria-label={client ?? t('nav.noClient')}>
            <h3>{client ?? t('nav.noClient')}</h3>
            <ul>
              {of.map(({ id, name, entries, shared }) => (
                <li key={id}>
                  <a
                    href={listsHash({ id })}
                    className={cx(styles.link, id === current && styles.current)}
                    aria-current={id === current ? 'page' : undefined}
                    onClick={(event) => {
                      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                      event.preventDefault();
                      onOpen(id);
                    }}
                    data-list={id}
                  >
                    <span className={styles.linkName} title={name}>
                      {name}
                    </span>
                    {shared && (
                      <span
                        className={styles.shared}
                        role="img"
                        aria-label={translate(sharingMessages['nav.shared'], language)}
                        title={translate(sharingMessages['nav.shared'], language)}
                        data-shared
                      >
                        <Users aria-hidden />
                      </span>
                    )}
                    {id === lists.last && (
                      <kbd className={styles.key} title={t('nav.last')}>
                        A
                      </kbd>
                    )}
                    <span className={styles.count}>{entries}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className={styles.navFoot}>
        <Button
          size="small"
          variant="quiet"
          icon={<FolderUp aria-hidden />}
          title={t('import.hint')}
          onClick={() => file.current?.click()}
          data-import-lists
        >
          {t('import')}
        </Button>
        {all.length > 0 && (
          <Button
            size="small"
            variant="quiet"
            icon={<Download aria-hidden />}
            title={t('export.hint')}
            onClick={onExportAll}
            data-export-lists
          >
            {t('export.all')}
          </Button>
        )}
        <Button size="small" variant="quiet" icon={<Users aria-hidden />} onClick={onTeam} data-team-open>
          {translate(sharingMessages['nav.open'], language)}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".json,application/json"
          onChange={async ({ target }) => {
            const [chosen] = target.files ?? [];
            target.value = '';
            if (chosen) onImport(await chosen.text());
          }}
          data-import-file
        />
      </div>
    </nav>
  );
}
