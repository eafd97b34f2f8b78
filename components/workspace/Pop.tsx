import { Popover } from '@base-ui/react/popover';
import type { ComponentProps, ReactNode } from 'react';
import { Button } from '../ui/Button';
import styles from './Pop.module.css';

interface PopProps extends Omit<ComponentProps<typeof Button>, 'children' | 'title'> {
  label: ReactNode;
  /** The heading, and the name, of what opens. */
  title: string;
  open?: boolean;
  onOpenChange?(open: boolean): void;
  align?: 'start' | 'end';
  children: ReactNode;
}

/** A button with a popover. Escape or a press elsewhere closes it, and the focus returns to the button. */
export function Pop({ label, title, open, onOpenChange, align = 'end', children, ...button }: PopProps) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger render={<Button size="small" {...button} />}>{label}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={5} align={align} className={styles.layer} collisionPadding={8}>
          <Popover.Popup className={styles.popup}>
            <Popover.Title className={styles.title}>{title}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
