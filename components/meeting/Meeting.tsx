import { Ban, ChevronDown, ListPlus, NotebookPen, Pencil } from 'lucide-react';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { meetingMessages } from '../../lib/i18n/meeting';
import { translator } from '../../lib/language/translate';
import { MAX_TEXT } from '../../lib/lists/bounds';
import type { Meeting as Entered } from '../../lib/lists/model';
import { ask } from '../../lib/messages/client';
import type { ShownCreator } from '../../lib/report/shownCreator';
import { useLanguage } from '../session/session';
import { Button, IconButton } from '../ui/Button';
import { TextField } from '../ui/Fields';
import { Menu } from '../ui/Menu';
import { useAdding } from './adding';
import styles from './Meeting.module.css';
import { openEntry } from './openEntry';
import { setField, useKeeping, useMet } from './useMet';
import { byWeight, isRefused, meetingText, statusesOf } from './words';

const Details = lazy(() => import('./Details'));

/** A line about a creator: where it was met before, its status there, the way into a list, and its notes. */
export default function Meeting({ creator }: { creator: ShownCreator }) {
  const language = useLanguage();
  const t = translator(meetingMessages, language);
  const { add, tell } = useAdding();
  const keep = useKeeping(t('failed'));
  const met = useMet(creator.subject);
  const [open, setOpen] = useState(false);
  /** The entry that was just refused: its reason is asked for in place. */
  const [refusing, setRefusing] = useState<Entered>();
  const meetings = byWeight(met?.meetings ?? []);
  const [first, ...others] = meetings;
  const notes = met?.notes ?? 0;

  const setStatus = async (meeting: Entered, status: string) => {
    setRefusing(status === 'excluded' ? meeting : undefined);
    await keep(ask('lists.edit', setField(meeting, 'status', status)));
  };
  const exclude = async () => {
    const work = async () => {
      const added = await ask('lists.add', { creators: [creator] });
      const entry = added.added[0] ?? added.already[0];
      if (!entry) return;
      await setStatus({ list: added.list, entry }, 'excluded');
      tell(added, [creator]);
    };
    await keep(work());
  };

  return (
    <div className={styles.meeting} data-met={meetings.length}>
      <div className={styles.line}>
        {first && (
          <>
            <button
              type="button"
              className={styles.text}
              data-refused={isRefused(first) || undefined}
              title={`${meetingText(first, Date.now(), language)} · ${t('met.open')}`}
              onClick={() => openEntry(first)}
              data-met-text
            >
              {isRefused(first) && <Ban aria-hidden />}
              <span>{meetingText(first, Date.now(), language)}</span>
            </button>
            {others.length > 0 && (
              <button
                type="button"
                className={styles.more}
                title={others.map((other) => meetingText(other, Date.now(), language)).join('\n')}
                onClick={() => setOpen(true)}
                data-met-more
              >
                +{others.length}
              </button>
            )}
            <Menu
              bare
              variant="quiet"
              label={t('status.change')}
              icon={<Pencil aria-hidden />}
              items={statusesOf(first.list, language).map(({ id, name }) => ({
                id,
                label: name,
                icon: (
                  <span
                    className={styles.dot}
                    data-status={id}
                    data-on={id === first.entry.status || undefined}
                  />
                ),
                onSelect: () => void setStatus(first, id),
              }))}
              data-status-menu
            />
          </>
        )}
        {first ? (
          <IconButton
            className={styles.small}
            label={t('add.again')}
            icon={<ListPlus aria-hidden />}
            onClick={() => add([creator])}
            data-add-creator
          />
        ) : (
          <Button
            size="small"
            icon={<ListPlus aria-hidden />}
            onClick={() => add([creator])}
            data-add-creator
          >
            {t('add')}
          </Button>
        )}
        <Menu
          bare
          variant="quiet"
          label={t('add.more')}
          icon={<ChevronDown aria-hidden />}
          items={[
            {
              id: 'exclude',
              label: t('add.exclude'),
              hint: t('add.excludeHint'),
              icon: <Ban aria-hidden />,
              onSelect: () => void exclude(),
            },
            {
              id: 'other',
              label: t('add.other'),
              icon: <ListPlus aria-hidden />,
              onSelect: () => add([creator], true),
            },
          ]}
          data-add-menu
        />
        <button
          type="button"
          className={styles.notes}
          aria-expanded={open}
          aria-label={t('met.detailsCount', { notes, lists: meetings.length })}
          title={t('met.details')}
          onClick={() => setOpen(!open)}
          data-met-details
        >
          <NotebookPen aria-hidden />
          {notes > 0 && notes}
        </button>
      </div>
      {refusing && (
        <Reason
          key={refusing.entry.id}
          meeting={refusing}
          label={t('reason.why', { list: refusing.list.name })}
          onDone={() => setRefusing(undefined)}
        />
      )}
      {open && met && (
        <Suspense>
          <Details met={met} creator={creator} onStatus={setStatus} />
        </Suspense>
      )}
    </div>
  );
}

interface ReasonProps {
  meeting: Entered;
  label: string;
  onDone(): void;
}

/** Asks in place why a creator was refused. Enter keeps the reason, Escape leaves it as it was. */
function Reason({ meeting, label, onDone }: ReasonProps) {
  const t = translator(meetingMessages, useLanguage());
  const keep = useKeeping(t('failed'));
  const [text, setText] = useState(meeting.entry.reasonAgainst ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await keep(ask('lists.edit', setField(meeting, 'reasonAgainst', text)))) onDone();
  };
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <TextField
        label={label}
        value={text}
        maxLength={MAX_TEXT}
        autoComplete="off"
        autoFocus
        onChange={(event) => setText(event.target.value)}
        suffix={
          <Button type="submit" data-reason-keep>
            {t('reason.keep')}
          </Button>
        }
        data-reason
      />
    </form>
  );
}
