import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { listMessages } from '../../lib/i18n/lists';
import { sharingMessages } from '../../lib/i18n/sharing';
import { translate, translator } from '../../lib/language/translate';
import { MAX_TEXT } from '../../lib/lists/bounds';
import type { Note } from '../../lib/lists/model';
import { shanghaiDay } from '../../lib/report/day';
import { monthAndDay } from '../../lib/report/format';
import { useLanguage } from '../session/session';
import { Button, IconButton } from '../ui/Button';
import { place } from '../ui/place';
import { lists } from './client';
import styles from './lists.module.css';

interface NotesEditorProps {
  creator: string;
  name: string;
  /** Notes were added or removed. */
  onChange(): void;
  onClose(): void;
}

/** The notes on a creator over the cell that counts them: read, added, removed with an undo. All lists share them. */
export function NotesEditor({ creator, name, onChange, onClose }: NotesEditorProps) {
  const language = useLanguage();
  const t = translator(listMessages, language);
  const [notes, setNotes] = useState<readonly Note[]>();
  const [removed, setRemoved] = useState<Note>();
  const [failed, setFailed] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const [pop, over] = [box.current, anchor.current?.parentElement];
    if (!pop || !over) return;
    pop.showPopover();
    const { left, top } = place(over.getBoundingClientRect(), pop.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight,
    });
    pop.style.left = `${Math.round(left)}px`;
    pop.style.top = `${Math.round(top)}px`;
    field.current?.focus();
  }, []);
  useEffect(() => {
    let live = true;
    lists.notes(creator).then(
      (all) => live && setNotes(all),
      () => live && setFailed(true),
    );
    return () => {
      live = false;
    };
  }, [creator]);
  useEffect(() => {
    const away = ({ target }: Event) => {
      if (!(target instanceof Node) || !box.current?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', away, true);
    return () => document.removeEventListener('pointerdown', away, true);
  });

  const tried = async (act: () => Promise<void>) => {
    setFailed(false);
    try {
      await act();
      onChange();
    } catch {
      setFailed(true);
    }
  };
  const add = (text: string) =>
    tried(async () => {
      const note = await lists.addNote(creator, text);
      setNotes((all = []) => [note, ...all]);
      if (field.current) field.current.value = '';
    });
  const remove = (note: Note) =>
    tried(async () => {
      await lists.removeNote(note.id);
      setNotes((all = []) => all.filter(({ id }) => id !== note.id));
      setRemoved(note);
    });
  const restore = (note: Note) =>
    tried(async () => {
      await lists.restoreNote(note.id);
      setNotes((all = []) => [note, ...all]);
      setRemoved(undefined);
    });
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  };

  return (
    <>
      <span ref={anchor} className={styles.anchor} />
      <div
        ref={box}
        popover="manual"
        role="dialog"
        tabIndex={-1}
        aria-label={t('notes.title', { name })}
        className={styles.notes}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={onKeyDown}
        data-notes={creator}
      >
        <b>{t('notes.title', { name })}</b>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const text = field.current?.value.trim();
            if (text) void add(text);
          }}
        >
          <input
            ref={field}
            className={styles.make}
            maxLength={MAX_TEXT}
            placeholder={t('notes.add')}
            aria-label={t('notes.add')}
            autoComplete="off"
          />
        </form>
        {failed && (
          <p className={styles.refused} role="alert">
            {t('notes.failed')}
          </p>
        )}
        {notes?.length === 0 && <p className={styles.quiet}>{t('notes.none')}</p>}
        <ul>
          {notes?.map((note) => (
            <li key={note.id} data-note={note.id}>
              <small className={styles.facts}>
                {monthAndDay(shanghaiDay(note.at), language)}
                {note.by !== undefined &&
                  ` · ${translate(sharingMessages['note.by'], language, { name: note.by })}`}
              </small>
              <span>{note.text}</span>
              <IconButton
                label={t('notes.remove')}
                icon={<Trash2 aria-hidden />}
                onClick={() => void remove(note)}
              />
            </li>
          ))}
        </ul>
        {removed && (
          <Button size="small" variant="quiet" onClick={() => void restore(removed)} data-note-undo>
            {t('undo')}
          </Button>
        )}
      </div>
    </>
  );
}
