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

/** Whether the studio may be asked. Other obstacles are failures of the calls, with words of their own. */
export const isOpen = (state: StudioState): boolean => state.consent && state.loggedIn;

/** Opens the options at a section. A failure has no place to be shown, so it is dropped. */
function openOptions(section: string): void {
  ask('open.options', { section }).catch(() => {});
}

/** The next step on the way to the user's own figures, as one button. Before it is done nothing is read or sent. */
export function AccessCard({ state }: { state: StudioState }) {
  const t = translator(studioMessages, useLanguage());
  // The extension may read the login and finds none: the user has to log in at Douyin, the options cannot help.
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
