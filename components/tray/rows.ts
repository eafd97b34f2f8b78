import type { Row } from '../../lib/report/blocks';
import { MAX_TRAY_NAME, type Trayed } from '../../lib/subject/tray';

/** The creators of rows, with the names that stand in their first cells. */
export const trayedOf = (rows: readonly Row[]): Trayed[] =>
  rows.flatMap(({ subject, cells: [name] }) =>
    subject?.kind === 'kol'
      ? [{ subject, ...(typeof name === 'string' && name && { name: name.slice(0, MAX_TRAY_NAME) }) }]
      : [],
  );
