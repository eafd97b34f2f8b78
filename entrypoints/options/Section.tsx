import type { ReactNode } from 'react';
import styles from './Section.module.css';

interface HeadProps {
  /** The section's id: its heading names it. */
  of: string;
  title: string;
  lead?: ReactNode;
}

/** A section's heading, with a sentence about it. */
export function Head({ of, title, lead }: HeadProps) {
  return (
    <div className={styles.head}>
      <h2 id={`${of}-title`}>{title}</h2>
      {lead !== undefined && <p>{lead}</p>}
    </div>
  );
}

/** The surface that a section's fields stand on. */
export function Card({ children }: { children: ReactNode }) {
  return <div className={styles.card}>{children}</div>;
}
