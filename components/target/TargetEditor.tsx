import { ChevronDown, Undo2, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { dimensionWords } from '../../lib/i18n/audience';
import { bucketsText, targetWords } from '../../lib/i18n/target';
import { word } from '../../lib/i18n/vocabulary';
import { translator } from '../../lib/language/translate';
import {
  hasTarget,
  NO_TARGET,
  TARGET_DIMENSIONS,
  type Target,
  type TargetBy,
  WEIGHTS,
  type Weight,
} from '../../lib/report/target';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { Dropdown } from '../ui/Dropdown';
import { Select } from '../ui/Fields';
import {
  begun,
  type Chips,
  changedTo,
  chipsOf,
  equal,
  readWanted,
  toggled,
  undone,
  withWanted,
  withWeight,
} from './edit';
import styles from './TargetEditor.module.css';

interface TargetEditorProps {
  /** The target that is stored; `undefined` for none. */
  value: Target | undefined;
  /** Called with every change, and with `undefined` where nothing is left of the target. */
  onChange(target: Target | undefined): void;
}

/** The dimensions whose chips are in sight at first. */
const OPEN: readonly TargetBy[] = ['gender', 'age'];

/** Edits a target audience: buckets by dimension and platform, wanted shares, and what TA-CPM goes by. Every change can be undone. */
export function TargetEditor({ value, onChange }: TargetEditorProps) {
  const language = useLanguage();
  const t = translator(targetWords, language);
  const [history, setHistory] = useState(() => begun(value));
  const [given, setGiven] = useState(value);
  // A value that was chosen here comes back once it is stored; any other one was chosen elsewhere.
  if (!equal(given, value)) {
    setGiven(value);
    const own = [history.now, ...history.past].some((one) => equal(one, value));
    if (!own) setHistory(begun(value));
  }
  const target = history.now;

  const take = (next: typeof history) => {
    setHistory(next);
    onChange(next.now.dimensions.length > 0 ? next.now : undefined);
  };
  const change = (next: Target) => {
    if (!equal(next, target)) take(changedTo(history, next));
  };
  const undo = () => history.past.length > 0 && take(undone(history));
  // A text field undoes its own typing.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    undo();
  };

  const chosen = TARGET_DIMENSIONS.filter((by) =>
    hasTarget({ ...target, dimensions: target.dimensions.filter((one) => one.by === by) }),
  );
  return (
    <fieldset className={styles.editor} aria-label={t('title')} onKeyDown={onKeyDown} data-target>
      {TARGET_DIMENSIONS.map((by) => (
        <DimensionEditor key={by} by={by} target={target} onChange={change} />
      ))}
      <div className={styles.foot}>
        {chosen.length > 0 && (
          <Select<TargetBy>
            className={styles.costBy}
            label={t('edit.costBy')}
            value={target.costBy}
            options={chosen.map((by) => ({ value: by, label: dimensionWords(by, language) }))}
            onChange={(costBy) => change({ ...target, costBy })}
          />
        )}
        <Button
          size="small"
          variant="quiet"
          icon={<Undo2 aria-hidden />}
          disabled={history.past.length === 0}
          onClick={undo}
        >
          {t('edit.undo')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon={<X aria-hidden />}
          disabled={target.dimensions.length === 0}
          onClick={() => change(NO_TARGET)}
        >
          {t('edit.clear')}
        </Button>
      </div>
    </fieldset>
  );
}

interface DimensionProps {
  by: TargetBy;
  target: Target;
  onChange(target: Target): void;
}

function DimensionEditor({ by, target, onChange }: DimensionProps) {
  const language = useLanguage();
  const t = translator(targetWords, language);
  const [open, setOpen] = useState(OPEN.includes(by));
  const name = dimensionWords(by, language);
  const rows = chipsOf(target, by);
  const dimension = target.dimensions.find((one) => one.by === by);
  const texts = rows.flatMap(({ platforms: [platform], chosen }) => {
    if (chosen.length === 0) return [];
    const text = bucketsText(by, chosen, language);
    return rows.length > 1 && platform ? `${t(`edit.platform.${platform}`)} ${text}` : text;
  });
  return (
    <div className={styles.dimension} data-dimension={by}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.name}
          aria-expanded={open}
          onClick={() => setOpen((before) => !before)}
        >
          <ChevronDown aria-hidden className={cx(styles.chevron, open && styles.open)} />
          <b>{name}</b>
          <span className={styles.summary}>{texts.length > 0 ? texts.join(' · ') : t('edit.nothing')}</span>
        </button>
        <Wanted by={by} name={name} target={target} onChange={onChange} />
        <span className={styles.weight}>
          {dimension?.wanted !== undefined && (
            <Dropdown
              className={styles.input}
              aria-label={t('edit.weight', { name })}
              title={t('edit.weight.tip')}
              value={dimension.weight ?? 1}
              onChange={(event) => onChange(withWeight(target, by, Number(event.target.value) as Weight))}
            >
              {WEIGHTS.map((weight) => (
                <option key={weight} value={weight}>
                  ×{weight}
                </option>
              ))}
            </Dropdown>
          )}
        </span>
      </div>
      {open &&
        rows.map((row) => (
          <ChipRow
            key={row.platforms.join()}
            row={row}
            name={name}
            alone={rows.length === 1 && row.platforms.length > 1}
            onToggle={(key) => onChange(toggled(target, by, row, key))}
          />
        ))}
    </div>
  );
}

interface ChipRowProps {
  row: Chips;
  name: string;
  /** The only row of the dimension, of both platforms. */
  alone: boolean;
  onToggle(key: string): void;
}

function ChipRow({ row, name, alone, onToggle }: ChipRowProps) {
  const language = useLanguage();
  const t = translator(targetWords, language);
  const platform = t(alone ? 'edit.platform.both' : `edit.platform.${row.platforms[0] ?? 'xingtu'}`);
  return (
    <fieldset className={styles.row} aria-label={t('edit.groups', { name, platform })}>
      <span className={styles.platform}>{platform}</span>
      <div className={styles.chips}>
        {row.keys.map((key) => (
          <button
            key={key}
            type="button"
            className={styles.chip}
            aria-pressed={row.chosen.includes(key)}
            data-bucket={key}
            onClick={() => onToggle(key)}
          >
            {word(key, language)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** The wanted share, in whole percents. It is taken on Enter and when the field loses the focus, as numbers of the settings are. */
function Wanted({ by, name, target, onChange }: DimensionProps & { name: string }) {
  const t = translator(targetWords, useLanguage());
  const wanted = target.dimensions.find((one) => one.by === by)?.wanted;
  const stored = wanted === undefined ? '' : String(Math.round(wanted * 100));
  const [text, setText] = useState<string>();
  const read = readWanted(text ?? stored);
  const commit = () => {
    if (text === undefined || !read) return;
    setText(undefined);
    onChange(withWanted(target, by, read.share));
  };
  return (
    <span className={styles.wanted}>
      <span aria-hidden>{t('edit.wanted.short')} ≥</span>
      <input
        className={styles.input}
        aria-label={t('edit.wanted', { name })}
        aria-invalid={!read}
        title={read ? undefined : t('edit.wanted.problem')}
        inputMode="numeric"
        autoComplete="off"
        placeholder="—"
        value={text ?? stored}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setText(undefined);
        }}
      />
      <span aria-hidden>%</span>
    </span>
  );
}
