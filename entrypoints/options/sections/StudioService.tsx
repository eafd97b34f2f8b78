import { useState } from 'react';
import { useSession } from '../../../components/session/session';
import { useSave } from '../../../components/settings/context';
import { Confirm } from '../../../components/settings/Dialog';
import { failureLine } from '../../../components/settings/FailureNote';
import { SaveMark } from '../../../components/settings/Row';
import { requestPermission, usePermission } from '../../../components/settings/usePermission';
import { SERVICES, servicePattern } from '../../../components/studio/services';
import { Banner } from '../../../components/ui/Banner';
import { Button } from '../../../components/ui/Button';
import { ask } from '../../../lib/messages/client';
import type { Settings } from '../../../lib/settings/schema';
import connection from './Connection.module.css';
import { type StudioPart, useStudioText } from './studioPart';

type ServiceId = Settings['studioHost'];
const IDS = Object.keys(SERVICES) as ServiceId[];

/** The company that is asked, and the browser's permission for it. A change of company needs a new consent. */
export function StudioService({ state, run }: StudioPart) {
  const t = useStudioText();
  const { settings, language } = useSession();
  const { status, save } = useSave();
  const [asking, setAsking] = useState<ServiceId>();
  const [refused, setRefused] = useState(false);
  const service = SERVICES[settings.studioHost];
  const pattern = servicePattern(service);
  const permitted = usePermission(pattern);

  /** Runs within a click, because a browser grants permissions only then. */
  const allow = async (wanted: string) => {
    const granted = await requestPermission(wanted);
    setRefused(!granted);
    return granted;
  };
  /** Gives the consent for the new company after the change, with which the background takes back the old one. */
  const change = async (studioHost: ServiceId) => {
    const allowed = allow(servicePattern(SERVICES[studioHost]));
    if (await save({ studioHost })) await run(() => ask('studio.consent', { consent: true }));
    await allowed;
  };

  return (
    <fieldset id="studioHost" className={connection.region}>
      <legend className={connection.legend}>
        {t('service')} <SaveMark status={status} inline />
      </legend>
      <p className={connection.hint}>{t('serviceHint')}</p>
      <div className={connection.options}>
        {IDS.map((id) => (
          <button
            key={id}
            type="button"
            className={connection.option}
            aria-pressed={id === settings.studioHost}
            onClick={() => {
              if (id === settings.studioHost) return;
              setRefused(false);
              if (state.consent) setAsking(id);
              else void save({ studioHost: id });
            }}
          >
            <strong>{SERVICES[id].host}</strong>
            <span>{t('service.company', { company: SERVICES[id].company })}</span>
          </button>
        ))}
      </div>
      {state.consent && permitted === false && (
        <Banner
          tone="warn"
          actions={
            <Button variant="primary" onClick={() => allow(pattern)} data-studio="allow-host">
              {t('host.allow', { host: service.host })}
            </Button>
          }
        >
          {t('host.missing', { host: service.host })}
        </Banner>
      )}
      <div role="status">
        {refused && permitted === false && (
          <Banner tone="warn">{t('host.refused', { host: service.host })}</Banner>
        )}
        {status.state === 'failed' && <Banner tone="danger">{failureLine(status.failure, language)}</Banner>}
      </div>
      {asking && (
        <Confirm
          title={t('service.change', { company: SERVICES[asking].company })}
          confirm={t('service.confirm')}
          cancel={t('cancel')}
          danger
          onConfirm={() => void change(asking)}
          onClose={() => setAsking(undefined)}
        >
          <p>
            {t('service.changeText', {
              host: SERVICES[asking].host,
              company: SERVICES[asking].company,
              before: service.host,
            })}
          </p>
        </Confirm>
      )}
    </fieldset>
  );
}
