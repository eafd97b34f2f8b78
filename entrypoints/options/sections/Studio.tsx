import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import { failureOf, useSession } from '../../../components/session/session';
import { useSave } from '../../../components/settings/context';
import { FailureNote } from '../../../components/settings/FailureNote';
import { SERVICES } from '../../../components/studio/services';
import { giveLoginBack } from '../../../components/studio/useLoginPermission';
import { useStudioState } from '../../../components/studio/useStudioState';
import { Banner } from '../../../components/ui/Banner';
import { Button } from '../../../components/ui/Button';
import { ask } from '../../../lib/messages/client';
import type { Failure } from '../../../lib/report/failure';
import type { StudioState } from '../../../lib/settings/studio';
import { Card, Head } from '../Section';
import rows from './Rows.module.css';
import styles from './Studio.module.css';
import { StudioConsent } from './StudioConsent';
import { StudioKey } from './StudioKey';
import { StudioLogin } from './StudioLogin';
import { StudioService } from './StudioService';
import { useStudioText } from './studioPart';

/** The studio: off until the user has read which company gets the login, and agreed. */
export function Studio() {
  const t = useStudioText();
  const { settings, language } = useSession();
  const { state, failure, take, check } = useStudioState();
  const [failed, setFailed] = useState<Failure>();
  const [forgotten, setForgotten] = useState(false);
  const trouble = failed ?? failure;

  const run = async (change: () => Promise<StudioState>) => {
    setForgotten(false);
    try {
      take(await change());
      setFailed(undefined);
      return true;
    } catch (error) {
      setFailed(failureOf(error));
      return false;
    }
  };

  /** Turns the studio off: the login in memory, the consent, and the browser's permission go. */
  const forget = async () => {
    const gone = await run(() => ask('studio.consent', { consent: false }));
    await giveLoginBack();
    setForgotten(gone);
  };

  return (
    <>
      <Head of="studio" title={t('title')} lead={t('lead')} />
      {settings.source === 'sample' && <SampleNote />}
      {trouble && <FailureNote failure={trouble} language={language} />}
      {state && (
        <Card>
          <StudioConsent state={state} run={run} />
          <div role="status" className={rows.note}>
            {forgotten && !state.consent && <Banner tone="ok">{t('forgotten')}</Banner>}
          </div>
          <div className={styles.block}>
            <StudioService state={state} run={run} />
          </div>
          {(state.consent || state.maskedKey) && <StudioKey state={state} run={run} />}
          {state.consent && (
            <>
              <StudioLogin state={state} run={run} service={SERVICES[settings.studioHost]} check={check} />
              <End onForget={forget} />
            </>
          )}
        </Card>
      )}
    </>
  );
}

/** Says that sample data needs none of these settings. */
function SampleNote() {
  const t = useStudioText();
  const { save } = useSave();
  return (
    <div className={rows.note}>
      <Banner
        tone="sample"
        actions={<Button onClick={() => save({ source: 'live' })}>{t('sample.leave')}</Button>}
      >
        <p>{t('sample.note')}</p>
        <p>{t('sample.active')}</p>
      </Banner>
    </div>
  );
}

function End({ onForget }: { onForget(): void }) {
  const t = useStudioText();
  return (
    <>
      <div className={rows.group}>
        <div className={rows.line}>
          <div>
            <p className={rows.label}>{t('forget')}</p>
            <p className={rows.hint}>{t('forgetText')}</p>
          </div>
          <Button variant="danger" onClick={onForget} data-studio="forget">
            {t('forget')}
          </Button>
        </div>
      </div>
      <div className={rows.group}>
        <div className={rows.line}>
          <a href={browser.runtime.getURL('/workspace.html#/studio/account' as '/workspace.html')}>
            {t('open.workspace')} <ArrowRight aria-hidden size={13} />
          </a>
        </div>
      </div>
    </>
  );
}
