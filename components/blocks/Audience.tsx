import { useMemo } from 'react';
import { peopleOf } from '../../lib/report/audience';
import type { Block, Side } from '../../lib/report/blocks';
import { platformOf, sharesOf, taOf } from '../../lib/report/target';
import { useSettings } from '../session/session';
import { AudienceView } from './AudienceView';

/** What a section knows of a creator's people, in one chart. A module of its own: most panels open on a section without it. */
export default function Audience({ blocks }: { blocks: readonly Block[] }) {
  const people = useMemo(() => peopleOf(blocks), [blocks]);
  const target = useSettings()?.target;
  const tas = useMemo(() => {
    const shares = sharesOf(blocks);
    const platform = platformOf(shares[0]?.source?.endpoint ?? '');
    if (!target || !platform) return undefined;
    const of = (side: Side) => taOf(shares, target, platform, side);
    return { audience: of('audience'), fans: of('fans') };
  }, [blocks, target]);
  return people && <AudienceView people={people} tas={tas} />;
}
