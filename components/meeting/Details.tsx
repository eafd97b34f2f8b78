import { ListX, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { meetingMessages } from '../../lib/i18n/meeting';
import { translator } from '../../lib/language/translate';
import { MAX_TEXT } from '../../lib/lists/bounds';
import type { Meeting, Note } from '../../lib/lists/model';
import { ask } from '../../lib/messages/client';
import { age } from '../../lib/report/format';
import type { ShownCreator } from '../../lib/report/shownCreator';
import { useLanguage } from '../session/session';
import { Button, IconButton } from '../ui/Button';
import { Select, TextField } from '../ui/Fields';
import styles from './Details.module.css';
import { openEntry } from './openEntry';
import { Person } from './Person';
import { type Met, setField, useKeeping } from './useMet';
import { useNoted } from './useNoted';
import { byWeight, dayText, statusesOf } from './words';

interface DetailsProps {
  met: Met;
  creator: ShownCreator;
  onStatus(meeting: Meeting, status: string): Promise<void>;
}

/** Everything that was noted of a creator: its entries in lists, notes, and who is the same person. */
export default function Details({ met, creator, onStatus }: DetailsProps) {
  const language = useLanguage();
  const t = translator(meetingMessages, language);
  const [back, setBack] = useState<Taken>();
  const keep = useKeeping(t('failed'));
  return (
    <section className={styles.details} aria-label={t('met.title')} data-details>
      {byWeight(met.meetings).map((meeting) => (
        <EntryFields key={meeting.entry.id} meeting={meeting} onStatus={onStatus} onTaken={setBack} />
      ))}
      <Notes creator={met.creator} onTaken={setBack} />
      <Person creator={met.creator} name={creator.name} lists={met.meetings.map(({ list }) => list.id)} />
      {met.seen !== undefined && (
        <p className={styles.fine}>{t('met.seen', { age: age(met.seen, Date.now(), language) })}</p>
      )}
      {back && (
        <p className={styles.back} role="status">
          {back.text}
          <Button
            size="small"
            onClick={() => {
              setBack(undefined);
              void keep(back.bring());
            }}
            data-take-back
          >
            {t('undo')}
          </Button>
        </p>
      )}
    </section>
  );
}

/** What was removed here last, and the way to bring it back. */
interface Taken {
  text: string;
  bring(): Promise<unknown>;
}

interface EntryFieldsProps {
  meeting: Meeting;
  onStatus: DetailsProps['onStatus'];
  onTaken(taken: Taken): void;
}

/** An entry of a list: its status and reasons, kept as they are left. */
function EntryFields({ meeting, onStatus, onTaken }: EntryFieldsProps) {
  const { list, entry } = meeting;
  const language = useLanguage();
  const t = translator(meetingMessages, language);
  const keep = useKeeping(t('failed'));
  const remove = async () => {
    const edit = (rest: object) =>
      ask('lists.edit', { id: list.id, edits: [{ edit: 'row', id: entry.id, ...rest }] });
    if (await keep(edit({})))
      onTaken({ text: t('entry.removed', { list: list.name }), bring: () => edit({ entry }) });
  };
  return (
    <fieldset className={styles.entry} data-entry={entry.id}>
      <legend>
        <button
          type="button"
          className={styles.link}
          title={t('met.open')}
          onClick={() => openEntry(meeting)}
        >
          {list.client ? `${list.name} · ${list.client}` : list.name}
        </button>
      </legend>
      <div className={styles.row}>
        <Select
          label={t('status')}
          value={entry.status}
          options={statusesOf(list, language).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(status) => void onStatus(meeting, status)}
        />
        <IconButton
          label={t('entry.remove', { list: list.name })}
          icon={<ListX aria-hidden />}
          onClick={() => void remove()}
          data-entry-remove
        />
      </div>
      {(['reasonFor', 'reasonAgainst'] as const).map((field) => (
        <Reason key={`${field} ${entry[field] ?? ''}`} meeting={meeting} field={field} />
      ))}
    </fieldset>
  );
}

/** A reason of an entry, kept when it is left or by Enter. */
function Reason({ meeting, field }: { meeting: Meeting; field: 'reasonFor' | 'reasonAgainst' }) {
  const t = translator(meetingMessages, useLanguage());
  const keep = useKeeping(t('failed'));
  const before = meeting.entry[field] ?? '';
  const [text, setText] = useState(before);
  return (
    <TextField
      label={t(field)}
      value={text}
      maxLength={MAX_TEXT}
      autoComplete="off"
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        if (text.trim() !== before) void keep(ask('lists.edit', setField(meeting, field, text)));
      }}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      data-field={field}
    />
  );
}

/** Notes on a creator, newest first: one row a note, with its day. */
function Notes({ creator, onTaken }: { creator: string; onTaken(taken: Taken): void }) {
  const language = useLanguage();
  const t = translator(meetingMessages, language);
  const keep = useKeeping(t('failed'));
  const notes = useNoted(creator, () => ask('notes.get', { creator }));
  const [text, setText] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && (await keep(ask('notes.add', { creator, text })))) setText('');
  };
  const remove = async ({ id }: Note) => {
    if (await keep(ask('notes.remove', { id })))
      onTaken({ text: t('notes.removed'), bring: () => ask('notes.restore', { id }) });
  };
  return (
    <section className={styles.part} aria-label={t('notes')}>
      <form onSubmit={(event) => void add(event)}>
        <TextField
          label={t('notes.add')}
          value={text}
          maxLength={MAX_TEXT}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          suffix={
            <Button type="submit" disabled={text.trim() === ''} data-note-add>
              {t('notes.keep')}
            </Button>
          }
          data-note-text
        />
      </form>
      {notes && notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note.id} data-note={note.id}>
              <time dateTime={new Date(note.at).toISOString()}>{dayText(note.at, Date.now(), language)}</time>
              <span>{note.text}</span>
              <IconButton
                className={styles.small}
                label={t('notes.remove')}
                icon={<Trash2 aria-hidden />}
                onClick={() => void remove(note)}
                data-note-remove
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
