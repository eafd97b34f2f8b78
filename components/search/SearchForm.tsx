import { ChevronUp, RotateCcw, Search, SlidersHorizontal } from 'lucide-react';
import {
  type FocusEvent,
  type FormEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { searchMessages } from '../../lib/i18n/search';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translator } from '../../lib/language/translate';
import { checkList, type ListValues } from '../../lib/report/lists';
import type { FieldSpec } from '../../lib/report/lists.fields';
import type { Plan } from '../../lib/report/load';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { PriceTag } from '../workspace/PriceTag';
import type { SearchId } from '../workspace/route';
import { Chips, ChipsLine } from './Chips';
import { formParts, hiddenCount, withValue } from './common';
import { FieldControl } from './FieldControl';
import styles from './SearchForm.module.css';

interface SearchFormProps {
  list: SearchId;
  values: ListValues;
  onChange(values: ListValues): void;
  /** Sends the form. Called only for a form without problems. */
  onSearch(): void;
  /** The price of the first page. */
  plan: Plan;
  busy: boolean;
  /** The form was changed since the search that the table shows. */
  changed: boolean;
  /** Only the keyword and a line of chips are in sight, so that the table has the room. */
  folded: boolean;
  onFold(folded: boolean): void;
  /** There are rows below that the form could make room for. */
  foldable: boolean;
  /** Drawn beside the Search button. */
  children?: ReactNode;
}

/**
 * The form of a search: common fields in sight, the others behind a button, and a chip for each condition. Folded, it is one line:
 * the keyword, the chips, and the ways to search and to unfold.
 */
export function SearchForm(props: SearchFormProps) {
  const { list, values, onChange, onSearch, plan, busy, changed, folded, onFold, foldable, children } = props;
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const { head, common, more } = formParts(list);
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const afterPress = useAfterPress();
  const holdFocus = useHeldFocus(form, folded);
  const moreId = useId();

  const problems = checkList(list, values);
  const count = Object.keys(problems).length;
  const hidden = hiddenCount(list, values);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (count === 0) {
      setRefused(false);
      onSearch();
      return;
    }
    setRefused(true);
    onFold(false);
    if (more.some(({ fields }) => fields.some(({ id }) => problems[id]))) setOpen(true);
    // A field that was hidden is in the document only after the next frame.
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };

  const control = (field: FieldSpec) => (
    <FieldControl
      key={field.id}
      list={list}
      field={field}
      value={values[field.id] ?? ''}
      problem={refused || left.has(field.id) ? problems[field.id] : undefined}
      onChange={(value) => onChange(withValue(values, field.id, value))}
      onLeave={() =>
        afterPress(() => setLeft((known) => (known.has(field.id) ? known : new Set(known).add(field.id))))
      }
    />
  );

  return (
    <form
      ref={form}
      className={cx(styles.form, folded && styles.folded)}
      aria-label={t('form')}
      noValidate
      onSubmit={submit}
      {...holdFocus}
      data-folded={folded}
    >
      <div className={styles.head}>
        {(folded ? head.filter(({ kind }) => kind === 'text') : head).map((field) => (
          <div key={field.id} className={field.kind === 'text' ? styles.keyword : styles.where}>
            {control(field)}
          </div>
        ))}
        {folded && (
          <>
            <Button
              size="small"
              className={styles.unfold}
              icon={<SlidersHorizontal aria-hidden />}
              aria-expanded={false}
              onClick={() => onFold(false)}
              data-unfold
            >
              {t('filters')}
            </Button>
            <ChipsLine
              list={list}
              values={values}
              onRemove={(id) => onChange(withValue(values, id, ''))}
              onMore={() => onFold(false)}
            />
          </>
        )}
        <div className={styles.go}>
          <Button
            type="submit"
            variant="primary"
            icon={<Search aria-hidden />}
            disabled={busy}
            data-search
            aria-describedby={`${moreId}-price`}
          >
            {t('search')}
          </Button>
          <span id={`${moreId}-price`} className={styles.price}>
            {!busy && count === 0 && <PriceTag of={list} plan={plan} />}
          </span>
        </div>
        {children}
      </div>

      {!folded && <div className={styles.common}>{common.map(control)}</div>}

      {!folded && open && (
        <div id={moreId} className={styles.more}>
          {more.map(({ group, fields }) => (
            <fieldset key={group} className={styles.group}>
              <legend>{translator(searchMessages, language)(`group.${group}`)}</legend>
              <div className={styles.fields}>{fields.map(control)}</div>
            </fieldset>
          ))}
        </div>
      )}

      {!folded && (
        <div className={styles.foot}>
          <Button
            size="small"
            icon={<SlidersHorizontal aria-hidden />}
            aria-expanded={open}
            aria-controls={open ? moreId : undefined}
            onClick={() => setOpen(!open)}
            data-more-filters
          >
            {t(open ? 'fewer' : 'more')}
            {hidden > 0 && (
              <span className={styles.badge} title={t('more.active', { count: hidden })}>
                <span aria-hidden>{hidden}</span>
                <span className="visuallyHidden">{t('more.active', { count: hidden })}</span>
              </span>
            )}
          </Button>
          <Chips list={list} values={values} onRemove={(id) => onChange(withValue(values, id, ''))} />
          {Object.keys(values).length > 0 && (
            <Button
              size="small"
              variant="quiet"
              icon={<RotateCcw aria-hidden />}
              onClick={() => {
                onChange({});
                setLeft(new Set());
                setRefused(false);
              }}
              data-reset
            >
              {t('reset')}
            </Button>
          )}
          {foldable && (
            <Button
              size="small"
              variant="quiet"
              icon={<ChevronUp aria-hidden />}
              onClick={() => onFold(true)}
              data-fold
            >
              {t('filters.fold')}
            </Button>
          )}
          <p className={cx(styles.word, refused && count > 0 && styles.wrong)} role="status">
            {refused && count > 0 ? t('problems', { count }) : changed && t('changed')}
          </p>
        </div>
      )}
    </form>
  );
}

/**
 * Runs a function once no mouse button is down. A press takes the focus from a field before it becomes a click: a problem
 * shown in between would move the target away from under the pointer.
 */
function useAfterPress(): (act: () => void) => void {
  const pressed = useRef(false);
  useEffect(() => {
    const down = () => {
      pressed.current = true;
    };
    const up = () => {
      pressed.current = false;
    };
    addEventListener('pointerdown', down, true);
    addEventListener('pointerup', up, true);
    addEventListener('pointercancel', up, true);
    return () => {
      removeEventListener('pointerdown', down, true);
      removeEventListener('pointerup', up, true);
      removeEventListener('pointercancel', up, true);
    };
  }, []);
  return useCallback((act) => {
    if (!pressed.current) act();
    // The click comes right after the button goes up.
    else addEventListener('pointerup', () => setTimeout(act), { once: true });
  }, []);
}

/** Gives the focus to the keyword when the field that had it goes away as the form folds: else it would be on nothing. */
function useHeldFocus(form: RefObject<HTMLFormElement | null>, folded: boolean) {
  const held = useRef<Element>(undefined);
  useLayoutEffect(() => {
    if (!folded || !held.current || held.current.isConnected) return;
    held.current = undefined;
    form.current?.querySelector('input')?.focus();
  }, [folded, form]);
  return {
    onFocus: ({ target }: FocusEvent) => {
      held.current = target;
    },
    // A field that is removed while it has the focus sends no blur event.
    onBlur: () => {
      held.current = undefined;
    },
  };
}
