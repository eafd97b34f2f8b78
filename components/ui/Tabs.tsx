import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
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

/** Tabs that open on click or Enter, never by moving the focus: opening one may cost money. */
export function Tabs<Id extends string>({ label, value, onChange, tabs, bar, children }: TabsProps<Id>) {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(next as Id)}>
      <div className={styles.head}>
        <Base.List className={styles.list} aria-label={label} activateOnFocus={false}>
          {tabs.map((tab) => (
            <Base.Tab key={tab.id} value={tab.id} className={styles.tab} data-tab={tab.id}>
              {tab.label}
            </Base.Tab>
          ))}
        </Base.List>
        {bar}
      </div>
      <Base.Panel value={value} className={styles.panel}>
        {children}
      </Base.Panel>
    </Base.Root>
  );
}
