import { ChoiceRow, SwitchRow } from '../../../components/settings/fields';
import { Card, Head } from '../Section';
import { useText } from '../text';

/** The section about language and colours. */
export function Look() {
  const t = useText();
  return (
    <>
      <Head of="look" title={t('lookTitle')} />
      <Card>
        <ChoiceRow
          setting="language"
          label={t('language')}
          options={(['auto', 'zh-CN', 'en'] as const).map((value) => ({
            value,
            label: t(`language_${value}`),
          }))}
        />
        <ChoiceRow
          setting="theme"
          label={t('theme')}
          options={(['auto', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`theme_${value}`),
          }))}
        />
        <SwitchRow setting="launcherChip" label={t('launcherChip')} hint={t('launcherChipHint')} />
        <SwitchRow setting="panelBeside" label={t('panelBeside')} hint={t('panelBesideHint')} />
      </Card>
    </>
  );
}
