import { CircleAlert, CircleCheck, FlaskConical, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { cx } from './cx';

const ICONS = { info: Info, ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert, sample: FlaskConical };

interface BannerProps {
  tone: keyof typeof ICONS;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons for what the user can do about it. */
  actions?: ReactNode;
  /** `alert` for a banner that appears because something just went wrong. */
  role?: 'status' | 'alert' | 'note';
  className?: string;
}

/** A message to the user, with buttons for what can be done about it. */
export function Banner({ tone, title, children, actions, role = 'note', className }: BannerProps) {
  const Icon = ICONS[tone];
  return (
    <div className={cx(styles.banner, styles[tone], className)} role={role} data-tone={tone}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.body}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div className={styles.text}>{children}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
