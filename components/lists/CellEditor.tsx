import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { listMessages } from '../../lib/i18n/lists';
import { translator } from '../../lib/language/translate';
import { useLanguage } from '../session/session';
import { place } from '../ui/place';
import styles from './lists.module.css';
import { StatusGlyph } from './StatusGlyph';
import type { CellKind } from './values';

/** Where one goes after an edit. */
export type Step = 'down' | 'up' | 'right' | 'left' | 'stay';

interface CellEditorProps {
  label: string;
  kind: CellKind;
  /** The text to begin with. */
  text: string;
  /** Words that were used before, for tags. */
  proposals: readonly string[];
  /** Tells whether the text was taken; otherwise the editor stays. */
  onDone(text: string, step: Step): boolean;
  onCancel(): void;
}

/** A line of text in the place of a cell: Enter takes it and goes down, Tab right, Escape leaves the cell as it was. */
export function CellEditor({ label, kind, text, proposals, onDone, onCancel }: CellEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [wrong, setWrong] = useState(false);
  /** A key has ended the edit: the blur that follows is not another end. */
  const over = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(text.length, text.length);
  }, [text]);

  const done = (step: Step) => {
    over.current = onDone(input.current?.value ?? '', step);
    setWrong(!over.current);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and Escape belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    const steps: Readonly<Record<string, Step>> = {
      Enter: event.shiftKey ? 'up' : 'down',
      Tab: event.shiftKey ? 'left' : 'right',
    };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      done(step);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      over.current = true;
      onCancel();
    }
  };
  return (
    <>
      <input
        ref={input}
        className={styles.editor}
        defaultValue={text}
        aria-label={label}
        aria-invalid={wrong}
        inputMode={kind === 'amount' || kind === 'ratio' ? 'decimal' : undefined}
        list={kind === 'tags' && proposals.length > 0 ? id : undefined}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onChange={() => setWrong(false)}
        onClick={(event) => event.stopPropagation()}
        onBlur={() => {
          if (over.current) return;
          if (!onDone(input.current?.value ?? '', 'stay')) onCancel();
        }}
        data-editor
      />
      {kind === 'tags' && proposals.length > 0 && (
        <datalist id={id}>
          {proposals.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      )}
    </>
  );
}

export interface StatusChoice {
  id: string;
  name: string;
}

interface StatusPickerProps {
  choices: readonly StatusChoice[];
  current: string | undefined;
  onPick(status: string): void;
  /** Makes a status of the user's own, and picks it. */
  onMake(name: string): void;
  onCancel(): void;
}

/** The statuses as a list over the cell: arrows and Enter, or the number of a status. */
export function StatusPicker({ choices, current, onPick, onMake, onCancel }: StatusPickerProps) {
  const t = translator(listMessages, useLanguage());
  const anchor = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      choices.findIndex(({ id }) => id === current),
    ),
  );
  const id = useId();

  useEffect(() => {
    const [menu, over] = [box.current, anchor.current];
    if (!menu || !over) return;
    menu.showPopover();
    const { left, top } = place(
      (over.parentElement ?? over).getBoundingClientRect(),
      menu.getBoundingClientRect(),
      { width: document.documentElement.clientWidth, height: window.innerHeight },
    );
    menu.style.left = `${Math.round(left)}px`;
    menu.style.top = `${Math.round(top)}px`;
    menu.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }, []);
  useEffect(() => {
    const away = ({ target }: Event) => {
      if (!(target instanceof Node) || !box.current?.contains(target)) onCancel();
    };
    document.addEventListener('pointerdown', away, true);
    return () => document.removeEventListener('pointerdown', away, true);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation();
    const last = choices.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, at + 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: last,
    };
    const step = steps[event.key];
    const numbered = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
    const chosen = event.key === 'Enter' || event.key === ' ' ? choices[at] : numbered;
    if (step !== undefined) setAt(step);
    else if (chosen) onPick(chosen.id);
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
  };
  const onMakeKey = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const name = event.currentTarget.value.trim();
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && name) onMake(name);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <span ref={anchor} className={styles.anchor} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: presses within the menu are no presses on the row */}
      <div
        ref={box}
        popover="manual"
        className={styles.picker}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.stopPropagation()}
        data-status-picker
      >
        <div
          role="listbox"
          tabIndex={0}
          className={styles.choices}
          aria-label={t('status.pick')}
          aria-activedescendant={`${id}-${at}`}
          onKeyDown={onKeyDown}
        >
          {choices.map(({ id: status, name }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
            <div
              key={status}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={styles.choice}
              onClick={() => onPick(status)}
              data-choice={status}
            >
              <StatusGlyph status={status} name={name} />
              <span>{name}</span>
              {index < 9 && <kbd aria-hidden>{index + 1}</kbd>}
            </div>
          ))}
        </div>
        <input
          className={styles.make}
          placeholder={t('status.new')}
          aria-label={t('status.name')}
          maxLength={40}
          onKeyDown={onMakeKey}
          data-make-status
        />
      </div>
    </>
  );
}
