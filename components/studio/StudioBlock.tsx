import { BlockView } from '../blocks/BlockView';
import type { SectionBlock } from '../report/SectionView';
import { DiagnosisView, isDiagnosis } from './DiagnosisView';

/** A block of the studio: the diagnosis has a drawing of its own. */
export const StudioBlock: SectionBlock = ({ block, onOpen }) =>
  block.type === 'metrics' && isDiagnosis(block) ? (
    <DiagnosisView block={block} />
  ) : (
    <BlockView block={block} onOpen={onOpen} />
  );
