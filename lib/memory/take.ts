import type { Block, Metric, Row, TableBlock } from '../report/blocks';
import { shanghaiDay } from '../report/day';
import { markOf, offerOf } from '../report/marks';
import { creatorKey } from '../subject/creator';
import type { Subject } from '../subject/types';
import { FIRST_ROWS, KEPT, STAND_INS } from './kept';
import { endpointOf, type Snapshot, type SnapshotFigure, type SnapshotShares } from './snapshot';

/** One answer as blocks, and what it is an answer to. */
export interface Drawn {
  /** The creator that was asked about; missing where rows tell of many. */
  creator?: Subject | undefined;
  /** See `Snapshot.basis`. */
  basis: string;
  /** The blocks of this answer alone. */
  blocks: readonly Block[];
}

type Figures = Record<string, SnapshotFigure>;

/** A figure as it is remembered: nothing where it is missing, an estimate of ours, or of other answers too. */
function figureOf({ value, unit, estimate, source, ...rest }: Metric): SnapshotFigure | undefined {
  if (value === undefined || estimate || source?.also) return undefined;
  const { offer, percentile, note } = rest;
  return {
    value,
    unit,
    ...(offer && { offer }),
    ...(rest.uncertain && { uncertain: true }),
    ...(percentile && { percentile }),
    ...(note && { note }),
  };
}

function addMetrics(figures: Figures, metrics: readonly Metric[], standIn: boolean): void {
  for (const metric of metrics) {
    const figure = KEPT.has(metric.id) && !Object.hasOwn(figures, metric.id) && figureOf(metric);
    if (figure) figures[metric.id] = { ...figure, ...(standIn && { standIn: true }) };
  }
}

/** How a table says of a cost that its price is listed as offline. */
const AT_OFFLINE = 'cell.atOffline';

/** The figures of a row: what is in doubt about a cell stands among its remarks. */
function figuresOfRow({ columns }: TableBlock, { cells, notes }: Row): Figures {
  const figures: Figures = {};
  columns.forEach(({ id, unit, estimate }, place) => {
    const value = cells[place];
    const remarks = notes?.[place] ?? [];
    const marks = remarks.map(markOf);
    if (!KEPT.has(id) || value === undefined || estimate || marks.includes('estimate')) return;
    const [offer] = remarks.flatMap(
      (remark) => offerOf(remark) ?? (remark === AT_OFFLINE ? 'listedOffline' : []),
    );
    // Remarks on cells are words of the table alone.
    const note = remarks.find((remark) => markOf(remark) === undefined && !remark.startsWith('cell.'));
    figures[id] = {
      value,
      unit,
      ...(offer && { offer }),
      ...((marks.includes('uncertain') || marks.includes('disputed')) && { uncertain: true }),
      ...(note && { note }),
    };
  });
  return figures;
}

/** The column with the name of a row's creator. */
const NAMES: readonly string[] = ['xingtu.row.name', 'pgy.row.name', 'pgy.similar.name'];

const nameOf = ({ columns }: TableBlock, { cells }: Row): string | undefined => {
  const name = cells[columns.findIndex(({ id }) => NAMES.includes(id))];
  return name === undefined ? undefined : String(name);
};

/**
 * What one answer says of creators, as it is remembered: one snapshot of the creator that it is about, or one for each row that names
 * a creator. An answer without any of the figures of `KEPT`, and without shares of people, leaves none.
 *
 * @param source as the cache tells sources apart
 * @param at when the answer arrived, epoch milliseconds
 */
export function snapshotsOf({ creator, basis, blocks }: Drawn, source: string, at: number): Snapshot[] {
  const taken = { source, basis, day: shanghaiDay(at), at };
  const figures: Figures = {};
  const shares: SnapshotShares[] = [];
  const rows: Snapshot[] = [];
  let name: string | undefined;
  let image: string | undefined;
  for (const block of blocks) {
    const standIn = STAND_INS[endpointOf(basis)] === block.id;
    if (block.type === 'metrics') addMetrics(figures, block.metrics, standIn);
    if (block.type === 'card') {
      addMetrics(figures, block.facts, standIn);
      name ??= block.title === creator?.id ? undefined : block.title;
      image ??= block.image;
    }
    if (block.type === 'distribution' && block.people && block.rows.length > 0)
      shares.push({
        side: block.people.side,
        by: block.people.by,
        rows: block.rows.map(({ key, share }) => ({ key, share })),
      });
    if (block.type !== 'table') continue;
    const [first] = block.rows;
    if (first && FIRST_ROWS.includes(block.id)) Object.assign(figures, figuresOfRow(block, first));
    for (const row of block.rows) {
      const key = row.subject && creatorKey(row.subject);
      const own = key && figuresOfRow(block, row);
      if (!key || !own || Object.keys(own).length === 0) continue;
      const called = nameOf(block, row);
      rows.push({
        ...taken,
        creator: key,
        ...(called && { name: called }),
        ...(row.image && { image: row.image }),
        figures: own,
      });
    }
  }
  const key = creator && creatorKey(creator);
  if (!key || (Object.keys(figures).length === 0 && shares.length === 0)) return rows;
  const own: Snapshot = {
    ...taken,
    creator: key,
    ...(name && { name }),
    ...(image && { image }),
    figures,
    ...(shares.length > 0 && { shares }),
  };
  return [own, ...rows];
}
