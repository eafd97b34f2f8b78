import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { listMessages } from '../../lib/i18n/lists';
import { formWords } from '../../lib/i18n/verdict';
import { translate, translator } from '../../lib/language/translate';
import type { KolList, ListEdit, ListField } from '../../lib/lists/model';
import type { FormId } from '../../lib/report/blocks';
import { format, formatPlain } from '../../lib/report/format';
import { useLanguage } from '../session/session';
import { Dropdown } from '../ui/Dropdown';
import { Menu, type MenuItem } from '../ui/Menu';
import { useToast } from '../ui/Toast';
import { BudgetBar } from './BudgetBar';
import { Editable } from './Editable';
import styles from './ListsScreen.module.css';
import type { Total } from './Totals';
import { readAmount, readPercent } from './values';

const FORMS: readonly FormId[] = ['1_20', '21_60', '60', 'picture', 'video'];

interface ListTitleProps {
  list: KolList;
  totals: readonly Total[];
  onEdit(edits: ListEdit[]): void;
  menu: readonly MenuItem[];
  /** The way to the other lists, where the window has no room for them beside the table. */
  switcher: ReactNode;
  /** The target audience. */
  target: ReactNode;
}

/** What a list is for and by which terms it is reckoned: every part is edited in place. */
export function ListTitle({ list, totals, onEdit, menu, switcher, target }: ListTitleProps) {
  const language = useLanguage();
  const t = translator(listMessages, language);
  const say = useToast();
  const formId = useId();
  const set = (field: ListField, value: string | number | undefined) =>
    onEdit([{ edit: 'list', field, value }]);
  const text = (field: 'name' | 'client' | 'brand', label: string, className?: string, bare = true) => (
    <Editable
      id={field}
      label={label}
      bare={bare}
      typed={list[field] ?? ''}
      shown={list[field]}
      className={className}
      onDone={(typed) => {
        set(field, typed.trim() || undefined);
        return true;
      }}
    />
  );
  const ratio = (field: 'fee' | 'rebate' | 'tax') => (
    <Editable
      id={field}
      label={t(field)}
      typed={list[field] === undefined ? '' : formatPlain('ratio', list[field])}
      shown={list[field] === undefined ? undefined : formatPlain('ratio', list[field])}
      numeric
      onDone={(typed) => {
        const value = readPercent(typed);
        if (typed.trim() !== '' && value === undefined) {
          say(t('edit.notRatio', { text: typed.trim() }));
          return false;
        }
        set(field, value);
        return true;
      }}
    />
  );
  return (
    <header className={styles.head}>
      <section className={styles.terms} aria-label={t('head.label')}>
        <h1 className={styles.heading}>{text('name', t('name.label'), styles.title)}</h1>
        {switcher}
        {text('client', t('client'))}
        {text('brand', t('brand'))}
        <span className={styles.form}>
          <label className={styles.label} htmlFor={formId}>
            {t('form')}
          </label>
          <Dropdown
            id={formId}
            className={styles.select}
            value={list.form ?? ''}
            onChange={({ target: { value } }) => set('form', value || undefined)}
            data-edit="form"
          >
            <option value="">{t('form.any')}</option>
            {FORMS.map((form) => (
              <option key={form} value={form}>
                {translate(formWords[form], language)}
              </option>
            ))}
          </Dropdown>
        </span>
        {ratio('fee')}
        {ratio('rebate')}
        {ratio('tax')}
        {target}
      </section>
      <BudgetBar list={list} totals={totals}>
        <Editable
          id="budget"
          label={t('budget')}
          typed={list.budget === undefined ? '' : String(list.budget)}
          shown={list.budget === undefined ? undefined : format('yuan', list.budget, language)}
          numeric
          onDone={(typed) => {
            const value = readAmount(typed);
            if (typed.trim() !== '' && value === undefined) {
              say(t('edit.notAmount', { text: typed.trim() }));
              return false;
            }
            set('budget', value);
            return true;
          }}
        />
      </BudgetBar>
      <Menu
        label={t('menu')}
        bare
        variant="quiet"
        icon={<ChevronDown aria-hidden />}
        items={menu}
        data-list-menu
      />
    </header>
  );
}
