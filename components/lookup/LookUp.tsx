import { CircleAlert } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo } from 'react';
import type { Lookup } from '../../lib/subject/parse';
import { PLATFORM_CHOICES, type PlatformChoice } from '../../lib/subject/pasted';
import { type Subject, subjectKey } from '../../lib/subject/types';
import { Cost } from '../prices/Cost';
import { useLanguage } from '../session/session';
import { subjectName } from '../session/subjectName';
import { Button } from '../ui/Button';
import { Segmented } from '../ui/Segmented';
import { InquiryRow } from './InquiryRow';
import look from './LookUp.module.css';
import { OpenButton } from './OpenButton';
import { lookupRows, settled, unsure } from './rows';
import { useText } from './text';
import { useKnown } from './useKnown';
import { usePasted } from './usePasted';

interface LookUpProps {
  /** Opens a report. The pressed control showed its price, where there is one. */
  onOpen(subject: Subject): void;
  /** Opens a web page in a tab. */
  onPage(url: string): void;
}

/**
 * Finds creators and works in pasted links, ids and names. Reading a text is free; what leads to a call shows its price. The list
 * stays until it is cleared.
 */
export function LookUp({ onOpen, onPage }: LookUpProps) {
  const t = useText();
  const id = useId();
  const { text, choice, opened, change, opens } = usePasted();
  const { rows: read, found, hidden } = useMemo(() => lookupRows(text, choice), [text, choice]);
  const known = useKnown(useMemo(() => unsure(read), [read]));
  const rows = read.map((row) => settled(row, known));
  const before = useMemo(() => new Set(opened), [opened]);
  const open = (subject: Subject) => {
    opens(subject);
    onOpen(subject);
  };

  /** Enter opens the subject of a text that has only one; otherwise it starts the next line. */
  const openOnly = (event: KeyboardEvent) => {
    const only = rows.length === 1 && rows[0]?.subjects?.length === 1 ? rows[0].subjects[0] : undefined;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !only) return;
    event.preventDefault();
    open(only);
  };

  return (
    <section aria-labelledby="look-up">
      <div className={look.head}>
        <h2 id="look-up">{t('title')}</h2>
        <Segmented<PlatformChoice>
          label={t('platform')}
          hideLabel
          value={choice}
          options={PLATFORM_CHOICES.map((value) => ({ value, label: t(`platform.${value}`) }))}
          onChange={(value) => change({ choice: value })}
        />
      </div>
      <label className="visuallyHidden" htmlFor={id}>
        {t('label')}
      </label>
      <textarea
        id={id}
        className={look.text}
        rows={Math.min(4, Math.max(2, text.split('\n').length))}
        placeholder={t('placeholder')}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={openOnly}
      />
      <div className={look.under}>
        <p className={look.count} role="status">
          {found > 0
            ? t('count', { count: found })
            : rows.length > 0 && rows.every(({ inquiries }) => !inquiries) && t('none')}
        </p>
        {text !== '' && (
          <Button variant="quiet" size="small" onClick={() => change({ text: '' })} data-clear>
            {t('clear')}
          </Button>
        )}
      </div>
      {rows.length > 0 && (
        <ul className={look.rows}>
          {rows.map((row, place) => (
            // Rows that are about the same are one row, so a row's text and line are its own, but for two problems on a line.
            <li key={`${row.line} ${row.text} ${row.problem ? place : ''}`}>
              <Row
                row={row}
                line={rows.length > 1 ? t('line', { line: row.line }) : undefined}
                opened={before}
                onOpen={open}
                onPage={onPage}
              />
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p className={look.id}>{t('more', { count: hidden })}</p>}
    </section>
  );
}

interface RowProps extends LookUpProps {
  row: Lookup;
  line: string | undefined;
  opened: ReadonlySet<string>;
}

function Row({ row, line, opened, onOpen, onPage }: RowProps) {
  const t = useText();
  const language = useLanguage();
  const { text, subjects, inquiries } = row;
  if (inquiries)
    return (
      <InquiryRow
        text={text}
        line={line}
        inquiries={inquiries}
        opened={opened}
        onOpen={onOpen}
        onPage={onPage}
      />
    );
  if (!subjects) {
    return (
      <div className={look.problem}>
        <CircleAlert aria-hidden />
        <div>
          {line && <strong>{line} </strong>}
          {text !== '' && <span className={look.id}>{text}</span>}
          <p>{t(`problem.${row.problem}`)}</p>
        </div>
      </div>
    );
  }
  if (subjects.length === 1) return <OpenButton subject={subjects[0]} opened={opened} onOpen={onOpen} />;
  return (
    <div className={look.choice}>
      <p>
        {line && <strong>{line} </strong>}
        <span className={look.id}>{text}</span> {t('ambiguous')}
      </p>
      <div className={look.candidates}>
        {subjects.map((subject) => (
          <button
            key={subjectKey(subject)}
            type="button"
            className={look.candidate}
            onClick={() => onOpen(subject)}
          >
            {subjectName(subject, language)}
            <Cost of={{ subject }} />
          </button>
        ))}
      </div>
    </div>
  );
}
