import { cx } from './cx';
import styles from './Progress.module.css';

/** Something is going on; the words beside it say what. */
export function Spinner({ className }: { className?: string }) {
  return <span className={cx(styles.spinner, className)} aria-hidden />;
}

interface CountdownProps {
  label: string;
  milliseconds: number;
}

/** A thin bar that fills in the given time. The time itself is kept by whoever shows it. */
export function CountdownBar({ label, milliseconds }: CountdownProps) {
  return (
    <div className={styles.bar} role="progressbar" aria-label={label}>
      <span className={styles.fill} style={{ animationDuration: `${milliseconds}ms` }} />
    </div>
  );
}

/** A grey shape where figures are about to be. */
export function Skeleton({ height = 72 }: { height?: number }) {
  return <div className={styles.skeleton} style={{ height }} aria-hidden />;
}
