import { type KeyboardEvent, type ReactNode, useId } from 'react';
import styles from './Tabs.module.css';

interface TabsProps<Id extends string> {
  /** Names the list for screen readers. */
  label: string;
  value: Id;
  onChange(value: Id): void;
  tabs: readonly { id: Id; label: ReactNode }[];
  /** The open tab's content. */
  children: ReactNode;
  /** Between the tabs and the content, staying in view with the tabs. */
  bar?: ReactNode;
}

/**
 * Tabs that open on click or Enter, never by moving the focus: opening one may cost money (the ARIA pattern "tabs with manual
 * activation"). No library draws them, because one would take a tenth of the panel's budget.
 */
export function Tabs<Id extends string>({ label, value, onChange, tabs, bar, children }: TabsProps<Id>) {
  const id = useId();
  return (
    <>
      <div className={styles.head}>
        <div className={styles.list} role="tablist" aria-label={label} onKeyDown={moveFocus}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}${tab.id}`}
              className={styles.tab}
              aria-selected={tab.id === value}
              aria-controls={`${id}panel`}
              tabIndex={tab.id === value ? 0 : -1}
              data-tab={tab.id}
              onClick={() => onChange(tab.id)}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {bar}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${value}`}>
        {children}
      </div>
    </>
  );
}

/** Arrow keys walk around the list, Home and End to its ends. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const here = tabs.indexOf(event.target as HTMLElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: here - 1,
    ArrowRight: (here + 1) % tabs.length,
    Home: 0,
    End: -1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  tabs.at(target)?.focus();
}
