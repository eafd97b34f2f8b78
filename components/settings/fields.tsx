import { useEffect, useRef, useState } from 'react';
import { options as words } from '../../lib/i18n/options';
import { translator } from '../../lib/language/translate';
import { NUMBER_RULES, type NumberSetting } from '../../lib/settings/numbers';
import type { Settings } from '../../lib/settings/schema';
import { useLanguage, useSession } from '../session/session';
import { Select, Switch, TextField } from '../ui/Fields';
import { useSave } from './context';
import { failureLine } from './FailureNote';
import { useManagedField } from './managed';
import { Row } from './Row';
import rowStyles from './Row.module.css';
import { type NumberProblem, readNumber } from './rules';

interface NumberRowProps {
  setting: NumberSetting;
  label: string;
  hint: string;
  unit: string;
}

/**
 * A number setting that saves itself on Enter and when the field loses the focus. It does not save while the user types: 5000
 * begins as 500, and a cache of 500 would throw paid answers away.
 */
export function NumberRow({ setting, label, hint, unit }: NumberRowProps) {
  const language = useLanguage();
  const t = translator(words, language);
  const current = useSession().settings[setting];
  const managed = useManagedField(setting, hint);
  const { status, save } = useSave();
  const [text, setText] = useState<string>();
  const read = readNumber(setting, text ?? String(current));

  /** Saves the typed number, unless it does not fit or is the stored one. */
  const commit = () => {
    if (text === undefined || 'problem' in read) return;
    if (read.value === current) setText(undefined);
    else save({ [setting]: read.value }).then((went) => went && setText(undefined));
  };
  const commitLatest = useRef(commit);
  commitLatest.current = commit;

  // A page that closes while a number is still being typed keeps the number.
  useEffect(() => {
    const leave = () => commitLatest.current();
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);

  const { min, max } = NUMBER_RULES[setting];
  const number = new Intl.NumberFormat(language);
  const problem = (kind: NumberProblem) =>
    t(`number_${kind}`, { min: number.format(min), max: number.format(max) });
  return (
    <Row id={setting} status={status}>
      <TextField
        className={rowStyles.split}
        label={label}
        {...managed}
        error={
          'problem' in read
            ? problem(read.problem)
            : status.state === 'failed'
              ? failureLine(status.failure, language)
              : undefined
        }
        suffix={<span className={rowStyles.unit}>{unit}</span>}
        inputMode="decimal"
        autoComplete="off"
        value={text ?? String(current)}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setText(undefined);
        }}
      />
    </Row>
  );
}

interface ChoiceRowProps<Name extends ChoiceSetting> {
  setting: Name;
  label: string;
  hint?: string;
  options: readonly { value: Settings[Name]; label: string }[];
}

/** The settings that are one of a few words. */
type ChoiceSetting =
  | 'generation'
  | 'legacyAcceptCache'
  | 'language'
  | 'theme'
  | 'videos'
  | 'videoLength'
  | 'noteForm';

/** A choice that saves itself. */
export function ChoiceRow<Name extends ChoiceSetting>({
  setting,
  label,
  hint,
  options,
}: ChoiceRowProps<Name>) {
  const language = useLanguage();
  const { settings } = useSession();
  const managed = useManagedField(setting, hint);
  const { status, save } = useSave();
  return (
    <Row id={setting} status={status}>
      <Select<Settings[Name]>
        className={rowStyles.split}
        label={label}
        {...managed}
        error={status.state === 'failed' ? failureLine(status.failure, language) : undefined}
        value={settings[setting]}
        options={options}
        onChange={(value) => save({ [setting]: value })}
      />
    </Row>
  );
}

interface SwitchRowProps {
  setting: 'launcherChip' | 'panelBeside';
  label: string;
  hint: string;
}

/** A setting that is on or off, and saves itself. */
export function SwitchRow({ setting, label, hint }: SwitchRowProps) {
  const language = useLanguage();
  const { settings } = useSession();
  const managed = useManagedField(setting, hint);
  const { status, save } = useSave();
  return (
    <Row id={setting} status={status} narrow>
      <Switch
        label={label}
        {...managed}
        error={status.state === 'failed' ? failureLine(status.failure, language) : undefined}
        checked={settings[setting]}
        onChange={(on) => save({ [setting]: on })}
      />
    </Row>
  );
}
