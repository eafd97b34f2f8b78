import { type RefObject, useState } from 'react';
import type { Row } from '../../lib/report/blocks';
import { type Subject, subjectKey } from '../../lib/subject/types';
import type { Opening } from '../report/opening';
import type { SearchRoute } from '../workspace/route';
import type { RouteChange } from './useRouteChange';

interface BesideInput {
  /** The subject whose report stands beside the table, by the address. */
  open: SearchRoute['open'];
  rows: readonly Row[];
  change: RouteChange['change'];
  onOpening(opening: Opening): void;
  /** Gets the focus back when the report closes. */
  grid: RefObject<HTMLDivElement | null>;
}

/** The report beside the table: opening, closing, and the way to the rows before and after. */
export function useBeside({ open, rows, change, onOpening, grid }: BesideInput) {
  /** Counts the prices agreed to: the report beside, which asked for one, begins anew with each. */
  const [agreed, setAgreed] = useState(0);
  const openBeside = (subject: Subject, yes: boolean, push = false) => {
    onOpening(yes ? 'now' : 'ask');
    if (yes) setAgreed((count) => count + 1);
    change({ open: subject }, {}, push);
  };
  const openRow = (row: Row | undefined, yes: boolean) => {
    if (!row?.subject) return;
    const same = open && subjectKey(open) === subjectKey(row.subject);
    if (!same || yes) openBeside(row.subject, yes, open === undefined);
  };
  const close = () => {
    change({ open: undefined });
    grid.current?.focus();
  };
  /** Place of the open subject among the rows; -1 where it has none. */
  const openIndex = open
    ? rows.findIndex(({ subject }) => subject && subjectKey(subject) === subjectKey(open))
    : -1;
  /** Opens the row that many places on; nothing where there is no such row. */
  const step = (by: number) => {
    const row = openIndex < 0 ? undefined : rows[openIndex + by];
    return row?.subject && (() => openRow(row, false));
  };
  return { agreed, openBeside, openRow, close, openIndex, step };
}
