import styles from './ListTable.module.css';

/** A table whose first page is on its way. */
export function TableSkeleton({ rows = 12 }: { rows?: number }) {
  return (
    <div className={styles.skeleton} aria-hidden>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey shapes are all the same
        <div key={index} />
      ))}
    </div>
  );
}
