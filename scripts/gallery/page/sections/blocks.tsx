import { BlockView } from '../../../../components/blocks/BlockView';
import { BLOCKS } from '../figures';
import type { State } from '../state';

/** Every type of block, from full to missing. */
export const blocks: readonly State[] = Object.entries(BLOCKS).flatMap(([type, all]) =>
  Object.entries(all).map(([fullness, block]) => ({
    name: `${type}, ${fullness}`,
    draw: () => <BlockView block={block} onOpen={() => {}} />,
  })),
);
