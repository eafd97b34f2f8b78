import { ArrowLeft, ArrowRight, Copy, Trash2 } from 'lucide-react';
import {
  arithmeticText,
  baseNames,
  costNames,
  fieldLabel,
  formulaLabel,
  sheetMessages,
} from '../../lib/i18n/sheet';
import { translate, translator } from '../../lib/language/translate';
import {
  changeColumn,
  duplicateColumn,
  letterOf,
  moveColumn,
  removeColumn,
  usualFormat,
} from '../../lib/sheet/edit';
import { allFields, fieldOf } from '../../lib/sheet/fields';
import { ownHeading } from '../../lib/sheet/head';
import {
  BASES,
  COSTS,
  type ColumnContent,
  FORMULAS,
  MAX_DIGITS,
  MAX_HEADING,
  MAX_TEXT,
  MAX_WIDTH,
  MIN_WIDTH,
  NUMBER_FORMATS,
  PER_BASE,
  type SheetTemplate,
  type TemplateColumn,
} from '../../lib/sheet/template';
import { useLanguage } from '../session/session';
import { IconButton } from '../ui/Button';
import { Select, TextField } from '../ui/Fields';
import { Segmented } from '../ui/Segmented';
import styles from './Sheet.module.css';

const KINDS = ['field', 'formula', 'text', 'empty'] as const;

interface ColumnPanelProps {
  template: SheetTemplate;
  column: TemplateColumn;
  onChange(template: SheetTemplate): void;
  onColumn(id: string | undefined): void;
}

/** The column that is chosen: where its figures are from, its headings, and how its numbers are written. */
export function ColumnPanel({ template, column, onChange, onColumn }: ColumnPanelProps) {
  const language = useLanguage();
  const t = translator(sheetMessages, language);
  const { id, headings, content, format, digits, width } = column;
  const place = template.columns.findIndex((one) => one.id === id);
  const set = (part: Partial<TemplateColumn>) => onChange(changeColumn(template, id, part));
  const setContent = (next: ColumnContent) => set({ content: next, ...usualFormat(next) });
  const remove = () => {
    onColumn((template.columns[place + 1] ?? template.columns[place - 1])?.id);
    onChange(removeColumn(template, id));
  };
  const duplicate = () => {
    const doubled = duplicateColumn(template, id);
    onChange(doubled.template);
    onColumn(doubled.id ?? id);
  };
  const kind = content.kind === 'free' ? 'field' : content.kind;
  return (
    <aside className={styles.panel} aria-label={t('column')} data-column-panel={id}>
      <header className={styles.panelHead}>
        <span className={styles.badge}>{letterOf(place)}</span>
        <h2>{ownHeading(headings, template.levels)}</h2>
        <IconButton
          label={t('column.left')}
          icon={<ArrowLeft aria-hidden />}
          disabled={place === 0}
          onClick={() => onChange(moveColumn(template, id, -1))}
        />
        <IconButton
          label={t('column.right')}
          icon={<ArrowRight aria-hidden />}
          disabled={place === template.columns.length - 1}
          onClick={() => onChange(moveColumn(template, id, 1))}
          data-column-right
        />
        <IconButton label={t('column.duplicate')} icon={<Copy aria-hidden />} onClick={duplicate} />
        <IconButton
          label={t('column.remove')}
          icon={<Trash2 aria-hidden />}
          onClick={remove}
          data-column-remove
        />
      </header>
      <div className={styles.fields}>
        <Segmented
          label={t('source')}
          wide
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`source.${value}`) }))}
          onChange={(next) =>
            setContent(
              next === 'field'
                ? { kind: next, id: 'line.price' }
                : next === 'formula'
                  ? { kind: next, formula: 'net' }
                  : next === 'text'
                    ? { kind: next, text: '' }
                    : { kind: next },
            )
          }
        />
        {content.kind === 'field' && (
          <Select
            label={t('source.field')}
            value={content.id}
            options={[
              ...(fieldOf(content.id) ? [] : [{ value: content.id, label: t('unknown') }]),
              ...allFields().map((field) => ({
                value: field.id,
                label: `${t(`group.${field.group}`)} · ${fieldLabel(field, language)}`,
              })),
            ]}
            onChange={(next) => setContent({ kind: 'field', id: next })}
            data-column-field
          />
        )}
        {content.kind === 'free' && <p>{t('source.free', { name: content.name })}</p>}
        {content.kind === 'text' && (
          <TextField
            label={t('text')}
            value={content.text}
            maxLength={MAX_TEXT}
            onChange={({ target }) => set({ content: { kind: 'text', text: target.value } })}
          />
        )}
        {content.kind === 'formula' && (
          <>
            <Select
              label={t('formula')}
              value={content.formula}
              options={FORMULAS.map((value) => ({ value, label: formulaLabel(value, language) }))}
              onChange={(formula) => setContent({ ...content, formula })}
              hint={arithmeticText(content, template.net, language)}
              data-column-formula
            />
            {PER_BASE.includes(content.formula) && (
              <>
                <Select
                  label={t('cost')}
                  value={content.cost ?? 'price'}
                  options={COSTS.map((value) => ({ value, label: translate(costNames[value], language) }))}
                  onChange={(cost) => set({ content: { ...content, cost } })}
                />
                <Select
                  label={t('base')}
                  value={content.base ?? 'median'}
                  options={BASES.map((value) => ({ value, label: translate(baseNames[value], language) }))}
                  onChange={(base) => set({ content: { ...content, base } })}
                />
              </>
            )}
          </>
        )}
        <fieldset className={styles.headings}>
          <legend>{t('headings')}</legend>
          {Array.from({ length: template.levels }, (_, level) => (
            <input
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of headings have no other name than their place
              key={level}
              value={headings[level] ?? ''}
              placeholder={level > 0 ? t('heading.merged') : undefined}
              aria-label={t('heading.level', { level: level + 1 })}
              maxLength={MAX_HEADING}
              onChange={({ target }) =>
                set({
                  headings: Array.from({ length: Math.max(headings.length, template.levels) }, (__, at) =>
                    at === level ? target.value : (headings[at] ?? ''),
                  ),
                })
              }
              data-heading={level}
            />
          ))}
        </fieldset>
        {content.kind !== 'text' && content.kind !== 'empty' && (
          <>
            <Segmented
              label={t('format')}
              wide
              value={format}
              options={NUMBER_FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
              onChange={(next) => set({ format: next })}
            />
            <Select
              label={t('digits')}
              value={String(digits)}
              options={Array.from({ length: MAX_DIGITS + 1 }, (_, at) => ({
                value: String(at),
                label: String(at),
              }))}
              onChange={(next) => set({ digits: Number(next) })}
            />
          </>
        )}
        <TextField
          key={`${id} ${width}`}
          label={t('width')}
          type="number"
          min={MIN_WIDTH}
          max={MAX_WIDTH}
          defaultValue={width}
          onBlur={({ target }) => {
            const next = Math.round(Number(target.value));
            const { width: _, ...rest } = column;
            const fits = target.value !== '' && next >= MIN_WIDTH && next <= MAX_WIDTH;
            if (fits && next !== width) set({ width: next });
            else if (target.value === '' && width !== undefined)
              onChange({
                ...template,
                columns: template.columns.map((one) => (one.id === id ? rest : one)),
              });
          }}
        />
      </div>
    </aside>
  );
}
