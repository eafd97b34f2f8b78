import { ChoiceRow, NumberRow } from '../../../components/settings/fields';
import { TargetRow } from '../../../components/target/TargetRow';
import { Card, Head } from '../Section';
import { useText } from '../text';

/** The section about what is bought, and by what it is judged. */
export function Buying() {
  const t = useText();
  return (
    <>
      <Head of="buying" title={t('buyingTitle')} lead={t('buyingLead')} />
      <Card>
        <ChoiceRow
          setting="videos"
          label={t('videos')}
          hint={t('videosHint')}
          options={(['xingtu', 'personal'] as const).map((value) => ({ value, label: t(`videos_${value}`) }))}
        />
        <ChoiceRow
          setting="videoLength"
          label={t('videoLength')}
          hint={t('videoLengthHint')}
          options={(['1_20', '21_60', '60'] as const).map((value) => ({
            value,
            label: t(`videoLength_${value}`),
          }))}
        />
        <ChoiceRow
          setting="noteForm"
          label={t('noteForm')}
          hint={t('noteFormHint')}
          options={(['picture', 'video'] as const).map((value) => ({ value, label: t(`noteForm_${value}`) }))}
        />
        <NumberRow setting="maxCpm" label={t('maxCpm')} hint={t('maxCpmHint')} unit={t('unit_yuan')} />
        <NumberRow setting="maxCpe" label={t('maxCpe')} hint={t('maxCpeHint')} unit={t('unit_yuan')} />
      </Card>
      <Card>
        <TargetRow label={t('target')} hint={t('targetHint')} />
      </Card>
      <Card>
        <NumberRow
          setting="oddExpectedTimes"
          label={t('oddExpectedTimes')}
          hint={t('oddExpectedTimesHint')}
          unit={t('unit_times')}
        />
        <NumberRow setting="oddWorks" label={t('oddWorks')} hint={t('oddWorksHint')} unit={t('unit_works')} />
        <NumberRow
          setting="oddPlaysPerFan"
          label={t('oddPlaysPerFan')}
          hint={t('oddPlaysPerFanHint')}
          unit="%"
        />
        <NumberRow
          setting="oddCompletion"
          label={t('oddCompletion')}
          hint={t('oddCompletionHint')}
          unit="%"
        />
      </Card>
    </>
  );
}
