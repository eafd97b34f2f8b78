import { useSession } from '../../../components/session/session';
import { useSave } from '../../../components/settings/context';
import { failureLine } from '../../../components/settings/FailureNote';
import { useManagedField } from '../../../components/settings/managed';
import { Row } from '../../../components/settings/Row';
import { Switch } from '../../../components/ui/Fields';
import type { SiteId } from '../../../lib/subject/site';
import { Card, Head } from '../Section';
import { useText } from '../text';

const SITES: readonly SiteId[] = ['xingtu', 'pugongying', 'douyin', 'xiaohongshu'];

/** A switch for each site. */
export function Sites() {
  const t = useText();
  return (
    <>
      <Head of="sites" title={t('sitesTitle')} lead={t('sitesLead')} />
      <Card>
        {SITES.map((site) => (
          <SiteSwitch key={site} site={site} />
        ))}
      </Card>
    </>
  );
}

function SiteSwitch({ site }: { site: SiteId }) {
  const t = useText();
  const { settings, language } = useSession();
  const { disabled, hint } = useManagedField('sites');
  const { status, save } = useSave();
  return (
    <Row id={`site-${site}`} status={status} narrow>
      <Switch
        label={t(`site_${site}`)}
        hint={hint}
        disabled={disabled}
        checked={settings.sites[site]}
        error={status.state === 'failed' ? failureLine(status.failure, language) : undefined}
        onChange={(on) => save({ sites: { ...settings.sites, [site]: on } })}
      />
    </Row>
  );
}
