import { useEffect, useState } from 'react';
import { panel, switchWords } from '../../lib/i18n/panel';
import { translate, translator } from '../../lib/i18n/translate';
import { ask } from '../../lib/messages/client';
import type { Plan } from '../../lib/messages/protocol';
import { type Options, type SectionId, sectionSpec } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import { useLanguage } from '../session';
import { Segmented } from '../ui/Segmented';
import { useTip } from '../ui/Tip';
import styles from './Switches.module.css';
import { callsText } from './words';

interface SwitchesProps {
  subject: Subject;
  section: SectionId;
  options: Options;
  onChange(options: Options): void;
}

/** What a section counts. Each choice says what it costs before it is made. */
export function Switches({ subject, section, options, onChange }: SwitchesProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  const tip = useTip();
  const { switches } = sectionSpec(section);
  if (switches.length === 0) return undefined;
  const words = (key: string) =>
    Object.hasOwn(switchWords, key) ? translate(switchWords[key as keyof typeof switchWords], language) : key;
  return (
    <fieldset className={styles.switches} aria-label={t('switches')}>
      {switches.map(({ id, values }) => (
        <Segmented
          key={id}
          label={words(id)}
          value={options[id] ?? ''}
          options={values.map((value) => ({ value, label: words(`${id}.${value}`) }))}
          onChange={(value) => onChange({ ...options, [id]: value })}
          buttonProps={(value) =>
            value === options[id]
              ? {}
              : tip(() => <Price subject={subject} section={section} options={{ ...options, [id]: value }} />)
          }
        />
      ))}
    </fieldset>
  );
}

/** What some switches would cost, asked when somebody wants to know. */
function Price({ subject, section, options }: Omit<SwitchesProps, 'onChange'>) {
  const language = useLanguage();
  const t = translator(panel, language);
  const [plan, setPlan] = useState<Plan>();
  const key = JSON.stringify(options);
  useEffect(() => {
    let current = true;
    ask('report.plan', { subject, section, options: JSON.parse(key) }).then(
      (answer) => current && setPlan(answer),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [subject, section, key]);
  if (!plan) return t('cost.unknown');
  if (plan.free) return t('cost.sample');
  return plan.calls === 0 ? t('cost.free') : t('cost.calls', { calls: callsText(plan.calls, language) });
}
