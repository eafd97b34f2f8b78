import {
  CookieIcon,
  DoorOpen,
  EyeOff,
  HelpCircle,
  type LucideIcon,
  ShieldAlert,
  UserRound,
} from 'lucide-react';
import { useSession } from '../../../components/session/session';
import { SERVICES } from '../../../components/studio/services';
import { Switch } from '../../../components/ui/Fields';
import { ask } from '../../../lib/messages/client';
import styles from './Studio.module.css';
import { type StudioPart, useStudioText } from './studioPart';

const POINTS = [
  ['what', CookieIcon],
  ['who', UserRound],
  ['why', HelpCircle],
  ['how', EyeOff],
  ['end', DoorOpen],
] as const satisfies readonly (readonly [string, LucideIcon])[];

/** What is handed over, to which company, for what, and how to end it. The switch comes after all of that. */
export function StudioConsent({ state, run }: StudioPart) {
  const t = useStudioText();
  const service = SERVICES[useSession().settings.studioHost];
  const { company, host } = service;
  return (
    <div className={styles.consent} data-given={state.consent}>
      <p className={styles.consentTitle}>
        <ShieldAlert aria-hidden />
        {t('consent.title')}
      </p>
      <dl className={styles.points}>
        {POINTS.map(([point, Icon]) => (
          <div key={point}>
            <dt>
              <Icon aria-hidden />
              {t(`consent.${point}`)}
            </dt>
            <dd>{t(`consent.${point}Text`, { company, host })}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.agree}>
        <Switch
          label={t('consent.agree', { company, host })}
          hint={t(state.consent ? 'consent.given' : 'consent.off')}
          checked={state.consent}
          onChange={(consent) => void run(() => ask('studio.consent', { consent }))}
          data-studio="consent"
        />
      </div>
    </div>
  );
}
