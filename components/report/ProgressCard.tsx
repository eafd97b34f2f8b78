import { endpointWords } from '../../lib/i18n/endpoints';
import { panel } from '../../lib/i18n/panel';
import { type Language, translator } from '../../lib/language/translate';
import type { Progress } from '../../lib/report/load';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { Spinner } from '../ui/Progress';
import styles from './ProgressCard.module.css';
import { useNow } from './useNow';
import { passedText, waitText } from './words';

/** Milliseconds after which a user may want to stop. */
const CANCEL_AFTER = 10_000;
/** Milliseconds after which the card appears: answers from the cache come sooner, and the card would only flicker. */
const SHOW_AFTER = 250;

interface ProgressCardProps {
  startedAt: number;
  progress: readonly Progress[];
  onCancel(): void;
}

/** Every call that is under way and how long it has taken; after ten seconds, a button that stops waiting. */
export function ProgressCard({ startedAt, progress, onCancel }: ProgressCardProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  const now = useNow(250);
  const waited = now - startedAt;
  if (waited < SHOW_AFTER) return undefined;
  return (
    <section className={styles.card} aria-label={t('progress.title')} data-progress>
      <p className={styles.title}>
        <Spinner />
        {t('progress.title')}
        <span className={styles.time}>{passedText(waited, language)}</span>
      </p>
      {progress.length > 0 && (
        <ul className={styles.calls}>
          {progress.map((call) => (
            <li key={call.endpoint} data-phase={call.phase}>
              <span>{endpointWords(call.endpoint, language)}</span>
              <span className={styles.phase}>{phaseText(call, now, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {waited >= CANCEL_AFTER && (
        <div className={styles.cancel}>
          <Button size="small" onClick={onCancel} data-cancel>
            {t('progress.cancel')}
          </Button>
          <p>{t('progress.cancelText')}</p>
        </div>
      )}
    </section>
  );
}

/** `calling 12 s`, `attempt 2 in 3 s`. */
function phaseText(call: Progress, now: number, language: Language): string {
  const t = translator(panel, language);
  const { phase, attempt, startedAt, nextAt } = call;
  const left = nextAt === undefined ? '' : waitText(nextAt - now, language);
  if (phase === 'retrying') return t('progress.retrying', { time: left, attempt });
  if (phase === 'waiting') return left ? t('progress.waitingFor', { time: left }) : t('progress.waiting');
  const time = passedText(now - startedAt, language);
  return attempt > 1 ? t('progress.callingAgain', { time, attempt }) : t('progress.calling', { time });
}
