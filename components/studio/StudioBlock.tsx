import { BlockView } from '../blocks/BlockView';
import type { SectionBlock } from '../report/SectionView';
import { DiagnosisView, isDiagnosis } from './DiagnosisView';
import styles from './Studio.module.css';

/** Blocks of figures over a chart, alone on their line. */
const HEADS: ReadonlySet<string> = new Set(['studio.averages', 'studio.item.danmakuTotal']);

/** A block of the studio: the diagnosis has a drawing of its own. */
export const StudioBlock: SectionBlock = ({ block, onOpen }) => {
  if (block.type === 'metrics' && isDiagnosis(block)) return <DiagnosisView block={block} />;
  const view = <BlockView block={block} onOpen={onOpen} />;
  return HEADS.has(block.id) ? <div className={styles.wide}>{view}</div> : view;
};
