import { sheetMessages } from '../../lib/i18n/sheet';
import { translator } from '../../lib/language/translate';
import type { KolList } from '../../lib/lists/model';
import { MAX_NOTHING, NET_READINGS, type SheetTemplate, TERMS, type TermId } from '../../lib/sheet/template';
import { useLanguage } from '../session/session';
import { Segmented } from '../ui/Segmented';
import styles from './Sheet.module.css';

interface OptionsProps {
  template: SheetTemplate;
  list: KolList | undefined;
  onChange(template: SheetTemplate): void;
}

const LEVELS = ['1', '2', '3'] as const;
const ROWS = ['creator', 'tier'] as const;

/** What holds for the whole sheet: its rows, its lines of headings, how the net cost is read, and what stands where there is nothing. */
export function Options({ template, list, onChange }: OptionsProps) {
  const t = translator(sheetMessages, useLanguage());
  const set = (part: Partial<SheetTemplate>) => onChange({ ...template, ...part });
  return (
    <div className={styles.options}>
      <Segmented
        label={t('rows')}
        value={template.rows}
        options={ROWS.map((value) => ({ value, label: t(`rows.${value}`) }))}
        onChange={(rows) => set({ rows })}
      />
      <Segmented
        label={t('levels')}
        value={String(template.levels) as (typeof LEVELS)[number]}
        options={LEVELS.map((value) => ({ value, label: t('levels.of', { count: value }) }))}
        onChange={(levels) => set({ levels: Number(levels) as 1 | 2 | 3 })}
      />
      <Segmented
        label={t('net')}
        value={template.net}
        options={NET_READINGS.map((value) => ({ value, label: t(`net.${value}`) }))}
        onChange={(net) => set({ net })}
        buttonProps={(value) => ({ title: t(`net.${value}.text`) })}
      />
      <label>
        {t('nothing')}
        <input
          className={styles.short}
          value={template.nothing}
          maxLength={MAX_NOTHING}
          onChange={({ target }) => set({ nothing: target.value })}
          data-nothing
        />
      </label>
      {TERMS.map((term) => (
        <Term key={term} term={term} template={template} list={list} onChange={onChange} />
      ))}
    </div>
  );
}

/** A share that the sheet is reckoned with: the list's, or else one that is entered here. */
function Term({ term, template, list, onChange }: OptionsProps & { term: TermId }) {
  const t = translator(sheetMessages, useLanguage());
  const own = list?.[term];
  const given = template.terms[term];
  const percent = (share: number) => String(Math.round(share * 1e4) / 100);
  if (own !== undefined)
    return (
      <span className={styles.term} data-term={term}>
        {t(`term.${term}`)} {percent(own)} <small>{t('term.of')}</small>
      </span>
    );
  return (
    <label title={t('terms')}>
      {t(`term.${term}`)}
      <input
        // What an undo brings back is drawn anew.
        key={given}
        className={styles.short}
        type="number"
        min={0}
        max={100}
        step="any"
        defaultValue={given === undefined ? '' : percent(given)}
        onBlur={({ target }) => {
          const share = Number(target.value) / 100;
          const { [term]: _, ...rest } = template.terms;
          if (target.value === '') {
            if (given !== undefined) onChange({ ...template, terms: rest });
          } else if (share >= 0 && share <= 1 && share !== given)
            onChange({ ...template, terms: { ...rest, [term]: share } });
        }}
        data-term={term}
      />
    </label>
  );
}
