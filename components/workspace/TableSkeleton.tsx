import styles from './ListTable.module.css';

/** Grey rows in the place of a table whose first page is loading. */
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
