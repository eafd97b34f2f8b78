import type { Block } from '../../lib/report/blocks';
import type { OpenSubject } from '../prices/prices';
import { CardView } from './CardView';
import { DistributionView } from './DistributionView';
import { MetricsView } from './MetricsView';
import { SeriesView } from './SeriesView';
import { TableView } from './TableView';
import { TagsView } from './TagsView';
import { VerdictView } from './VerdictView';

/** Draws a block of any type. */
export function BlockView({ block, onOpen }: { block: Block; onOpen: OpenSubject }) {
  switch (block.type) {
    case 'metrics':
      return <MetricsView block={block} />;
    case 'distribution':
      return <DistributionView block={block} />;
    case 'series':
      return <SeriesView block={block} />;
    case 'table':
      return <TableView block={block} onOpen={onOpen} />;
    case 'tags':
      return <TagsView block={block} />;
    case 'card':
      return <CardView block={block} onOpen={onOpen} />;
    case 'verdict':
      return <VerdictView block={block} />;
  }
}
