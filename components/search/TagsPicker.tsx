import { Popover } from '@base-ui/react/popover';
import { Check, ChevronDown, ChevronRight, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { valueText } from '../../lib/i18n/search';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translator } from '../../lib/language/translate';
import { joinTags, splitTags, type TagsField } from '../../lib/report/lists.fields';
import { type Category, categoriesOf, suggestions } from '../../lib/report/lists.suggestions';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import type { SearchId } from '../workspace/route';
import { type Branch, branches, expandedAtFirst, matching, withCategory } from './categories';
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
              categories={categoriesOf(list, field.id)}
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
  /** The known values in two levels, where they have these. */
  categories?: readonly Category[] | undefined;
  label: string;
  chosen: readonly string[];
  text(tag: string): string;
  onChange(tags: readonly string[]): void;
}

/** A line of the choices: a value, or a typed text that can be added. */
type Option = Branch & { isNew?: true };

/**
 * The choices that match the typed text. Without text a plain list begins with what was chosen when it opened, so that it is easy
 * to remove; a tree begins with what is chosen outside of it.
 */
function offered(
  { known, categories, chosen, text }: ChoicesProps,
  start: readonly string[],
  typed: string,
  expanded: ReadonlySet<string>,
): Option[] {
  const plain = (tag: string): Option => ({ tag, level: 1, tick: chosen.includes(tag) ? 'chosen' : 'none' });
  const wanted = typed.trim().toLowerCase();
  const matches = (tag: string) =>
    tag.toLowerCase().includes(wanted) || text(tag).toLowerCase().includes(wanted);
  const first = [...new Set([...start, ...chosen])];
  if (!categories) return [...new Set([...first, ...known])].filter(matches).map(plain);
  const outside = first.filter((tag) => !known.includes(tag) && matches(tag)).map(plain);
  return wanted
    ? [...outside, ...matching(categories, chosen, matches)]
    : [...outside, ...branches(categories, chosen, expanded)];
}

/**
 * The ARIA pattern "editable combobox with list", or with a tree for categories: the focus stays in the input, arrow keys up and
 * down walk the lines, and those to the sides fold and unfold a broad category while nothing is typed.
 */
function Choices(props: ChoicesProps) {
  const { open, known, categories, label, chosen, text, onChange } = props;
  const t = translator(workspaceMessages, useLanguage());
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [start] = useState(chosen);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() =>
    expandedAtFirst(categories ?? [], chosen),
  );
  const fresh = open ? splitTags(typed).filter((tag) => !known.includes(tag) && !chosen.includes(tag)) : [];
  const options: Option[] = [
    ...offered(props, start, typed, expanded),
    ...fresh.map((tag): Option => ({ tag, level: 1, tick: 'none', isNew: true })),
  ];
  const active = Math.min(at, options.length - 1);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    box.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const toggle = (tag: string) => {
    onChange(withCategory(categories ?? [], chosen, tag));
    if (typed !== '') setTyped('');
  };
  const unfold = (tag: string, yes: boolean) => {
    const next = new Set(expanded);
    if (yes) next.add(tag);
    else next.delete(tag);
    setExpanded(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const unfolds = { ArrowRight: true, ArrowLeft: false }[event.key];
    const option = options[active];
    if (step !== undefined) setAt((active + step + options.length) % Math.max(1, options.length));
    else if (event.key === 'Enter' && option !== undefined) toggle(option.tag);
    else if (unfolds !== undefined && typed === '' && option?.expanded !== undefined)
      unfold(option.tag, unfolds);
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
          aria-haspopup={categories ? 'tree' : 'listbox'}
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
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have a name and several choices */}
      <div
        ref={box}
        id={id}
        role={categories ? 'tree' : 'listbox'}
        aria-label={label}
        aria-multiselectable
        className={styles.options}
      >
        {options.map((option, index) => (
          <Line
            key={`${option.under ?? ''}/${option.tag}`}
            id={`${id}-${index}`}
            index={index}
            option={option}
            inTree={categories !== undefined}
            active={index === active}
            text={text}
            onToggle={() => {
              setAt(index);
              toggle(option.tag);
            }}
            onUnfold={(yes) => {
              setAt(index);
              unfold(option.tag, yes);
            }}
          />
        ))}
      </div>
      {options.length === 0 && <p className={styles.nothing}>{t('tags.nothing')}</p>}
    </>
  );
}

interface LineProps {
  id: string;
  index: number;
  option: Option;
  inTree: boolean;
  active: boolean;
  text(tag: string): string;
  onToggle(): void;
  onUnfold(yes: boolean): void;
}

/** A line that a press chooses; the chevron of a broad category shows the narrower ones. */
function Line({ id, index, option, inTree, active, text, onToggle, onUnfold }: LineProps) {
  const t = translator(workspaceMessages, useLanguage());
  const { tag, level, tick, under, expanded, isNew } = option;
  const ticked = tick === 'chosen' || tick === 'implied';
  const roles = {
    'aria-selected': ticked,
    ...(inTree ? { role: 'treeitem', 'aria-level': level, 'aria-expanded': expanded } : { role: 'option' }),
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field above
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is one of the two above
    <div
      {...roles}
      id={id}
      className={cx(styles.option, level === 2 && styles.narrower, active && styles.at)}
      data-at={index}
      data-option={tag}
      data-tick={tick}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onToggle}
    >
      {inTree && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field above
        // biome-ignore lint/a11y/noStaticElementInteractions: it is the mouse's way to what the arrow keys do
        <span
          className={cx(styles.twist, expanded && styles.open)}
          title={expanded === undefined ? undefined : t('tags.narrower', { tag: text(tag) })}
          onClick={(event) => {
            if (expanded === undefined) return;
            event.stopPropagation();
            onUnfold(!expanded);
          }}
          data-unfolds={expanded === undefined ? undefined : tag}
        >
          {expanded !== undefined && <ChevronRight aria-hidden />}
        </span>
      )}
      <span
        className={cx(styles.tick, tick !== 'none' && styles.ticked, tick === 'implied' && styles.implied)}
        aria-hidden
      >
        {ticked && <Check />}
        {tick === 'some' && <Minus />}
        {isNew && <Plus />}
      </span>
      {isNew ? t('tags.add', { tag }) : text(tag)}
      {level === 1 && under !== undefined && <span className={styles.under}>{text(under)}</span>}
    </div>
  );
}
