import { type ReactNode, useId } from 'react';
import { cx } from './cx';
import styles from './Segmented.module.css';

interface SegmentedProps<Value extends string> {
  label: string;
  hideLabel?: boolean;
  /** Takes the whole width, in equal parts. */
  wide?: boolean;
  value: Value;
  options: readonly { value: Value; label: ReactNode }[];
  onChange(value: Value): void;
  /** Props for the button of a value, e.g. a tooltip with what choosing it costs. */
  buttonProps?(value: Value): object;
}

/**
 * Chooses one of a few values. These are buttons and no radios, because arrow keys would choose, and pay for, every value on
 * the way to the wanted one.
 */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, hideLabel, wide, value, options, onChange, buttonProps } = props;
  const id = useId();
  return (
    <fieldset className={cx(styles.field, wide && styles.wide)} aria-labelledby={id}>
      <span id={id} className={hideLabel ? 'visuallyHidden' : styles.label}>
        {label}
      </span>
      <div className={styles.track}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            className={cx(styles.option, option.value === value && styles.chosen)}
            aria-pressed={option.value === value}
            data-value={option.value}
            onClick={() => option.value !== value && onChange(option.value)}
            {...buttonProps?.(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
