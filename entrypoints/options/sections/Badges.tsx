import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useSession } from '../../../components/session/session';
import { Confirm } from '../../../components/settings/Dialog';
import { failureLine } from '../../../components/settings/FailureNote';
import { Row } from '../../../components/settings/Row';
import { useBadgeSwitch } from '../../../components/settings/useBadgeSwitch';
import { watchPermissions } from '../../../components/settings/usePermission';
import { Switch } from '../../../components/ui/Fields';
import { ANSWER_SITES } from '../../../lib/report/pageRows';
import { badgePermissions } from '../../../lib/settings/badges';
import type { SiteId } from '../../../lib/subject/site';
import { Card, Head } from '../Section';
import { useText } from '../text';

/** Sites whose cards say in the page which creator or work they are. */
const NAMED = ['douyin', 'xiaohongshu'] as const satisfies readonly SiteId[];

/** Badges on list pages: a switch for each site, off until the user wants them. */
export function Badges() {
  const t = useText();
  return (
    <>
      <Head of="badges" title={t('badgesTitle')} lead={t('badgesLead')} />
      <Card>
        {NAMED.map((site) => (
          <BadgeSwitch key={site} site={site} />
        ))}
        {!import.meta.env.FIREFOX &&
          ANSWER_SITES.map((site) => <BadgeSwitch key={site} site={site} consent />)}
      </Card>
    </>
  );
}

/** Whether the browser grants what badges on a site need. Follows what the user changes in the browser's own pages. */
function useGranted(site: SiteId): boolean | undefined {
  const [granted, setGranted] = useState<boolean>();
  useEffect(() => {
    let live = true;
    const stop = watchPermissions(() => {
      browser.permissions.contains(badgePermissions(site)).then(
        (contained) => live && setGranted(contained),
        () => live && setGranted(false),
      );
    });
    return () => {
      live = false;
      stop();
    };
  }, [site]);
  return granted;
}

/** @param consent the page's own answers are read for it, which the user agrees to first */
function BadgeSwitch({ site, consent }: { site: SiteId; consent?: boolean }) {
  const t = useText();
  const { language } = useSession();
  const { on, refused, status, change } = useBadgeSwitch(site);
  const granted = useGranted(site);
  const [asking, setAsking] = useState(false);
  const problem =
    status.state === 'failed'
      ? failureLine(status.failure, language)
      : refused
        ? t('badgesPermission')
        : on && granted === false
          ? t('badgesMissing')
          : undefined;
  return (
    <Row id={`badges-${site}`} status={status} narrow>
      <Switch
        label={t(`site_${site}`)}
        hint={on ? `${t(`badges_${site}`)} · ${t('badgesReload')}` : t(`badges_${site}`)}
        checked={on && granted !== false}
        error={problem}
        onChange={(wanted) => (wanted && consent ? setAsking(true) : void change(wanted))}
      />
      {asking && (
        <Confirm
          title={t('badgesConsentTitle', { site: t(`site_${site}`) })}
          confirm={t('badgesConsentAgree')}
          cancel={t('cancel')}
          onConfirm={() => void change(true)}
          onClose={() => setAsking(false)}
        >
          <p>{t('badgesConsentWhat')}</p>
          <p>{t('badgesConsentHow')}</p>
          <p>{t('badgesConsentEnd')}</p>
        </Confirm>
      )}
    </Row>
  );
}
