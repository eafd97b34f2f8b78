import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { listMessages } from '../../lib/i18n/lists';
import { translator } from '../../lib/language/translate';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import styles from './ListsScreen.module.css';

interface EditableProps {
  /** What the field is called; drawn before the value unless `bare`. */
  label: string;
  bare?: boolean;
  /** The value as it is typed, and as it is drawn. */
  typed: string;
  shown: string | undefined;
  className?: string | undefined;
  numeric?: boolean;
  id: string;
  /** Tells whether the text was taken; otherwise the field stays open. */
  onDone(text: string): boolean;
}

/** A value that a press turns into a field: Enter or leaving takes what was typed, Escape leaves it as it was. */
export function Editable({ label, bare, typed, shown, className, numeric, id, onDone }: EditableProps) {
  const t = translator(listMessages, useLanguage());
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const over = useRef(false);
  const back = useRef(false);
  useEffect(() => {
    if (!open && back.current) button.current?.focus();
    back.current = false;
  }, [open]);

  const close = (focus: boolean) => {
    over.current = true;
    back.current = focus;
    setWrong(false);
    setOpen(false);
  };
  const done = (text: string, focus: boolean) => {
    if (onDone(text)) close(focus);
    else if (focus) setWrong(true);
    else close(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter') done(event.currentTarget.value, true);
    else if (event.key === 'Escape') close(true);
    else return;
    event.preventDefault();
  };

  if (open)
    return (
      <input
        className={cx(styles.field, className)}
        aria-label={label}
        aria-invalid={wrong}
        defaultValue={typed}
        placeholder={label}
        size={Math.max(6, typed.length + 2)}
        // biome-ignore lint/a11y/noAutofocus: the press on the value asked for the field
        autoFocus
        autoComplete="off"
        maxLength={100}
        inputMode={numeric ? 'decimal' : undefined}
        onFocus={({ target }) => target.select()}
        onChange={() => setWrong(false)}
        onKeyDown={onKeyDown}
        onBlur={({ target }) => {
          if (!over.current) done(target.value, false);
        }}
        data-field={id}
      />
    );
  return (
    <button
      ref={button}
      type="button"
      className={cx(styles.value, className)}
      title={t('edit', { field: label })}
      onClick={() => {
        over.current = false;
        setOpen(true);
      }}
      data-edit={id}
    >
      {!bare && <span className={styles.label}>{label}</span>}{' '}
      <span className={cx(shown === undefined && styles.unset)}>{shown ?? (bare ? label : t('unset'))}</span>
    </button>
  );
}
