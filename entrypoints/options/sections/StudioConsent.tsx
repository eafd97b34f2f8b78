import {
  CookieIcon,
  DoorOpen,
  EyeOff,
  HelpCircle,
  type LucideIcon,
  ShieldAlert,
  UserRound,
} from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../../components/session/session';
import { SERVICES } from '../../../components/studio/services';
import { requestLoginData } from '../../../components/studio/useLoginPermission';
import { Banner } from '../../../components/ui/Banner';
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
  const [refused, setRefused] = useState(false);
  /** Runs within the click, because a browser asks only then. */
  const agree = async (consent: boolean) => {
    const allowed = !consent || (await requestLoginData());
    setRefused(!allowed);
    if (allowed) await run(() => ask('studio.consent', { consent }));
  };
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
          onChange={(consent) => void agree(consent)}
          data-studio="consent"
        />
        <div role="status">{refused && <Banner tone="warn">{t('consent.refused')}</Banner>}</div>
      </div>
    </div>
  );
}
