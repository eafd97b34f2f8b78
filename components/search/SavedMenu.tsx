import { Bookmark, BookmarkPlus, Pencil, RotateCw, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { criteria } from '../../lib/i18n/search';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translator } from '../../lib/language/translate';
import type { Failure } from '../../lib/report/failure';
import { age } from '../../lib/report/format';
import {
  checkName,
  MAX_NAME,
  MAX_SAVED,
  type NameProblem,
  type SavedSearch,
} from '../../lib/workspace/saved';
import { Failures } from '../report/Failures';
import { refreshCalls } from '../report/opening';
import { failureOf, useLanguage } from '../session/session';
import { Button, IconButton } from '../ui/Button';
import { TextField } from '../ui/Fields';
import { useToast } from '../ui/Toast';
import { Pop } from '../workspace/Pop';
import { PriceTag } from '../workspace/PriceTag';
import type { SearchId } from '../workspace/route';
import { useListPlan } from '../workspace/useListPlan';
import styles from './SavedMenu.module.css';
import type { SavedSearches } from './useSaved';

interface NameFormProps {
  initial: string;
  others: readonly string[];
  /** Rejects where the search could not be kept. */
  onDone(name: string): Promise<void>;
}

/** A form that asks for a name and shows what is wrong with it. */
function NameForm({ initial, others, onDone }: NameFormProps) {
  const t = translator(workspaceMessages, useLanguage());
  const [name, setName] = useState(initial);
  const [problem, setProblem] = useState<NameProblem>();
  const [failure, setFailure] = useState<Failure>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // In React's tree this form stands inside the search form, which must not be sent with it.
    event.stopPropagation();
    const wrong = checkName(name, others);
    setProblem(wrong);
    if (!wrong) onDone(name).catch((error) => setFailure(failureOf(error)));
  };
  return (
    <form className={styles.name} noValidate onSubmit={submit}>
      <TextField
        label={t('save.name')}
        value={name}
        autoComplete="off"
        autoFocus
        // What is typed replaces the proposal.
        onFocus={({ target }) => target.select()}
        error={problem && t(`name.${problem}`, { most: MAX_NAME })}
        onChange={(event) => {
          setName(event.target.value);
          setProblem(undefined);
        }}
        suffix={
          <Button type="submit" variant="primary" data-save-name>
            {t('save.do')}
          </Button>
        }
      />
      {failure && <Failures failures={[failure]} />}
    </form>
  );
}

interface SaveButtonProps {
  saved: SavedSearches;
  list: SearchId;
  /** The name that is proposed. */
  proposal: string;
  onSave(name: string): Promise<void>;
}

/** A button that saves the search under a name. */
export function SaveButton({ saved, list, proposal, onSave }: SaveButtonProps) {
  const t = translator(workspaceMessages, useLanguage());
  const say = useToast();
  const [open, setOpen] = useState(false);
  const full = saved.all.length >= MAX_SAVED;
  return (
    <Pop
      label={t('save')}
      icon={<BookmarkPlus aria-hidden />}
      title={t('save.title')}
      open={open}
      onOpenChange={setOpen}
      data-save
    >
      {full ? (
        <p>{t('saved.full', { most: MAX_SAVED })}</p>
      ) : (
        <NameForm
          initial={proposal}
          others={saved.all.filter((other) => other.list === list).map(({ name }) => name)}
          onDone={async (name) => {
            await onSave(name);
            setOpen(false);
            say(t('save.done', { name: name.trim() }));
          }}
        />
      )}
    </Pop>
  );
}

interface SavedMenuProps {
  saved: SavedSearches;
  list: SearchId;
  /** Id of the saved search on screen. */
  current?: string | undefined;
  /** Shows a search as the cache has it: nothing is billed. */
  onOpen(search: SavedSearch): void;
  /** Runs a search again, and marks the rows that its last run did not have. */
  onRun(search: SavedSearch): void;
}

/** The saved searches of a platform: open, run again, rename, delete. */
export function SavedMenu({ saved, list, current, onOpen, onRun }: SavedMenuProps) {
  const t = translator(workspaceMessages, useLanguage());
  const [open, setOpen] = useState(false);
  const own = saved.all.filter((search) => search.list === list);
  const act = (then: (search: SavedSearch) => void) => (search: SavedSearch) => {
    setOpen(false);
    then(search);
  };
  return (
    <Pop
      label={
        <>
          {t('saved')}
          {own.length > 0 && <span className={styles.count}>{own.length}</span>}
        </>
      }
      icon={<Bookmark aria-hidden />}
      title={t('saved.title')}
      open={open}
      onOpenChange={setOpen}
      data-saved-menu
    >
      {own.length === 0 && <p className={styles.none}>{t('saved.none')}</p>}
      <ul className={styles.list}>
        {own.map((search) => (
          <SavedLine
            key={search.id}
            search={search}
            saved={saved}
            current={search.id === current}
            onOpen={act(onOpen)}
            onRun={act(onRun)}
          />
        ))}
      </ul>
    </Pop>
  );
}

interface SavedLineProps extends Pick<SavedMenuProps, 'saved' | 'onOpen' | 'onRun'> {
  search: SavedSearch;
  current: boolean;
}

function SavedLine({ search, saved, current, onOpen, onRun }: SavedLineProps) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const say = useToast();
  const [mode, setMode] = useState<'shown' | 'renaming' | 'deleting'>('shown');
  const [failure, setFailure] = useState<Failure>();
  const plan = useListPlan(search.list, search.values);
  const { id, name, lastRunAt, depth } = search;
  const asked = criteria(search.list, search.values, language)
    .map(({ label, text }) => `${label} ${text}`)
    .join(' · ');

  const remove = () =>
    saved.remove(id).then(
      () => say(t('saved.deleted', { name })),
      (error) => setFailure(failureOf(error)),
    );

  return (
    <li className={styles.line} data-saved={id} aria-current={current || undefined}>
      {mode === 'renaming' ? (
        <NameForm
          initial={name}
          others={saved.all
            .filter((other) => other.list === search.list && other.id !== id)
            .map((other) => other.name)}
          onDone={async (given) => {
            await saved.put({ ...search, name: given.trim() });
            setMode('shown');
          }}
        />
      ) : (
        <>
          <button type="button" className={styles.open} onClick={() => onOpen(search)} data-saved-open>
            <b>{name}</b>
            {current && <span className={styles.current}>{t('saved.current')}</span>}
            <span className={styles.asked}>{asked || t('saved.all')}</span>
            <span className={styles.ran}>
              {lastRunAt === undefined
                ? t('saved.never')
                : t('saved.ran', { age: age(lastRunAt, Date.now(), language), count: depth })}
            </span>
          </button>
          <div className={styles.actions}>
            <Button size="small" icon={<RotateCw aria-hidden />} onClick={() => onRun(search)} data-saved-run>
              {t('saved.run')}
              <PriceTag of={search.list} plan={{ ...plan, calls: refreshCalls(plan) }} anew />
            </Button>
            <span className={styles.quiet}>
              <IconButton
                label={`${t('saved.rename')}: ${name}`}
                icon={<Pencil aria-hidden />}
                onClick={() => setMode('renaming')}
                data-saved-rename
              />
              {mode === 'deleting' ? (
                <Button
                  size="small"
                  variant="danger"
                  autoFocus
                  onClick={remove}
                  onBlur={() => setMode('shown')}
                  data-saved-delete="sure"
                >
                  {t('saved.deleteSure')}
                </Button>
              ) : (
                <IconButton
                  label={`${t('saved.delete')}: ${name}`}
                  icon={<Trash2 aria-hidden />}
                  onClick={() => setMode('deleting')}
                  data-saved-delete
                />
              )}
            </span>
          </div>
        </>
      )}
      {failure && <Failures failures={[failure]} />}
    </li>
  );
}
