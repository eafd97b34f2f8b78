import type { DistributionRow, Row, Source, TableBlock } from '../../../report/blocks';
import type { ColumnOf } from '../../draw';
import type { MetricId } from './words';

/** The contract's name for a TGI: above 150, 100 to 150, 50 to 100, below 50. */
export function tgiBand(tgi: number): string {
  if (tgi > 150) return '高度偏好';
  if (tgi >= 100) return '中度偏好';
  return tgi >= 50 ? '低度偏好' : '不匹配';
}

/** Groups that have a TGI, the strongest first: what each means is named. */
export function bands(
  source: Source,
  groups: readonly { name: string; rows: readonly DistributionRow[] }[],
): TableBlock[] {
  const rows = groups
    .flatMap(({ name, rows }) =>
      rows.flatMap(({ key, share, tgi }) => (tgi === undefined ? [] : [{ key, name, share, tgi }])),
    )
    .sort((a, b) => b.tgi - a.tgi)
    .map(({ key, name, share, tgi }): Row => ({ cells: [key, name, share, tgi, tgiBand(tgi)] }));
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      id: 'studio.item.bands',
      source,
      columns: [
        { id: 'studio.group.name', unit: 'text' },
        { id: 'studio.group.kind', unit: 'text' },
        { id: 'studio.group.share', unit: 'ratio' },
        { id: 'tgi', unit: 'index' },
        { id: 'studio.group.band', unit: 'text' },
      ] satisfies ColumnOf<MetricId | 'tgi'>[],
      rows,
    },
  ];
}
