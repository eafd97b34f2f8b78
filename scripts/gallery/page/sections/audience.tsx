import { SectionView } from '../../../../components/report/SectionView';
import { untouched } from '../../../../components/report/state';
import type { Block } from '../../../../lib/report/blocks';
import type { SectionId } from '../../../../lib/report/sections';
import type { Subject } from '../../../../lib/subject/types';
import { SUBJECTS, sampleSection } from '../samples';
import type { State } from '../state';

const nothing = () => {};

function shown(name: string, subject: Subject, section: SectionId, blocks: Block[], width?: number): State {
  return {
    name,
    ...(width !== undefined && { width }),
    draw: () => (
      <SectionView
        subject={subject}
        section={section}
        state={{
          ...untouched(section),
          phase: 'ready',
          result: { section, options: {}, blocks, failures: [], missing: 0 },
          loads: 1,
        }}
        gate="open"
        onLoad={nothing}
        onCancel={nothing}
        onOpen={nothing}
      />
    ),
  };
}

/** A side of a creator's people as it may be. */
type Known = 'both' | 'fans not bought' | 'audience not bought' | 'fans empty';

const blocksOf = (without: readonly string[] = []) =>
  sampleSection(SUBJECTS.creator, 'xingtu.audience', { without: ['xingtu.linkStruct', ...without] }).blocks;

/** What is known of a creator's people: a state that is missing here does not compile. */
const KNOWN: Readonly<Record<Known, Block[]>> = {
  both: blocksOf(),
  'fans not bought': blocksOf(['xingtu.fansDistribution']),
  'audience not bought': blocksOf(['xingtu.audience']),
  'fans empty': blocksOf(['xingtu.fansDistribution']).flatMap((block) =>
    block.type === 'distribution' && block.people?.by === 'gender'
      ? [block, { ...block, id: 'xingtu.fans.gender', rows: [], people: { side: 'fans', by: 'gender' } }]
      : [block],
  ),
};

/** A creator's people: the sentence and the chart, narrow and wide. */
export const audience: readonly State[] = [
  ...Object.entries(KNOWN).map(([name, blocks]) => shown(name, SUBJECTS.creator, 'xingtu.audience', blocks)),
  shown(
    'fans alone',
    SUBJECTS.blogger,
    'pgy.audience',
    sampleSection(SUBJECTS.blogger, 'pgy.audience').blocks,
  ),
  shown('both, wide', SUBJECTS.creator, 'xingtu.audience', KNOWN.both, 760),
  shown('both, wider', SUBJECTS.creator, 'xingtu.audience', KNOWN.both, 1180),
];
