import { Check, ListPlus, TriangleAlert, X } from 'lucide-react';
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useState,
} from 'react';
import { meetingMessages } from '../../lib/i18n/meeting';
import { translator } from '../../lib/language/translate';
import { MAX_CREATORS, MAX_NAME } from '../../lib/lists/bounds';
import type { ListSummary } from '../../lib/lists/model';
import { ask } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import type { ShownCreator } from '../../lib/report/shownCreator';
import { Failures } from '../report/Failures';
import { failureOf, useLanguage } from '../session/session';
import { Button, IconButton } from '../ui/Button';
import { TextField } from '../ui/Fields';
import styles from './Adder.module.css';
import type { Added, AddRequest } from './request';
import { addedText } from './words';

/** Milliseconds for which a notice stays that warns of nothing. One that warns stays until it is closed. */
const SHOWN_MS = 8_000;

type State =
  /** `instead`: what was added to another list before, and leaves it when a list is chosen. */
  | { at: 'choosing'; instead?: Added }
  | { at: 'adding' }
  | { at: 'added'; added: Added }
  | { at: 'undone' }
  | { at: 'failed'; failure: Failure };

/** Adds creators, by as many messages as it takes: one names at most `MAX_CREATORS`. */
async function addAll(creators: readonly ShownCreator[], id: string | undefined): Promise<Added> {
  const add = (from: number, to: string | undefined) =>
    ask('lists.add', {
      ...(to !== undefined && { id: to }),
      creators: creators.slice(from, from + MAX_CREATORS),
    });
  const all = await add(0, id);
  for (let from = MAX_CREATORS; from < creators.length; from += MAX_CREATORS) {
    const { added, already, met } = await add(from, all.list.id);
    all.added.push(...added);
    all.already.push(...already);
    Object.assign(all.met, met);
  }
  return all;
}

/** Takes out of a list what was added to it. Who had been in it before stays. */
async function takeBack({ list, added }: Added): Promise<void> {
  if (added.length === 0) return;
  await ask('lists.edit', { id: list.id, edits: added.map(({ id }) => ({ edit: 'row', id })) });
}

interface AdderProps {
  request: AddRequest;
  onClose(): void;
}

/** Adds what was asked for, and says at the bottom of the window where it went, with the ways to take it back or elsewhere. */
export default function Adder({ request, onClose }: AdderProps) {
  const { creators } = request;
  const [state, setState] = useState<State>(() => {
    if ('added' in request) return { at: 'added', added: request.added };
    return request.choose ? { at: 'choosing' } : { at: 'adding' };
  });
  const fail = (error: unknown) => setState({ at: 'failed', failure: failureOf(error) });

  const add = (to: string | undefined, instead?: Added) => {
    setState({ at: 'adding' });
    const moved = instead && to !== instead.list.id ? takeBack(instead) : Promise.resolve();
    moved.then(() => addAll(creators, to)).then((added) => setState({ at: 'added', added }), fail);
  };
  const begin = useEffectEvent(() => {
    if (state.at === 'adding') add(undefined);
  });
  useEffect(() => begin(), []);

  switch (state.at) {
    case 'choosing':
      return (
        <Notice onClose={onClose}>
          <Chooser onChoose={(id) => add(id, state.instead)} onFailure={fail} />
        </Notice>
      );
    case 'adding':
      return <Busy />;
    case 'added':
      return (
        <AddedNotice
          added={state.added}
          onUndo={() => takeBack(state.added).then(() => setState({ at: 'undone' }), fail)}
          onAnother={() => setState({ at: 'choosing', instead: state.added })}
          onClose={onClose}
        />
      );
    case 'undone':
      return <Undone onClose={onClose} />;
    case 'failed':
      return (
        <Notice onClose={onClose}>
          <Failures failures={[state.failure]} onRetry={() => add(undefined)} />
        </Notice>
      );
  }
}

/** A card at the bottom of the window. Escape closes it, and nothing that stands around it. */
function Notice({ onClose, children }: { onClose(): void; children: ReactNode }) {
  const t = translator(meetingMessages, useLanguage());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard wherever the focus is within the card
    <div className={styles.place} onKeyDown={onKeyDown} data-adder>
      <div className={styles.card}>
        {children}
        <IconButton
          className={styles.close}
          label={t('close')}
          icon={<X aria-hidden />}
          onClick={onClose}
          data-adder-close
        />
      </div>
    </div>
  );
}

function Busy() {
  const t = translator(meetingMessages, useLanguage());
  return (
    <div className={styles.place} data-adder>
      <p className={styles.card} role="status">
        {t('adding')}
      </p>
    </div>
  );
}

/** Closes a notice after a while, unless the pointer or the focus is on it. */
function useLeaving(onClose: () => void, stays: boolean) {
  const [held, setHeld] = useState(false);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (stays || held) return;
    const timer = setTimeout(() => close(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [stays, held]);
  const hold = () => setHeld(true);
  const leave = () => setHeld(false);
  return { onPointerEnter: hold, onPointerLeave: leave, onFocus: hold, onBlur: leave };
}

interface AddedNoticeProps {
  added: Added;
  onUndo(): void;
  onAnother(): void;
  onClose(): void;
}

/** Where the creators went, what is known of them from other lists, and the ways to take them back or to another list. */
export function AddedNotice({ added, onUndo, onAnother, onClose }: AddedNoticeProps) {
  const language = useLanguage();
  const t = translator(meetingMessages, language);
  const { title, lines } = addedText(added, Date.now(), language);
  const leaving = useLeaving(onClose, lines.length > 0);
  return (
    <Notice onClose={onClose}>
      <div className={styles.told} data-added={added.added.length} {...leaving}>
        <p className={styles.title} role="status">
          <Check aria-hidden />
          {title}
        </p>
        {lines.length > 0 && (
          <ul className={styles.lines}>
            {lines.map(({ text, refused }) => (
              <li key={text} data-refused={refused || undefined}>
                {refused && <TriangleAlert aria-hidden />}
                {text}
              </li>
            ))}
          </ul>
        )}
        <div className={styles.ways}>
          {added.added.length > 0 && (
            <Button size="small" onClick={onUndo} data-add-undo>
              {t('undo')}
            </Button>
          )}
          <Button size="small" onClick={onAnother} data-add-another>
            {t('another')}
          </Button>
        </div>
      </div>
    </Notice>
  );
}

function Undone({ onClose }: { onClose(): void }) {
  const t = translator(meetingMessages, useLanguage());
  useLeaving(onClose, false);
  return (
    <Notice onClose={onClose}>
      <p className={styles.title} role="status">
        {t('undone')}
      </p>
    </Notice>
  );
}

interface ChooserProps {
  onChoose(id: string): void;
  onFailure(error: unknown): void;
}

/** The lists, the one used last first, and a field for a new one. The focus begins on the first; arrow keys walk. */
function Chooser({ onChoose, onFailure }: ChooserProps) {
  const language = useLanguage();
  const t = translator(meetingMessages, language);
  const [known, setKnown] = useState<{ lists: ListSummary[]; last?: string }>();
  const [name, setName] = useState('');
  const failed = useEffectEvent(onFailure);
  useEffect(() => {
    let live = true;
    ask('lists.all', {}).then(
      (all) => live && setKnown(all),
      (error) => live && failed(error),
    );
    return () => {
      live = false;
    };
  }, []);
  if (!known) return <p role="status">{t('choose')}</p>;
  const lists = [...known.lists].sort(
    (a, b) => Number(b.id === known.last) - Number(a.id === known.last) || b.changedAt - a.changedAt,
  );
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') ask('lists.create', { list: { name } }).then(({ id }) => onChoose(id), onFailure);
  };
  return (
    <section className={styles.chooser} aria-label={t('choose')}>
      <h2 className={styles.title}>
        <ListPlus aria-hidden />
        {t('choose')}
      </h2>
      {lists.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of the buttons inside
        <div className={styles.lists} onKeyDown={walk}>
          {lists.map(({ id, name, client }, place) => (
            <button
              key={id}
              type="button"
              className={styles.list}
              // biome-ignore lint/a11y/noAutofocus: the user asked for this choice
              autoFocus={place === 0}
              onClick={() => onChoose(id)}
              data-choose={id}
            >
              <span className={styles.name}>{name}</span>
              {id === known.last ? t('choose.last') : client}
            </button>
          ))}
        </div>
      )}
      <form className={styles.make} onSubmit={make}>
        <TextField
          label={t('choose.name')}
          value={name}
          maxLength={MAX_NAME}
          autoComplete="off"
          autoFocus={lists.length === 0}
          onChange={(event) => setName(event.target.value)}
          suffix={
            <Button type="submit" disabled={name.trim() === ''} data-choose-new>
              {t('choose.make')}
            </Button>
          }
        />
      </form>
    </section>
  );
}

/** The arrow keys walk through the buttons of an element. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const stops = [...event.currentTarget.querySelectorAll('button')];
  const at = stops.indexOf(event.target as HTMLButtonElement);
  event.preventDefault();
  stops[(at + step + stops.length) % stops.length]?.focus();
}
