import { useId } from 'react';
import { fieldWords, problemText, searchMessages, valueText } from '../../lib/i18n/search';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translate, translator } from '../../lib/language/translate';
import {
  type ChoiceField,
  type FieldProblem,
  type FieldSpec,
  joinRange,
  ON,
  type RangeField,
  splitRange,
} from '../../lib/report/lists.fields';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import { Dropdown } from '../ui/Dropdown';
import type { SearchId } from '../workspace/route';
import type { ControlProps } from './control';
import styles from './Field.module.css';
import { TagsPicker } from './TagsPicker';

/** Props of a field of a search form. */
export interface FieldProps {
  list: SearchId;
  field: FieldSpec;
  /** The text as typed. */
  value: string;
  problem?: FieldProblem | undefined;
  onChange(value: string): void;
  /** The focus left the field, so that its problem may be shown. */
  onLeave(): void;
}

/** A field of a search with its label and its problem. */
export function FieldControl(props: FieldProps) {
  const { list, field, value, problem, onLeave } = props;
  const language = useLanguage();
  const id = useId();
  const words = fieldWords(list, field.id);
  const label = words ? translate(words.label, language) : field.id;
  const hint = words?.hint && translate(words.hint, language);
  const control: ControlProps = {
    id,
    'aria-labelledby': `${id}-label`,
    ...(problem && { 'aria-describedby': `${id}-problem`, 'aria-invalid': true }),
    ...(hint && { 'aria-description': hint }),
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus leaves what is in it
    <div
      className={cx(styles.field, field.kind === 'flag' && styles.flag, value !== '' && styles.active)}
      data-field={field.id}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
      }}
    >
      <label id={`${id}-label`} className={styles.label} htmlFor={id} title={hint}>
        {label}
      </label>
      <Control {...props} control={control} label={label} />
      {problem && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problemText(list, field, problem, language)}
        </p>
      )}
    </div>
  );
}

function Control(props: FieldProps & { control: ControlProps; label: string }) {
  const { field, value, control, onChange } = props;
  const language = useLanguage();
  switch (field.kind) {
    case 'choice':
      return <Choice {...props} field={field} />;
    case 'flag':
      return (
        <input
          {...control}
          type="checkbox"
          className={styles.check}
          checked={value === ON}
          onChange={(event) => onChange(event.target.checked ? ON : '')}
        />
      );
    case 'range':
      return <Range {...props} field={field} />;
    case 'tags':
      return <TagsPicker {...props} field={field} />;
    default:
      return (
        <input
          {...control}
          type="text"
          className={styles.box}
          value={value}
          autoComplete="off"
          placeholder={field.group === 'search' ? translate(workspaceMessages.keyword, language) : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

/** One choice. Its first option is no choice. */
function Choice({
  list,
  field,
  value,
  control,
  onChange,
}: FieldProps & { field: ChoiceField; control: ControlProps }) {
  const language = useLanguage();
  return (
    <Dropdown
      {...control}
      className={styles.box}
      value={value || field.initial}
      onChange={(event) => onChange(event.target.value === field.initial ? '' : event.target.value)}
    >
      {field.values.map((choice) => (
        <option key={choice} value={choice}>
          {valueText(list, field.id, choice, language)}
        </option>
      ))}
    </Dropdown>
  );
}

const SIGNS: Readonly<Record<RangeField['unit'], { before?: string; after?: string }>> = {
  yuan: { before: '¥' },
  percent: { after: '%' },
  count: {},
};

/** A range: two inputs in one box, of which either may stay empty. */
function Range({
  field,
  value,
  control,
  label,
  onChange,
}: FieldProps & { field: RangeField; control: ControlProps; label: string }) {
  const t = translator(searchMessages, useLanguage());
  const [from, to] = splitRange(value);
  const { id, 'aria-labelledby': _, ...rest } = control;
  const { before, after } = SIGNS[field.unit];
  const end = (which: 'from' | 'to') => (
    <input
      {...rest}
      id={which === 'from' ? id : `${id}-to`}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      placeholder={t(which)}
      aria-label={`${label}: ${t(which)}`}
      data-end={which}
      value={which === 'from' ? from : to}
      onChange={({ target }) =>
        onChange(which === 'from' ? joinRange(target.value, to) : joinRange(from, target.value))
      }
    />
  );
  return (
    <div className={cx(styles.box, styles.range)} data-invalid={control['aria-invalid']}>
      {before && <span aria-hidden>{before}</span>}
      {end('from')}
      <span aria-hidden>–</span>
      {end('to')}
      {after && <span aria-hidden>{after}</span>}
    </div>
  );
}
