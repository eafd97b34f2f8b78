import { expect, it } from 'vitest';
import type { Block, Source } from './blocks';
import { reviveBlocks } from './revive';

const source: Source = { endpoint: 'xingtu.base', fetchedAt: 1, fromCache: false, sample: false };

it('blocks are after a message as they were before it', () => {
  const blocks: Block[] = [
    {
      type: 'table',
      id: 'a',
      source,
      columns: [
        { id: 'title', unit: 'text' },
        { id: 'plays', unit: 'count' },
      ],
      rows: [{ cells: [undefined, 0], href: 'https://example.com/' }],
    },
    {
      type: 'series',
      id: 'b',
      source,
      axis: { kind: 'label', values: ['x', 'y'] },
      lines: [{ id: 'plays', unit: 'count', values: [undefined, 0] }],
    },
    { type: 'tags', id: 'c', source, tags: [{ text: 'x' }] },
  ];
  expect(reviveBlocks(JSON.parse(JSON.stringify(blocks)))).toEqual(blocks);
});
