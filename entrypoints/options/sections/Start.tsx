import { Check, FlaskConical, Users } from 'lucide-react';
import { useSession } from '../../../components/session/session';
import { useSave } from '../../../components/settings/context';
import { FailureNote } from '../../../components/settings/FailureNote';
import { SaveMark } from '../../../components/settings/Row';
import { Banner } from '../../../components/ui/Banner';
import { Button } from '../../../components/ui/Button';
import { common } from '../../../lib/i18n/common';
import { teamWords } from '../../../lib/i18n/team';
import { translator } from '../../../lib/language/translate';
import { Head } from '../Section';
import { useText } from '../text';
import { InUse } from './InUse';
import styles from './Start.module.css';
import { TokenCard } from './TokenCard';

/** The choice between a token and sample data, at the first run and later. */
export function Start() {
  const t = useText();
  const { settings, language } = useSession();
  const words = translator(common, language);
  return (
    <>
      {settings.source === 'sample' && (
        <div data-sample className={styles.banner}>
          <Banner tone="sample" title={words('sample.title')}>
            {words('sample.text')}
          </Banner>
        </div>
      )}
      <Head
        of="start"
        title={t(settings.source === 'unset' ? 'startTitleFirst' : 'startTitle')}
        lead={t('startLead')}
      />
      <div className={styles.ways}>
        <TokenCard />
        <SampleCard />
        <TeamRow />
      </div>
    </>
  );
}

/** That calls go through a team's gateway, or may: it takes no token. */
function TeamRow() {
  const { settings, maskedTeamKey, language } = useSession();
  const { status, save } = useSave();
  const t = translator(teamWords, language);
  const inTeam = settings.region === 'team';
  const live = inTeam && settings.source === 'live';
  return (
    <article className={styles.team} data-team-row>
      <Users aria-hidden />
      <p>
        <b>{live ? t('inUse', { host: new URL(settings.team.address).host }) : t('offer')}</b>{' '}
        {t(live ? 'inUseText' : 'offerText')}
      </p>
      {inTeam && !live && maskedTeamKey !== undefined && (
        <Button size="small" onClick={() => save({ source: 'live' })}>
          {t('back')}
        </Button>
      )}
      <a href="#region">{t(live ? 'inUseOpen' : 'offerOpen')}</a>
      <SaveMark status={status} inline />
    </article>
  );
}

function SampleCard() {
  const t = useText();
  const { settings, language } = useSession();
  const { status, save } = useSave();
  return (
    <article id="sample" className={styles.way} aria-labelledby="sample-title">
      <div className={styles.wayHead}>
        <FlaskConical aria-hidden className={styles.sampleIcon} />
        <h3 id="sample-title">{t('sampleTitle')}</h3>
        {settings.source === 'sample' && <InUse tone="sample" />}
      </div>
      <p className={styles.wayLead}>{t('sampleLead')}</p>
      <ul className={styles.points}>
        {(['samplePoint1', 'samplePoint2', 'samplePoint3', 'samplePoint4'] as const).map((point) => (
          <li key={point}>
            <Check aria-hidden />
            {t(point)}
          </li>
        ))}
      </ul>
      {status.state === 'failed' && <FailureNote failure={status.failure} language={language} />}
      <div className={styles.wayFoot}>
        {settings.source !== 'sample' && (
          <Button onClick={() => save({ source: 'sample' })}>{t('sampleUse')}</Button>
        )}
        <SaveMark status={status} inline />
      </div>
    </article>
  );
}
