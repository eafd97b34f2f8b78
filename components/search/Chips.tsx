import { X } from 'lucide-react';
import { type Ref, useLayoutEffect, useRef, useState } from 'react';
import { criteria } from '../../lib/i18n/search';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translator } from '../../lib/language/translate';
import type { ListValues } from '../../lib/report/lists';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import type { SearchId } from '../workspace/route';
import styles from './Chips.module.css';
import { chipsThatFit } from './common';

interface ChipsProps {
  list: SearchId;
  values: ListValues;
  onRemove(id: string): void;
}

type Criterion = ReturnType<typeof criteria>[number];

interface ChipProps {
  criterion: Criterion;
  /** There is no room for it on the line. It is measured still. */
  away?: boolean;
  onRemove(id: string): void;
}

function Chip({ criterion: { id, label, text }, away = false, onRemove }: ChipProps) {
  const t = translator(workspaceMessages, useLanguage());
  return (
    <li className={cx(styles.chip, away && styles.away)} data-chip={id}>
      <span className={styles.chipText} title={`${label}: ${text}`}>
        <b>{label}</b> {text}
      </span>
      <button
        type="button"
        aria-label={t('remove', { filter: label })}
        title={t('remove', { filter: label })}
        onClick={() => onRemove(id)}
      >
        <X aria-hidden />
      </button>
    </li>
  );
}

/** A chip for each condition, which a press removes. */
export function Chips({ list, values, onRemove }: ChipsProps) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const asked = criteria(list, values, language);
  if (asked.length === 0) return undefined;
  return (
    <ul className={styles.chips} aria-label={t('active')}>
      {asked.map((criterion) => (
        <Chip key={criterion.id} criterion={criterion} onRemove={onRemove} />
      ))}
    </ul>
  );
}

/** Between two chips, as the style sheet has it, and the width of the button that leads to the others: CSS pixels. */
const GAP = 4;
const MORE = 40;

/** The chips of a folded form on one line, and a button to those that have no room. The keyword stands in its own field. */
export function ChipsLine({ list, values, onRemove, onMore }: ChipsProps & { onMore(): void }) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const asked = criteria(list, values, language).filter(({ id }) => id !== 'keyword');
  const { line, fits } = useFitting(JSON.stringify(asked), asked.length);
  const rest = asked.length - fits;
  return (
    <ul ref={line} className={cx(styles.chips, styles.line)} aria-label={t('active')}>
      {asked.map((criterion, at) => (
        <Chip key={criterion.id} criterion={criterion} away={at >= fits} onRemove={onRemove} />
      ))}
      {rest > 0 && (
        <li>
          <button
            type="button"
            className={styles.rest}
            aria-label={t('filters.rest', { count: rest })}
            title={asked
              .slice(fits)
              .map(({ label, text }) => `${label}: ${text}`)
              .join('\n')}
            onClick={onMore}
            data-more-chips={rest}
          >
            +{rest}
          </button>
        </li>
      )}
    </ul>
  );
}

/** How many chips have room on their line, measured again when the line or what is on it changes. */
function useFitting(content: string, count: number): { line: Ref<HTMLUListElement>; fits: number } {
  const line = useRef<HTMLUListElement>(null);
  const [fits, setFits] = useState(count);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other chips have other widths
  useLayoutEffect(() => {
    const box = line.current;
    if (!box) return;
    const measure = () => {
      const widths = [...box.querySelectorAll<HTMLElement>('[data-chip]')].map((chip) => chip.offsetWidth);
      setFits(chipsThatFit(widths, box.clientWidth, GAP, MORE));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [content]);
  return { line, fits };
}
