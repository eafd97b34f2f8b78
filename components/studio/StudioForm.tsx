import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { fieldWords, problemText, valueText } from '../../lib/i18n/search';
import { studioMessages } from '../../lib/i18n/studio';
import { translate, translator } from '../../lib/language/translate';
import { checkList, type ListValues, listFields } from '../../lib/report/lists';
import { type ChoiceField, type DaysField, joinRange, splitRange } from '../../lib/report/lists.fields';
import type { Plan } from '../../lib/report/load';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { Dropdown } from '../ui/Dropdown';
import { Segmented } from '../ui/Segmented';
import { PriceTag } from '../workspace/PriceTag';
import { lastDays } from './days';
import type { StudioList } from './route';
import styles from './Studio.module.css';

interface StudioFormProps {
  list: StudioList;
  values: ListValues;
  onChange(values: ListValues): void;
  /** Sends the form. Called only for a form without problems. */
  onLoad(): void;
  plan: Plan;
  busy: boolean;
  /** Drawn at the end of the line. */
  children?: ReactNode;
}

/** The form of a list of the studio: its days, its choices, and the price of the first page. */
export function StudioForm(props: StudioFormProps) {
  const { list, values, onChange, onLoad, plan, busy, children } = props;
  const language = useLanguage();
  const t = translator(studioMessages, language);
  const [refused, setRefused] = useState(false);
  const problems = checkList(list, values);
  const fields = listFields(list);
  const wrong = fields.find(({ id }) => problems[id]);
  const problem = wrong && problems[wrong.id];
  const set = (id: string, value: string) => {
    const { [id]: _, ...rest } = values;
    onChange(value === '' ? rest : { ...rest, [id]: value });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(wrong !== undefined);
    if (!wrong) onLoad();
  };
  const problemId = useId();
  // An empty day is a problem only after the button was pressed; too many days are one at once.
  const said = wrong && problem && (refused || (values[wrong.id] ?? '').length >= 21);
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={t('filters')}>
      {fields.map((field) =>
        field.kind === 'days' ? (
          <Days
            key={field.id}
            list={list}
            field={field}
            value={values[field.id] ?? ''}
            invalid={said && wrong === field ? problemId : undefined}
            onChange={(value) => set(field.id, value)}
          />
        ) : field.kind === 'choice' ? (
          <Choice
            key={field.id}
            list={list}
            field={field}
            value={values[field.id]}
            onChange={(value) => set(field.id, value)}
          />
        ) : undefined,
      )}
      <span className={styles.go}>
        <Button
          type="submit"
          variant="primary"
          disabled={busy}
          data-load
          aria-describedby={`${problemId}-price`}
        >
          {t('load')}
        </Button>
        <span id={`${problemId}-price`} className={styles.price}>
          {!busy && !wrong && <PriceTag of={list} plan={plan} />}
        </span>
      </span>
      {children && <span className={styles.download}>{children}</span>}
      {said && (
        <p id={problemId} className={styles.problem} role="alert">
          {problemText(list, wrong, problem, language)}
        </p>
      )}
    </form>
  );
}

interface FieldProps<Field> {
  list: StudioList;
  field: Field;
  value: string | undefined;
  onChange(value: string): void;
}

function Choice({ list, field, value, onChange }: FieldProps<ChoiceField>) {
  const language = useLanguage();
  const id = useId();
  const words = fieldWords(list, field.id);
  return (
    <div className={styles.field} data-field={field.id}>
      <label className={styles.label} htmlFor={id} title={words?.hint && translate(words.hint, language)}>
        {words ? translate(words.label, language) : field.id}
      </label>
      <Dropdown
        id={id}
        className={styles.box}
        value={value ?? field.initial}
        onChange={({ target }) => onChange(target.value === field.initial ? '' : target.value)}
      >
        {field.values.map((choice) => (
          <option key={choice} value={choice}>
            {valueText(list, field.id, choice, language)}
          </option>
        ))}
      </Dropdown>
    </div>
  );
}

/** Usual numbers of days; a list offers those within its own bound. */
const SPANS = ['7', '30', '90', '365'] as const;

function Days(props: FieldProps<DaysField> & { invalid: string | undefined }) {
  const { list, field, value = '', invalid, onChange } = props;
  const language = useLanguage();
  const t = translator(studioMessages, language);
  const id = useId();
  const words = fieldWords(list, field.id);
  const [from, to] = splitRange(value);
  const now = Date.now();
  const spans = SPANS.filter((span) => Number(span) <= field.maxDays);
  const chosen = spans.find((span) => lastDays(Number(span), now) === value);
  const end = (which: 'from' | 'to') => (
    <input
      type="date"
      className={styles.box}
      aria-label={t(which)}
      aria-invalid={invalid !== undefined}
      aria-describedby={invalid ?? `${id}-hint`}
      data-end={which}
      value={which === 'from' ? from : to}
      onChange={({ target }) =>
        onChange(which === 'from' ? joinRange(target.value, to) : joinRange(from, target.value))
      }
    />
  );
  return (
    <fieldset className={styles.field} aria-labelledby={id} data-field={field.id}>
      <span id={id} className={styles.label} title={words?.hint && translate(words.hint, language)}>
        {words ? translate(words.label, language) : field.id}
      </span>
      <div className={styles.line}>
        {end('from')}
        <span aria-hidden>–</span>
        {end('to')}
        <Segmented
          label={t('days')}
          hideLabel
          value={chosen ?? ''}
          options={spans.map((span) => ({ value: span as string, label: t(`days.${span}`) }))}
          onChange={(span) => onChange(lastDays(Number(span), now))}
        />
      </div>
      <span id={`${id}-hint`} className="visuallyHidden">
        {words?.hint && translate(words.hint, language)}
      </span>
    </fieldset>
  );
}
