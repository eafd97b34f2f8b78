import { FileUp, Plus, Search, TriangleAlert, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { common } from '../../lib/i18n/common';
import { listMessages } from '../../lib/i18n/lists';
import { translate, translator } from '../../lib/language/translate';
import { MAX_CREATORS } from '../../lib/lists/bounds';
import type { Entry, KolList } from '../../lib/lists/model';
import type { Failure } from '../../lib/report/failure';
import { creatorKey } from '../../lib/subject/creator';
import { type Inquiry, inquiryKey } from '../../lib/subject/inquiry';
import { useInquiry } from '../lookup/useInquiry';
import { Cost } from '../prices/Cost';
import { isPriced } from '../prices/prices';
import { Failures } from '../report/Failures';
import { failureOf, useLanguage } from '../session/session';
import { subjectName } from '../session/subjectName';
import { Button, IconButton } from '../ui/Button';
import { type AddReport, type Read, readAdded, reportOf } from './adding';
import { type Added, lists, type NewCreator } from './client';
import { refusalText } from './EntryCell';
import styles from './ListsScreen.module.css';
import { statusName } from './StatusGlyph';

/** What adding has come to so far, and what the user still has to say. */
export interface Adding {
  report?: AddReport;
  read?: Read;
  failure?: Failure;
  /** A file that could not be read. */
  badFile?: string;
  busy: boolean;
}

/** Adding creators to a list: what was pasted is read, what is sure is added, and the rest is asked about. */
export function useAdding(list: Pick<KolList, 'id'>, onAdded: (entries: readonly Entry[]) => void) {
  const [adding, setAdding] = useState<Adding>({ busy: false });
  const results = useRef<Added[]>([]);

  const put = async (creators: readonly NewCreator[]) => {
    setAdding((old) => ({ ...old, busy: true }));
    try {
      for (let from = 0; from < creators.length; from += MAX_CREATORS) {
        const result = await lists.add(list.id, creators.slice(from, from + MAX_CREATORS));
        results.current.push(result);
        onAdded(result.added);
      }
      setAdding(({ failure: _, ...old }) => ({ ...old, busy: false, report: reportOf(results.current) }));
    } catch (error) {
      setAdding((old) => ({ ...old, busy: false, failure: failureOf(error) }));
    }
  };
  return {
    adding,
    /** Reads a text, and adds what it names for sure. */
    addText: (text: string) => {
      const read = readAdded(text);
      results.current = [];
      setAdding({ busy: read.creators.length > 0, read });
      if (read.creators.length > 0) void put(read.creators);
    },
    /** Reads a spreadsheet, and adds what its rows name for sure. */
    addFile: async (file: File) => {
      results.current = [];
      setAdding({ busy: true });
      const { readFile } = await import('./sheetFile');
      const read = await readFile(file).catch(() => undefined);
      if (!read) return setAdding({ busy: false, badFile: file.name });
      setAdding({ busy: read.creators.length > 0, read });
      if (read.creators.length > 0) await put(read.creators);
    },
    /** Adds a creator that the user has chosen among several. */
    addOne: (creator: NewCreator) => void put([creator]),
    clear: () => setAdding({ busy: false }),
  };
}

interface AddFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  busy: boolean;
  large?: boolean;
  onText(text: string): void;
  onFile(file: File): void;
}

/** The field into which links, ids and names are pasted. What is pasted is added at once; what is typed, by Enter. */
export function AddField({ field, busy, large, onText, onFile }: AddFieldProps) {
  const t = translator(listMessages, useLanguage());
  const [typed, setTyped] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const send = (text: string) => {
    if (text.trim() === '') return;
    setTyped('');
    onText(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send(typed);
    } else if (event.key === 'Escape' && typed !== '') {
      event.preventDefault();
      event.stopPropagation();
      setTyped('');
    }
  };
  return (
    <div className={large ? styles.addLarge : styles.add}>
      <span className={styles.addBox}>
        <Plus aria-hidden />
        <textarea
          ref={field}
          rows={1}
          value={typed}
          placeholder={t('add.place')}
          aria-label={t('add.label')}
          title={t('add.free')}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (typed !== '' || pasted.trim() === '') return;
            event.preventDefault();
            send(pasted);
          }}
          data-add-field
        />
        {typed.trim() === '' ? (
          <kbd className={styles.key} aria-hidden>
            {large ? 'Enter' : 'N'}
          </kbd>
        ) : (
          <Button size="small" variant="primary" disabled={busy} onClick={() => send(typed)} data-add-go>
            {t('add.go')}
          </Button>
        )}
      </span>
      <IconButton
        label={t('add.file')}
        icon={<FileUp aria-hidden />}
        onClick={() => file.current?.click()}
        data-add-file
      />
      <input
        ref={file}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          target.value = '';
          if (chosen) onFile(chosen);
        }}
        data-add-file-input
      />
    </div>
  );
}

interface AddResultProps {
  adding: Adding;
  list: KolList;
  /** What a creator is called, as far as it is known. */
  nameOf(entry: Entry): string | undefined;
  onAdd(creator: NewCreator): void;
  onClose(): void;
}

/** Lines that stand in sight; the others are counted. */
const LINES = 6;

/** What adding came to: how many, who is known from other lists and why, and what the user has to say. */
export function AddResult({ adding, list, nameOf, onAdd, onClose }: AddResultProps) {
  const language = useLanguage();
  const t = translator(listMessages, language);
  const { report, read, failure, badFile } = adding;
  if (!report && !read && !failure && !badFile) return undefined;
  const counts = [
    badFile && t('add.badFile', { file: badFile }),
    report && t('add.done', { count: report.added.length }),
    report && report.already.length > 0 && t('add.already', { count: report.already.length }),
    report && report.refused.length > 0 && t('add.met', { count: report.refused.length }),
    report && report.elsewhere.length > 0 && t('add.elsewhere', { count: report.elsewhere.length }),
    read && read.works > 0 && t('add.works', { count: read.works }),
    read && read.unread.length > 0 && t('add.unread', { count: read.unread.length }),
  ].filter(Boolean);
  const told = [
    ...(report?.refused ?? []).map(({ entry, meeting }) => ({
      entry,
      text: refusalText(meeting, language),
      warn: true,
    })),
    ...(report?.elsewhere ?? []).map(({ entry, meeting }) => ({
      entry,
      text: t('met.in', {
        list: meeting.list.name,
        status: statusName(meeting.entry.status, list, language),
      }),
      warn: false,
    })),
  ];
  return (
    <div className={styles.result} role="status" data-add-result>
      <div className={styles.resultHead}>
        <b>{counts.join(' · ')}</b>
        <IconButton label={t('add.close')} icon={<X aria-hidden />} onClick={onClose} data-add-close />
      </div>
      {failure && <Failures failures={[failure]} />}
      {told.slice(0, LINES).map(({ entry, text, warn }) => (
        <p key={entry.id} className={warn ? styles.warned : styles.quiet} data-met={entry.creator}>
          {warn && <TriangleAlert aria-hidden />}{' '}
          <b>{nameOf(entry) ?? entry.creator.slice(entry.creator.indexOf('/') + 1)}</b> {text}
        </p>
      ))}
      {told.length > LINES && (
        <p className={styles.quiet}>{t('cell.moreTags', { count: told.length - LINES })}</p>
      )}
      {read && read.unread.length > 0 && (
        <p className={styles.quiet}>
          {read.unread
            .slice(0, LINES)
            .map(({ line, text, problem }) =>
              [line !== undefined && t('add.row', { line }), text, problem && t(`add.sheet.${problem}`)]
                .filter(Boolean)
                .join(' '),
            )
            .join(' · ')}
        </p>
      )}
      {read?.choices.map(({ text, subjects }) => (
        <p key={text} className={styles.askLine}>
          {t('add.which', { text })}
          {subjects.map((subject) => (
            <Button key={creatorKey(subject)} size="small" onClick={() => onAdd({ subject })}>
              {subjectName(subject, language)}
            </Button>
          ))}
        </p>
      ))}
      {read?.asks.slice(0, LINES * 2).map(({ text, inquiries }) => (
        <div key={text} className={styles.askLine} data-ask={text}>
          <span>{t('add.ask', { text })}</span>
          {inquiries.map((inquiry) => (
            <Ask key={inquiryKey(inquiry)} inquiry={inquiry} onAdd={onAdd} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** A look-up of a name, an id or a short link, at its price, and what it found. */
function Ask({ inquiry, onAdd }: { inquiry: Inquiry; onAdd(creator: NewCreator): void }) {
  const language = useLanguage();
  const t = translator(listMessages, language);
  const { result, waiting, find } = useInquiry(inquiry);
  const [taken, setTaken] = useState<string>();
  const found = result ? [...(result.accepted ? [result.accepted] : []), ...result.others] : [];
  const creators = found.filter(({ subject }) => creatorKey(subject) !== undefined);
  if (!result)
    return (
      <Button
        size="small"
        icon={<Search aria-hidden />}
        disabled={waiting !== undefined}
        // Only a price that is shown can be agreed to.
        onClick={() => find(isPriced({ inquiry }) ? 'auto' : 'cache')}
        data-find={inquiry.platform}
      >
        {inquiry.by === 'link'
          ? t('add.find.link')
          : t(inquiry.platform === 'xingtu' ? 'add.find.xingtu' : 'add.find.pugongying')}
        <Cost of={{ inquiry }} />
      </Button>
    );
  if (result.failures.length > 0)
    return <Failures failures={result.failures} onRetry={() => find('retry')} calls={() => 1} />;
  if (creators.length === 0)
    return (
      <span className={styles.quiet}>
        {translate(common[`platform.${inquiry.platform}`], language)}: {t('add.found.none')}
      </span>
    );
  return creators.map(({ subject, name, image }) => (
    <Button
      key={creatorKey(subject)}
      size="small"
      icon={<Plus aria-hidden />}
      disabled={taken === creatorKey(subject)}
      onClick={() => {
        setTaken(creatorKey(subject));
        onAdd({ subject, name, image });
      }}
      data-found={creatorKey(subject)}
    >
      {name ?? subjectName(subject, language)}
    </Button>
  ));
}
