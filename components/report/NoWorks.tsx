import { switchWords } from '../../lib/i18n/panel';
import { verdict as words } from '../../lib/i18n/verdict';
import { translate, translator } from '../../lib/language/translate';
import type { PlanQuestion } from '../../lib/report/load';
import type { Options, SectionId } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import { Cost } from '../prices/Cost';
import { isPriced } from '../prices/prices';
import { useLanguage } from '../session/session';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { otherKind } from './otherKind';
import type { SectionState } from './state';

interface NoWorksProps {
  subject: Subject;
  section: SectionId;
  state: SectionState;
  /** The press loads at once, so it shows its price. */
  priced: boolean;
  /** `agreed`: the press showed its price. */
  onChange(options: Options, agreed: boolean): void;
}

/** Says that there are no works of the chosen kind, with the other kind a press away. */
export function NoWorks({ subject, section, state, priced, onChange }: NoWorksProps) {
  const language = useLanguage();
  const t = translator(words, language);
  const other = state.phase === 'ready' ? otherKind(state.result) : undefined;
  if (!other) return undefined;
  const { switchId, here, there, options } = other;
  const word = (value: string) => {
    const key = `${switchId}.${value}`;
    return Object.hasOwn(switchWords, key)
      ? translate(switchWords[key as keyof typeof switchWords], language)
      : value;
  };
  const question: PlanQuestion = { subject, section, options };
  return (
    <Banner
      tone="info"
      role="status"
      title={t('none')}
      actions={
        <Button onClick={() => onChange(options, priced && isPriced(question))} data-other-kind={there}>
          {t('none.other', { there: word(there) })}
          {priced && <Cost of={question} />}
        </Button>
      }
    >
      {t('none.text', { here: word(here) })}
    </Banner>
  );
}
