import { useState } from 'react';
import { fieldLabel, formulaLabel, sheetMessages } from '../../lib/i18n/sheet';
import { translator } from '../../lib/language/translate';
import { allFields, FIELD_GROUPS } from '../../lib/sheet/fields';
import { type ColumnContent, FORMULAS } from '../../lib/sheet/template';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import styles from './Sheet.module.css';

interface Offer {
  id: string;
  group: string;
  label: string;
  content: ColumnContent;
}

interface AddColumnProps {
  /** Names of the list's own columns. */
  free: readonly string[];
  onAdd(content: ColumnContent, heading: string): void;
}

/** Every field and formula that a column can have, by groups and by their names. */
export function AddColumn({ free, onAdd }: AddColumnProps) {
  const language = useLanguage();
  const t = translator(sheetMessages, language);
  const [find, setFind] = useState('');
  const [group, setGroup] = useState<string>();
  const offers: Offer[] = [
    ...allFields().map(
      (field): Offer => ({
        id: field.id,
        group: field.group,
        label: fieldLabel(field, language),
        content: { kind: 'field', id: field.id },
      }),
    ),
    ...FORMULAS.map(
      (formula): Offer => ({
        id: `formula.${formula}`,
        group: 'formula',
        label: formulaLabel(formula, language),
        content: { kind: 'formula', formula },
      }),
    ),
    ...free.map(
      (name): Offer => ({ id: `free.${name}`, group: 'free', label: name, content: { kind: 'free', name } }),
    ),
  ];
  const groups = [...FIELD_GROUPS, 'formula', 'free'] as const;
  const asked = find.trim().toLowerCase();
  const shown = offers.filter((offer) =>
    asked ? offer.label.toLowerCase().includes(asked) : offer.group === group,
  );
  return (
    <section className={styles.add} aria-label={t('add')}>
      <h2>{t('add')}</h2>
      <input
        type="search"
        className={styles.find}
        value={find}
        placeholder={t('find')}
        aria-label={t('find')}
        onChange={({ target }) => setFind(target.value)}
        data-find-field
      />
      <div className={styles.chips}>
        {groups.map((one) => {
          const count = offers.filter((offer) => offer.group === one).length;
          return (
            count > 0 && (
              <button
                key={one}
                type="button"
                className={styles.chip}
                aria-pressed={one === group && asked === ''}
                onClick={() => {
                  setFind('');
                  setGroup(one === group ? undefined : one);
                }}
                data-field-group={one}
              >
                {t(`group.${one}`)} <span>{count}</span>
              </button>
            )
          );
        })}
      </div>
      {asked !== '' && shown.length === 0 && <p className={styles.quiet}>{t('find.none')}</p>}
      <ul className={styles.offers}>
        {shown.map(({ id, label, content }) => (
          <li key={id}>
            <button type="button" onClick={() => onAdd(content, label)} data-add-column={id}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.chips}>
        <Button
          size="small"
          onClick={() => onAdd({ kind: 'text', text: '' }, t('new.text'))}
          data-add-column="text"
        >
          {t('add.text')}
        </Button>
        <Button size="small" onClick={() => onAdd({ kind: 'empty' }, t('new.empty'))} data-add-column="empty">
          {t('add.empty')}
        </Button>
      </div>
    </section>
  );
}
