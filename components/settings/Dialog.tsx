import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../ui/Button';
import styles from './Dialog.module.css';

interface ConfirmProps {
  title: string;
  children: ReactNode;
  confirm: string;
  cancel: string;
  /** The action cannot be taken back. */
  danger?: boolean;
  onConfirm(): void;
  onClose(): void;
}

/**
 * Asks before something that matters. The browser's own dialog keeps the focus inside, gives it back afterwards and
 * closes on Escape; cancelling is where the focus starts.
 */
export function Confirm({ title, children, confirm, cancel, danger, onConfirm, onClose }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
      onClose={onClose}
    >
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <div id={`${id}-text`} className={styles.text}>
        {children}
      </div>
      <div className={styles.actions}>
        <Button onClick={onClose} autoFocus>
          {cancel}
        </Button>
        <Button
          variant={danger ? 'danger' : 'primary'}
          onClick={() => {
            onConfirm();
            onClose();
          }}
        >
          {confirm}
        </Button>
      </div>
    </dialog>
  );
}
