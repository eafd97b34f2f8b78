import { ArrowRight, Check, Clapperboard } from 'lucide-react';
import { studioMessages } from '../../lib/i18n/studio';
import { translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import type { StudioState } from '../../lib/settings/studio';
import { CREATOR_CENTRE } from '../../lib/subject/site';
import { useLanguage } from '../session/session';
import { Button, LinkButton } from '../ui/Button';
import { cx } from '../ui/cx';
import styles from './AccessCard.module.css';

/** Whether the studio may be asked: what else is missing, each call says for itself. */
export const isOpen = (state: StudioState): boolean => state.consent && state.loggedIn;

/** Opens the options at a section. If that fails there is nothing left to say it with. */
function openOptions(section: string): void {
  ask('open.options', { section }).catch(() => {});
}

/** What stands between the user and their own figures, and the one click to it. Until then nothing is read or sent. */
export function AccessCard({ state }: { state: StudioState }) {
  const t = translator(studioMessages, useLanguage());
  // The browser may read the login, and finds none: that is settled at Douyin, not in the options.
  const out = state.consent && state.maskedKey !== undefined && state.login === 'browser';
  const steps = [
    ['consent', t('access.consent'), state.consent],
    ['key', t('access.key'), state.maskedKey !== undefined],
    ['login', t(out ? 'access.loginOut' : 'access.login'), state.loggedIn],
  ] as const;
  return (
    <section className={styles.card} aria-labelledby="studio-access" data-access>
      <span className={styles.icon} aria-hidden>
        <Clapperboard />
      </span>
      <h2 id="studio-access" className={styles.title}>
        {t('access.title')}
      </h2>
      <p>{t('access.text')}</p>
      <ol className={styles.steps}>
        {steps.map(([id, text, done], place) => (
          <li key={id} className={cx(done && styles.done)} data-step={id} data-done={done}>
            <span className={styles.number} aria-hidden>
              {done ? <Check /> : place + 1}
            </span>
            {text}
            {done && <span className="visuallyHidden">{t('access.done')}</span>}
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        {out && <LinkButton href={CREATOR_CENTRE}>{t('login.open')}</LinkButton>}
        <Button
          variant={out ? 'secondary' : 'primary'}
          onClick={() => openOptions('studio')}
          data-studio="open-options"
        >
          {t('access.open')}
          <ArrowRight aria-hidden />
        </Button>
        <Button variant="quiet" onClick={() => openOptions('start')}>
          {t('access.sample')}
        </Button>
      </div>
    </section>
  );
}
