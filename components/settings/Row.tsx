import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { options as words } from '../../lib/i18n/options';
import { translator } from '../../lib/language/translate';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import { Spinner } from '../ui/Progress';
import type { SaveStatus } from './context';
import styles from './Row.module.css';

interface RowProps {
  /** The setting's name, so that an address can point at it. */
  id?: string;
  status: SaveStatus;
  /** The control is a switch: "saved" stands close to it. */
  narrow?: boolean;
  children: ReactNode;
}

/** A line of a settings page: a field of `components/ui`, its words on the left, its control on the right. */
export function Row({ id, status, narrow, children }: RowProps) {
  return (
    <div id={id} className={cx(styles.row, narrow && styles.narrow)}>
      {children}
      <SaveMark status={status} />
    </div>
  );
}

/** A quiet "saved" that is announced and shown for a moment. The field itself says what failed. */
export function SaveMark({ status, inline }: { status: SaveStatus; inline?: boolean }) {
  const t = translator(words, useLanguage());
  return (
    <span className={cx(styles.mark, !inline && styles.aside)} role="status" data-state={status.state}>
      {status.state === 'saving' && (
        <>
          <Spinner />
          <span className="visuallyHidden">{t('saving')}</span>
        </>
      )}
      {status.state === 'saved' && (
        <>
          <Check aria-hidden />
          {t('saved')}
        </>
      )}
    </span>
  );
}
