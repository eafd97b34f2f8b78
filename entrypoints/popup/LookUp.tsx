import { ChevronRight, CircleAlert } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { Cost } from '../../components/prices/Cost';
import { useLanguage } from '../../components/session/session';
import { subjectName } from '../../components/session/subjectName';
import { Segmented } from '../../components/ui/Segmented';
import type { Lookup } from '../../lib/subject/parse';
import { type Subject, subjectKey } from '../../lib/subject/types';
import styles from './App.module.css';
import look from './LookUp.module.css';
import { lookupRows, PLATFORM_CHOICES, type PlatformChoice } from './lookupRows';
import { useOpen } from './open';
import { useText } from './text';

/** Finds creators and works in pasted links and ids. Reading a text is free; each row shows the price of its report. */
export function LookUp() {
  const t = useText();
  const id = useId();
  const open = useOpen();
  const [text, setText] = useState('');
  const [choice, setChoice] = useState<PlatformChoice>('any');
  const { rows, found, hidden } = useMemo(() => lookupRows(text, choice), [text, choice]);

  /** Enter opens the subject of a text that has only one; otherwise it starts the next line. */
  const openOnly = (event: KeyboardEvent) => {
    const only = rows.length === 1 && rows[0]?.subjects?.length === 1 ? rows[0].subjects[0] : undefined;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !only) return;
    event.preventDefault();
    open.report(only);
  };

  return (
    <section aria-labelledby="look-up">
      <div className={styles.sectionHead}>
        <h2 id="look-up">{t('lookupTitle')}</h2>
        <Segmented<PlatformChoice>
          label={t('lookupPlatform')}
          hideLabel
          value={choice}
          options={PLATFORM_CHOICES.map((value) => ({ value, label: t(`platform_${value}`) }))}
          onChange={setChoice}
        />
      </div>
      <label className="visuallyHidden" htmlFor={id}>
        {t('lookupLabel')}
      </label>
      <textarea
        id={id}
        className={look.text}
        rows={Math.min(4, Math.max(2, text.split('\n').length))}
        placeholder={t('lookupPlaceholder')}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={openOnly}
      />
      <p className={look.count} role="status">
        {rows.length > 0 && (found > 0 ? t('lookupCount', { count: found }) : t('lookupNone'))}
      </p>
      {rows.length > 0 && (
        <ul className={look.rows}>
          {rows.map((row, place) => (
            // The same text may stand on two lines, and one line may hold two texts.
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no state and are made anew with the text.
            <li key={place}>
              <Row row={row} numbered={rows.length > 1} />
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p className={styles.fine}>{t('lookupMore', { count: hidden })}</p>}
    </section>
  );
}

function Row({ row, numbered }: { row: Lookup; numbered: boolean }) {
  const t = useText();
  const language = useLanguage();
  const open = useOpen();
  if (row.subjects === undefined) {
    return (
      <div className={look.problem}>
        <CircleAlert aria-hidden />
        <div>
          {numbered && <strong>{t('lookupLine', { line: row.line })} </strong>}
          {row.text !== '' && <span className={look.id}>{row.text}</span>}
          <p>{t(`problem_${row.problem}`)}</p>
        </div>
      </div>
    );
  }
  if (row.subjects.length === 1) return <OpenButton subject={row.subjects[0]} />;
  return (
    <div className={look.choice}>
      <p>
        <span className={look.id}>{row.text}</span> {t('lookupAmbiguous')}
      </p>
      <div className={look.candidates}>
        {row.subjects.map((subject) => (
          <button
            key={subjectKey(subject)}
            type="button"
            className={look.candidate}
            onClick={() => open.report(subject)}
          >
            {subjectName(subject, language)}
            <Cost of={{ subject }} />
          </button>
        ))}
      </div>
    </div>
  );
}

function OpenButton({ subject }: { subject: Subject }) {
  const language = useLanguage();
  const open = useOpen();
  return (
    <button type="button" className={look.open} onClick={() => open.report(subject)}>
      <span>
        <span className={look.kind}>{subjectName(subject, language)}</span>
        <span className={look.id}>{subject.id}</span>
      </span>
      <Cost of={{ subject }} />
      <ChevronRight aria-hidden />
    </button>
  );
}
