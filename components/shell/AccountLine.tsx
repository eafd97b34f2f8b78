import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { common } from '../../lib/i18n/common';
import { translate } from '../../lib/language/translate';
import { age, moment } from '../../lib/report/format';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { CostTag } from '../ui/CostTag';
import styles from './AccountLine.module.css';

interface AccountLineProps {
  icon: ReactNode;
  /** When what is known was told, epoch milliseconds; without it, only the press that asks stands there. */
  at: number | undefined;
  now: number;
  /** Why the last press brought nothing, in words. */
  failed: string | undefined;
  asking: boolean;
  /** What the press says before and after something is known. */
  words: { ask: string; refresh: string };
  onRefresh(): void;
  /** What is known. */
  children: ReactNode;
  [name: `data-${string}`]: string | undefined;
}

/** What is known of an account, how old that is, and the free press that asks for it anew. */
export function AccountLine(props: AccountLineProps) {
  const { icon, at, now, failed, asking, words, onRefresh, children, ...data } = props;
  const language = useLanguage();
  const known = at !== undefined;
  return (
    <span className={styles.line} {...data}>
      {icon}
      {children}
      {known && (
        <span className={styles.age} title={moment(at, language)} data-age={at}>
          {age(at, now, language)}
        </span>
      )}
      <span role="status" className={styles.failed}>
        {failed}
      </span>
      <Button
        size="small"
        variant="quiet"
        icon={<RotateCw aria-hidden />}
        disabled={asking}
        title={known ? words.refresh : undefined}
        onClick={onRefresh}
        data-account-refresh
      >
        <span className={known ? 'visuallyHidden' : styles.words}>{known ? words.refresh : words.ask}</span>{' '}
        <CostTag calls={0} free={translate(common['calls.free'], language)} />
      </Button>
    </span>
  );
}
