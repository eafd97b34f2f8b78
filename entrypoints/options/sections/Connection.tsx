import { useState } from 'react';
import { useSession } from '../../../components/session/session';
import { useSave } from '../../../components/settings/context';
import { Confirm } from '../../../components/settings/Dialog';
import { failureLine } from '../../../components/settings/FailureNote';
import { ChoiceRow, NumberRow } from '../../../components/settings/fields';
import { ManagedMark, useManaged } from '../../../components/settings/managed';
import { SaveMark } from '../../../components/settings/Row';
import { requestPermission, usePermission } from '../../../components/settings/usePermission';
import { Banner } from '../../../components/ui/Banner';
import { Button } from '../../../components/ui/Button';
import { TextField } from '../../../components/ui/Fields';
import { readBaseUrl } from '../../../lib/settings/baseUrl';
import { callsPattern, hostPattern, regionPattern } from '../../../lib/settings/permission';
import type { Settings } from '../../../lib/settings/schema';
import { Card, Head } from '../Section';
import { useText } from '../text';
import styles from './Connection.module.css';
import { Team } from './Team';

/** The section about reaching the API. */
export function Connection() {
  const t = useText();
  return (
    <>
      <Head of="connection" title={t('connectionTitle')} />
      <Card>
        <Region />
        <ChoiceRow
          setting="generation"
          label={t('generation')}
          hint={t('generationHint')}
          options={(['auto', 'current', 'legacy'] as const).map((value) => ({
            value,
            label: t(`generation_${value}`),
          }))}
        />
        <ChoiceRow
          setting="legacyAcceptCache"
          label={t('acceptCache')}
          hint={t('acceptCacheHint')}
          options={(['unset', 'true', 'false'] as const).map((value) => ({
            value,
            label: t(`acceptCache_${value}`),
          }))}
        />
        <NumberRow
          setting="timeoutSeconds"
          label={t('timeout')}
          hint={t('timeoutHint')}
          unit={t('unit_seconds')}
        />
      </Card>
    </>
  );
}

type RegionId = Settings['region'];

const REGIONS: readonly RegionId[] = import.meta.env?.HTTPS_ONLY
  ? ['global', 'team', 'custom']
  : ['global', 'china', 'team', 'custom'];

/**
 * The choice of where calls go. These are buttons and no radios, because arrow keys would switch, warn and ask
 * for permissions on the way. A host that needs a permission is chosen only after the browser has granted it.
 */
function Region() {
  const t = useText();
  const { settings, maskedTeamKey, language } = useSession();
  const managed = useManaged('region');
  const { status, save } = useSave();
  const [warning, setWarning] = useState(false);
  const [editing, setEditing] = useState<'custom' | 'team'>();
  const [refused, setRefused] = useState<string>();
  const pattern = callsPattern(settings);
  const permitted = usePermission(pattern);

  /** Runs within the click, because a browser grants permissions only then. */
  const switchTo = async (wanted: { region: RegionId; customBaseUrl?: string }, wantedPattern: string) => {
    const granted = await requestPermission(wantedPattern);
    setRefused(granted ? undefined : new URL(wantedPattern).hostname);
    if (granted && (await save(wanted))) setEditing(undefined);
  };
  const choose = (region: RegionId) => {
    setRefused(undefined);
    setEditing(region === 'custom' || region === 'team' ? region : undefined);
    // A gateway that was in use before needs no more than the choice.
    if (region === 'team' && maskedTeamKey !== undefined)
      void switchTo({ region }, callsPattern({ ...settings, region }) as string);
    if (region === 'global') void switchTo({ region }, regionPattern('global', '') as string);
    if (!import.meta.env?.HTTPS_ONLY && region === 'china') setWarning(true);
  };
  const chosen = editing ?? settings.region;

  return (
    <fieldset id="region" className={styles.region}>
      <legend className={styles.legend}>
        {t('region')} <SaveMark status={status} inline />
      </legend>
      <p className={styles.hint}>
        {t('regionHint')} {managed && <ManagedMark />}
      </p>
      <div className={styles.options}>
        {REGIONS.map((region) => (
          <button
            key={region}
            type="button"
            className={styles.option}
            aria-pressed={region === chosen}
            disabled={managed && region !== chosen}
            onClick={() => region !== chosen && choose(region)}
          >
            <strong>{t(`region_${region}`)}</strong>
            <span>{t(`region_${region}Hint`)}</span>
          </button>
        ))}
      </div>
      {chosen === 'custom' && (
        <BaseUrl
          key={settings.customBaseUrl}
          onUse={(url, urlPattern) => switchTo({ region: 'custom', customBaseUrl: url }, urlPattern)}
        />
      )}
      {chosen === 'team' && <Team onRefused={setRefused} onJoined={() => setEditing(undefined)} />}
      {!import.meta.env?.HTTPS_ONLY && settings.region === 'china' && (
        <Banner tone="warn">{t('chinaActive')}</Banner>
      )}
      {permitted === false && pattern !== undefined && (
        <Banner
          tone="warn"
          actions={<Button onClick={() => requestPermission(pattern)}>{t('permissionAllow')}</Button>}
        >
          {t('permissionMissing', { host: new URL(pattern).hostname })}
        </Banner>
      )}
      <div role="status">
        {refused !== undefined && <Banner tone="warn">{t('permissionRefused', { host: refused })}</Banner>}
        {status.state === 'failed' && <Banner tone="danger">{failureLine(status.failure, language)}</Banner>}
      </div>
      {!import.meta.env?.HTTPS_ONLY && warning && (
        <Confirm
          title={t('chinaConfirmTitle')}
          confirm={t('chinaConfirm')}
          cancel={t('cancel')}
          danger
          onConfirm={() => switchTo({ region: 'china' }, regionPattern('china', '') as string)}
          onClose={() => setWarning(false)}
        >
          <p>{t('chinaConfirmText')}</p>
        </Confirm>
      )}
    </fieldset>
  );
}

function BaseUrl({ onUse }: { onUse(url: string, pattern: string): void }) {
  const t = useText();
  const { settings } = useSession();
  const [text, setText] = useState(settings.customBaseUrl);
  const [tried, setTried] = useState(false);
  const read = readBaseUrl(text);
  const using = settings.region === 'custom' && 'url' in read && read.url === settings.customBaseUrl;
  return (
    <form
      className={styles.baseUrl}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if ('url' in read) onUse(read.url, hostPattern(read.url));
      }}
    >
      <TextField
        label={t('baseUrl')}
        hint={t('baseUrlHint')}
        // An unfinished address is no mistake while it is being typed.
        error={tried && 'problem' in read ? t(`baseUrl_${read.problem}`) : undefined}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://api.example.com"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => setTried(text !== '')}
        suffix={
          <Button type="submit" disabled={using}>
            {t('baseUrlUse')}
          </Button>
        }
      />
    </form>
  );
}
