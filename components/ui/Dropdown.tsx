import { ChevronDown } from 'lucide-react';
import type { SelectHTMLAttributes } from 'react';
import { cx } from './cx';
import styles from './Dropdown.module.css';

/**
 * The browser's own control for one of several values, which every screen reader knows, in the look of every other dropdown of
 * ours. Where the browser lets a page style the open list, that has the look too.
 */
export function Dropdown({ className, ...select }: SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <span className={styles.wrap}>
      <select className={cx(className, styles.select)} {...select} />
      <ChevronDown aria-hidden />
    </span>
  );
}
