import { useState } from 'react';
import { metricLabel } from '../../lib/i18n/metrics';
import { panel } from '../../lib/i18n/panel';
import { type Language, translator } from '../../lib/language/translate';
import type { SeriesBlock } from '../../lib/report/blocks';
import { useLanguage } from '../session/session';
import { Figure, type FigureData } from './Figure';
import { gridKeys } from './gridKeys';
import { pointName } from './points';
import styles from './SeriesView.module.css';

type Line = SeriesBlock['lines'][number];

/** A line's value at a point, as a figure. */
export function figureAt(block: SeriesBlock, line: number, point: number, language: Language): FigureData {
  const { id, words, unit, values } = block.lines[line] as Line;
  return {
    id,
    unit,
    value: values[point],
    source: block.source,
    ...(words && { words }),
    label: `${metricLabel(words ?? id, language)} · ${pointName(block.axis, point, language)}`,
  };
}

const AXIS_WORDS = { day: 'chart.day', seconds: 'chart.position', label: 'chart.item' } as const;

/** The numbers behind a drawing. Their rows are drawn only once they are asked for. */
export function SeriesTable({ block }: { block: SeriesBlock }) {
  const t = translator(panel, useLanguage());
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('chart.table')}</summary>
      {open && <SeriesRows block={block} />}
    </details>
  );
}

/** The same numbers as rows, the newest day first. */
export function SeriesRows({ block }: { block: SeriesBlock }) {
  const language = useLanguage();
  const t = translator(panel, language);
  const points = block.axis.values.map((_, place) => place);
  if (block.axis.kind === 'day') points.reverse();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(AXIS_WORDS[block.axis.kind])}</th>
            {block.lines.map((line) => (
              <th key={line.id} scope="col">
                {metricLabel(line.words ?? line.id, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...gridKeys}>
          {points.map((point, row) => (
            <tr key={point}>
              <th scope="row">{pointName(block.axis, point, language)}</th>
              {block.lines.map((line, place) => (
                <td key={line.id}>
                  <Figure
                    figure={figureAt(block, place, point, language)}
                    tabIndex={row === 0 && place === 0 ? 0 : -1}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
