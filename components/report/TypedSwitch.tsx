import { Search } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { switchWords } from '../../lib/i18n/panel';
import { typed as words } from '../../lib/i18n/typed';
import { translate, translator } from '../../lib/language/translate';
import type { PlanQuestion } from '../../lib/report/load';
import { type Options, type SectionId, type SwitchSpec, typedText } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import { Cost } from '../prices/Cost';
import { isPriced } from '../prices/prices';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import styles from './TypedSwitch.module.css';

interface TypedSwitchProps {
  subject: Subject;
  section: SectionId;
  /** The switch whose text is typed. */
  of: SwitchSpec;
  options: Options;
  /** The press loads at once, so it shows its price. */
  priced: boolean;
  /** `agreed`: the press showed its price. */
  onChange(options: Options, agreed: boolean): void;
}

/** A text that a section is asked for. Typing costs nothing: the press on its button does, and shows how much. */
export default function TypedSwitch({ subject, section, of, options, priced, onChange }: TypedSwitchProps) {
  const language = useLanguage();
  const t = translator(words, language);
  const id = useId();
  const asked = options[of.id] ?? '';
  const [text, setText] = useState(asked);
  const wanted = typedText(text);
  const question: PlanQuestion = { subject, section, options: { ...options, [of.id]: wanted } };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted) onChange({ ...options, [of.id]: wanted }, priced && isPriced(question));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={id} className={styles.label}>
        {translate(switchWords[of.id as keyof typeof switchWords], language)}
      </label>
      <input
        id={id}
        className={styles.input}
        value={text}
        placeholder={t('example')}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        data-typed={of.id}
      />
      <Button type="submit" variant="primary" size="small" icon={<Search aria-hidden />} disabled={!wanted}>
        {t('find')} {priced && wanted && <Cost of={question} />}
      </Button>
      {!asked && <p className={styles.hint}>{t('hint')}</p>}
    </form>
  );
}
