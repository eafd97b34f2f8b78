import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useSession } from '../../../components/session/session';
import { useSave } from '../../../components/settings/context';
import { failureLine } from '../../../components/settings/FailureNote';
import { Row } from '../../../components/settings/Row';
import { watchPermissions } from '../../../components/settings/usePermission';
import { Switch } from '../../../components/ui/Fields';
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

function BadgeSwitch({ site }: { site: (typeof NAMED)[number] }) {
  const t = useText();
  const { settings, language } = useSession();
  const { status, save } = useSave();
  const granted = useGranted(site);
  const [refused, setRefused] = useState(false);
  const on = settings.badges[site];

  /** Within the click, because a browser grants permissions only then. */
  const change = async (wanted: boolean) => {
    const allowed = !wanted || (await browser.permissions.request(badgePermissions(site)).catch(() => false));
    setRefused(!allowed);
    if (allowed) save({ badges: { ...settings.badges, [site]: wanted } });
  };
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
        onChange={(wanted) => void change(wanted)}
      />
    </Row>
  );
}
