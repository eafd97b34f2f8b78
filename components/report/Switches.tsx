import { lazy, Suspense, useState } from 'react';
import { panel, switchWords } from '../../lib/i18n/panel';
import { translate, translator } from '../../lib/language/translate';
import type { PlanQuestion } from '../../lib/report/load';
import { type Options, type SectionId, type SwitchSpec, sectionSpec } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import { Cost } from '../prices/Cost';
import { isPriced } from '../prices/prices';
import { useLanguage } from '../session/session';
import { Segmented } from '../ui/Segmented';
import styles from './Switches.module.css';

// Most sections are chosen and not typed: the panel's first script has no field.
const TypedSwitch = lazy(() => import('./TypedSwitch'));

interface SwitchesProps {
  subject: Subject;
  section: SectionId;
  options: Options;
  /** A choice loads at once, so each shows its price; otherwise a choice costs nothing. */
  priced: boolean;
  /** `agreed`: the choice showed its price. */
  onChange(options: Options, agreed: boolean): void;
}

/** The switches of a section: what its figures count. Each choice shows its price. */
export function Switches({ subject, section, options, priced, onChange }: SwitchesProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  const [all, setAll] = useState(false);
  const { switches } = sectionSpec(section);
  if (switches.length === 0) return undefined;
  // What is chosen otherwise than at the start stays in sight: figures are never counted by a switch that is hidden.
  const inSight = ({ id, initial, folded }: SwitchSpec) => all || !folded || options[id] !== initial;
  const words = (key: string) =>
    Object.hasOwn(switchWords, key) ? translate(switchWords[key as keyof typeof switchWords], language) : key;
  return (
    <fieldset className={styles.switches} aria-label={t('switches')}>
      {switches.filter(inSight).map((one) => {
        const { id, values } = one;
        if (one.typed)
          return (
            <Suspense key={id}>
              <TypedSwitch {...{ subject, section, options, priced, onChange }} of={one} />
            </Suspense>
          );
        const choice = (value: string): PlanQuestion => ({
          subject,
          section,
          options: { ...options, [id]: value },
        });
        return (
          <Segmented
            key={id}
            label={words(id)}
            // The two that stay in sight speak for themselves, and have to fit into one line with "more".
            hideLabel={!switches.every(inSight)}
            value={options[id] ?? ''}
            options={values.map((value) => ({
              value,
              label: (
                <>
                  {words(`${id}.${value}`)}
                  {priced && value !== options[id] && <Cost of={choice(value)} short />}
                </>
              ),
            }))}
            onChange={(value) => onChange({ ...options, [id]: value }, priced && isPriced(choice(value)))}
          />
        );
      })}
      {!switches.every(inSight) && (
        <button type="button" className={styles.more} onClick={() => setAll(true)} data-more-switches>
          {t('more')}
        </button>
      )}
    </fieldset>
  );
}
