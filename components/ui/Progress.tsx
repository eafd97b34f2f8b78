import { cx } from './cx';
import styles from './Progress.module.css';

/** A spinner; the words beside it say what is going on. */
export function Spinner({ className }: { className?: string }) {
  return <span className={cx(styles.spinner, className)} aria-hidden />;
}

interface CountdownProps {
  label: string;
  milliseconds: number;
}

/** A thin bar that fills in the given time. The component that shows it keeps the time. */
export function CountdownBar({ label, milliseconds }: CountdownProps) {
  return (
    <div className={styles.bar} role="progressbar" aria-label={label}>
      <span className={styles.fill} style={{ animationDuration: `${milliseconds}ms` }} />
    </div>
  );
}

/** A grey shape in the place of figures that are loading. */
export function Skeleton({ height = 72 }: { height?: number }) {
  return <div className={styles.skeleton} style={{ height }} aria-hidden />;
}
