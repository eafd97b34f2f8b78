import { useMemo } from 'react';
import { peopleOf } from '../../lib/report/audience';
import type { Block } from '../../lib/report/blocks';
import { AudienceView } from './AudienceView';

/** What a section knows of a creator's people, in one chart. A module of its own: most panels open on a section without it. */
export default function Audience({ blocks }: { blocks: readonly Block[] }) {
  const people = useMemo(() => peopleOf(blocks), [blocks]);
  return people && <AudienceView people={people} />;
}
