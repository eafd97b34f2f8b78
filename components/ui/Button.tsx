import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { cx } from './cx';

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one next step of a screen. `quiet`: no frame before the pointer is over it. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'small' | 'normal';
  icon?: ReactNode;
}

/** A button with words. */
export function Button({
  variant = 'secondary',
  size = 'normal',
  icon,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type="button" className={cx(styles.button, styles[variant], styles[size], className)} {...rest}>
      {icon}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'title' | 'children'> {
  /** What the button does: its accessible name, and its title on hover. */
  label: string;
  icon: ReactNode;
}

/** A button that is only an icon. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} className={cx(styles.icon, className)} {...rest}>
      {icon}
    </button>
  );
}

interface IconLinkProps {
  /** Where the link leads: its accessible name, and its title on hover. */
  label: string;
  icon: ReactNode;
  href: string;
  className?: string | undefined;
}

/** A link to a tab of its own that is only an icon. */
export function IconLink({ label, icon, href, className }: IconLinkProps) {
  return (
    <a
      className={className}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={label}
      title={label}
    >
      {icon}
    </a>
  );
}

interface LinkButtonProps {
  href: string;
  size?: 'small' | 'normal';
  children: ReactNode;
}

/** A link out of the extension that looks like a button. */
export function LinkButton({ href, size = 'normal', children }: LinkButtonProps) {
  return (
    <a
      className={cx(styles.button, styles.secondary, styles[size])}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
    >
      {children}
    </a>
  );
}
