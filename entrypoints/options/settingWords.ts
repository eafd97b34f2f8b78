import { options as words } from '../../lib/i18n/options';
import { targetWords, wholeTargetText } from '../../lib/i18n/target';
import { type Language, type Message, translate, translator } from '../../lib/language/translate';
import type { Settings } from '../../lib/settings/schema';
import type { SiteId } from '../../lib/subject/site';

const NAMES: Readonly<Record<keyof Settings, Message>> = {
  source: words.source,
  region: words.region,
  customBaseUrl: words.baseUrl,
  team: words.teamAddress,
  generation: words.generation,
  legacyAcceptCache: words.acceptCache,
  cacheMaxAgeHours: words.cacheAge,
  cacheMaxEntries: words.cacheEntries,
  cacheMaxMegabytes: words.cacheMegabytes,
  timeoutSeconds: words.timeout,
  dwellSeconds: words.dwell,
  dailyCap: words.dailyCap,
  yuanPerCall: words.yuanPerCall,
  yuanPerStudioCall: words.yuanPerStudioCall,
  language: words.language,
  theme: words.theme,
  sites: words.sitesTitle,
  badges: words.badgesTitle,
  launcherChip: words.launcherChip,
  panelBeside: words.panelBeside,
  studioHost: words.studioHost,
  videos: words.videos,
  videoLength: words.videoLength,
  noteForm: words.noteForm,
  maxCpm: words.maxCpm,
  maxCpe: words.maxCpe,
  target: targetWords.title,
  oddExpectedTimes: words.oddExpectedTimes,
  oddWorks: words.oddWorks,
  oddPlaysPerFan: words.oddPlaysPerFan,
  oddCompletion: words.oddCompletion,
};

/** A setting's name as it stands beside its field. */
export function settingName(name: keyof Settings, language: Language): string {
  return translate(NAMES[name], language);
}

/** A setting's value in words. */
export function settingValue(name: keyof Settings, settings: Settings, language: Language): string {
  const t = translator(words, language);
  const measured = (value: number, unit: string) =>
    `${new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value)} ${unit}`;
  switch (name) {
    case 'source':
      return t(`source_${settings.source}`);
    case 'region':
      return t(`region_${settings.region}`);
    case 'customBaseUrl':
      return settings.customBaseUrl || t('none');
    case 'team':
      return settings.team.address || t('none');
    case 'generation':
      return t(`generation_${settings.generation}`);
    case 'legacyAcceptCache':
      return t(`acceptCache_${settings.legacyAcceptCache}`);
    case 'cacheMaxAgeHours':
      return measured(settings.cacheMaxAgeHours, t('unit_hours'));
    case 'cacheMaxEntries':
      return measured(settings.cacheMaxEntries, t('unit_entries'));
    case 'cacheMaxMegabytes':
      return measured(settings.cacheMaxMegabytes, t('unit_megabytes'));
    case 'timeoutSeconds':
      return measured(settings.timeoutSeconds, t('unit_seconds'));
    case 'dwellSeconds':
      return measured(settings.dwellSeconds, t('unit_seconds'));
    case 'dailyCap':
      return measured(settings.dailyCap, t('unit_calls'));
    case 'language':
      return t(`language_${settings.language}`);
    case 'theme':
      return t(`theme_${settings.theme}`);
    case 'launcherChip':
    case 'panelBeside':
      return t(settings[name] ? 'on' : 'off');
    case 'studioHost':
      return settings.studioHost;
    case 'videos':
      return t(`videos_${settings.videos}`);
    case 'videoLength':
      return t(`videoLength_${settings.videoLength}`);
    case 'noteForm':
      return t(`noteForm_${settings.noteForm}`);
    case 'yuanPerCall':
    case 'yuanPerStudioCall':
      return settings[name] === 0 ? t('none') : measured(settings[name], t('unit_yuanPerCall'));
    case 'maxCpm':
    case 'maxCpe':
      return settings[name] === 0 ? t('none') : measured(settings[name], t('unit_yuan'));
    case 'target':
      return wholeTargetText(settings.target, language) || t('none');
    case 'oddExpectedTimes':
      return measured(settings.oddExpectedTimes, t('unit_times'));
    case 'oddWorks':
      return measured(settings.oddWorks, t('unit_works'));
    case 'oddPlaysPerFan':
    case 'oddCompletion':
      return measured(settings[name], '%');
    case 'sites':
    case 'badges':
      return (
        (Object.keys(settings[name]) as SiteId[])
          .filter((site) => settings[name][site])
          .map((site) => t(`site_${site}`))
          .join(language === 'en' ? ', ' : '、') || t('none')
      );
  }
}
