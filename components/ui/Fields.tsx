import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import { cx } from './cx';
import { Dropdown } from './Dropdown';
import styles from './Fields.module.css';

interface FieldWords {
  label: ReactNode;
  /** One sentence under the field. */
  hint?: ReactNode;
  /** What is wrong with the value; announced when it appears. */
  error?: ReactNode;
}

/** Ids that tie a control to its hint and error. */
function useDescription({ hint, error }: FieldWords) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  return { id, hintId, errorId, describedBy: [hintId, errorId].filter(Boolean).join(' ') || undefined };
}

function Description({
  hint,
  hintId,
  error,
  errorId,
}: FieldWords & { hintId?: string | undefined; errorId?: string | undefined }) {
  return (
    <>
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={errorId} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </>
  );
}

type TextFieldProps = FieldWords & InputHTMLAttributes<HTMLInputElement> & { suffix?: ReactNode };

/** A line of text with its label, hint and error. */
export function TextField({ label, hint, error, suffix, className, ...input }: TextFieldProps) {
  const { id, hintId, errorId, describedBy } = useDescription({ label, hint, error });
  return (
    <div className={cx(styles.field, className)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.line}>
        <input
          id={id}
          className={styles.control}
          aria-describedby={describedBy}
          aria-invalid={error !== undefined}
          {...input}
        />
        {suffix}
      </div>
      <Description label={label} hint={hint} hintId={hintId} error={error} errorId={errorId} />
    </div>
  );
}

type SelectProps<Value extends string> = FieldWords &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> & {
    value: Value;
    options: readonly { value: Value; label: string }[];
    onChange(value: Value): void;
  };

/** Chooses one of many values. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, value, options, onChange, className, ...select } = props;
  const { id, hintId, errorId, describedBy } = useDescription({ label, hint, error });
  return (
    <div className={cx(styles.field, className)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <Dropdown
        id={id}
        className={styles.control}
        value={value}
        aria-describedby={describedBy}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(event.target.value as Value)}
        {...select}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Dropdown>
      <Description label={label} hint={hint} hintId={hintId} error={error} errorId={errorId} />
    </div>
  );
}

type SwitchProps = FieldWords &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
    checked: boolean;
    onChange(checked: boolean): void;
  };

/** A switch that takes effect at once. */
export function Switch({ label, hint, error, checked, onChange, className, ...input }: SwitchProps) {
  const { id, hintId, errorId, describedBy } = useDescription({ label, hint, error });
  return (
    <div className={cx(styles.field, className)}>
      <div className={styles.switchLine}>
        <label className={styles.switchLabel} htmlFor={id}>
          {label}
        </label>
        <input
          id={id}
          type="checkbox"
          role="switch"
          className={styles.switch}
          checked={checked}
          aria-checked={checked}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.checked)}
          {...input}
        />
      </div>
      <Description label={label} hint={hint} hintId={hintId} error={error} errorId={errorId} />
    </div>
  );
}
