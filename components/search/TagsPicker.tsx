import { Popover } from '@base-ui/react/popover';
import { Check, ChevronDown, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { valueText } from '../../lib/i18n/search';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translator } from '../../lib/language/translate';
import { joinTags, splitTags, type TagsField } from '../../lib/report/lists.fields';
import { suggestions } from '../../lib/report/lists.suggestions';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import type { SearchId } from '../workspace/route';
import type { ControlProps } from './control';
import styles from './Field.module.css';

interface TagsPickerProps {
  list: SearchId;
  field: TagsField;
  value: string;
  label: string;
  control: ControlProps;
  onChange(value: string): void;
}

/** Chooses several values of a long list: a button that names them, and the list behind it. */
export function TagsPicker({ list, field, value, label, control, onChange }: TagsPickerProps) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const chosen = splitTags(value);
  const [first] = chosen;
  const text = (tag: string) => valueText(list, field.id, tag, language);
  const shown =
    first === undefined
      ? t('tags.none')
      : chosen.length === 1
        ? text(first)
        : t('tags.more', { first: text(first), count: chosen.length, rest: chosen.length - 1 });
  return (
    <Popover.Root>
      <Popover.Trigger
        {...control}
        aria-labelledby={`${control['aria-labelledby']} ${control.id}`}
        className={cx(styles.box, styles.picker, first === undefined && styles.none)}
        data-tags={field.id}
      >
        <span>{shown}</span>
        <ChevronDown aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" className={styles.layer}>
          <Popover.Popup className={styles.popup} aria-label={label}>
            <Choices
              open={field.open === true}
              known={field.open ? suggestions(list, field.id) : field.values}
              label={label}
              chosen={chosen}
              text={text}
              onChange={(tags) => onChange(joinTags(tags))}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface ChoicesProps {
  /** Values outside the list may be typed. */
  open: boolean;
  known: readonly string[];
  label: string;
  chosen: readonly string[];
  text(tag: string): string;
  onChange(tags: readonly string[]): void;
}

/** The choices that match the typed text. Without text the chosen ones come first, so that they are easy to remove. */
function offered({ known, chosen, text }: ChoicesProps, typed: string): string[] {
  const all = [...new Set([...chosen, ...known])];
  const wanted = typed.trim().toLowerCase();
  return wanted
    ? all.filter((tag) => tag.toLowerCase().includes(wanted) || text(tag).toLowerCase().includes(wanted))
    : all;
}

/** The ARIA pattern "editable combobox with list": the focus stays in the input, arrow keys walk the list. */
function Choices(props: ChoicesProps) {
  const { open, known, label, chosen, text, onChange } = props;
  const t = translator(workspaceMessages, useLanguage());
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [start] = useState(chosen);
  const listed = offered({ ...props, chosen: [...new Set([...start, ...chosen])] }, typed);
  const fresh = splitTags(typed).filter((tag) => !known.includes(tag) && !chosen.includes(tag));
  const options = [
    ...listed.map((tag) => ({ tag, isNew: false })),
    ...(open ? fresh.map((tag) => ({ tag, isNew: true })) : []),
  ];
  const active = Math.min(at, options.length - 1);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    box.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const toggle = (tag: string) => {
    onChange(chosen.includes(tag) ? chosen.filter((other) => other !== tag) : [...chosen, tag]);
    if (typed !== '') setTyped('');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = options[active];
    if (step !== undefined) setAt((active + step + options.length) % Math.max(1, options.length));
    else if (event.key === 'Enter' && option !== undefined) toggle(option.tag);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.find}>
        <input
          type="text"
          role="combobox"
          className={styles.box}
          placeholder={t(open ? 'tags.find' : 'tags.find.closed')}
          aria-label={label}
          aria-expanded
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? `${id}-${active}` : undefined}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Button size="small" variant="quiet" disabled={chosen.length === 0} onClick={() => onChange([])}>
          {t('tags.clear')}
        </Button>
      </div>
      <div
        ref={box}
        id={id}
        role="listbox"
        aria-label={label}
        aria-multiselectable
        className={styles.options}
      >
        {options.map(({ tag, isNew }, index) => {
          const isChosen = chosen.includes(tag);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field above
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text field
            <div
              key={tag}
              id={`${id}-${index}`}
              role="option"
              aria-selected={isChosen}
              className={cx(styles.option, index === active && styles.at)}
              data-at={index}
              data-option={tag}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                setAt(index);
                toggle(tag);
              }}
            >
              <span className={cx(styles.tick, isChosen && styles.ticked)} aria-hidden>
                {isChosen && <Check />}
                {isNew && <Plus />}
              </span>
              {isNew ? t('tags.add', { tag }) : text(tag)}
            </div>
          );
        })}
      </div>
      {options.length === 0 && <p className={styles.nothing}>{t('tags.nothing')}</p>}
    </>
  );
}
