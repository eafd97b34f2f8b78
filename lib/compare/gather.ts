import type { Known, KnownShares } from '../memory/known';
import { sharesOfKnown } from '../memory/target';
import { verdictOf } from '../memory/verdictOf';
import { type Block, isPeople } from '../report/blocks';
import type { SectionId } from '../report/sections';
import { creatorKey } from '../subject/creator';
import type { Trayed } from '../subject/tray';
import type { Compared, SourcedMetric, Terms } from './creators';

/** What is known of a creator, from wherever it is known. */
export interface Found {
  known?: Known | undefined;
  /** The blocks of the sections in the cache. */
  blocks?: readonly Block[] | undefined;
  answered?: ReadonlySet<SectionId> | undefined;
  terms?: Terms | undefined;
}

/** The figures of some blocks, each with its source. */
const metricsOf = (blocks: readonly Block[]): SourcedMetric[] =>
  blocks.flatMap((block) => {
    const metrics = block.type === 'metrics' ? block.metrics : block.type === 'card' ? block.facts : [];
    return metrics.flatMap((metric) =>
      metric.value === undefined ? [] : [{ source: block.source, ...metric } as SourcedMetric],
    );
  });

const sharesIn = (blocks: readonly Block[]): KnownShares[] =>
  blocks
    .filter(isPeople)
    .flatMap(({ people, rows, source }) =>
      people && rows.length > 0
        ? [{ side: people.side, by: people.by, rows, basis: source.endpoint, at: source.fetchedAt }]
        : [],
    );

/** What is remembered, with the shares of people that only the cache has. */
function withShares(creator: string, known: Known | undefined, blocks: readonly Block[]): Known | undefined {
  const shares = known?.shares ?? [];
  const whole = sharesOfKnown({ shares });
  const more = sharesIn(blocks).filter(
    (one) => !whole.some(({ side, by }) => side === one.side && by === one.by),
  );
  if (more.length === 0) return known;
  const sample = blocks.some(({ source }) => source.sample);
  const none: Known = { source: sample ? 'sample' : 'live', creator, at: 0, figures: {}, shares: [] };
  return { ...(known ?? none), shares: [...shares, ...more] };
}

/**
 * A creator of the tray with all that is known: what is remembered, and beyond that what the cache has. The two are not mixed
 * within a verdict.
 */
export function gather({ subject, name }: Trayed, { known, blocks = [], answered, terms }: Found): Compared {
  const creator = creatorKey(subject) ?? '';
  const card = blocks.find((block) => block.type === 'card');
  const drawn = blocks.find((block) => block.type === 'verdict');
  const verdict = (known && verdictOf(known)) ?? drawn;
  return {
    creator,
    subject,
    name: known?.name ?? card?.title ?? name,
    image: known?.image ?? card?.image,
    known: withShares(creator, known, blocks),
    verdict,
    more: metricsOf(blocks),
    terms,
    answered,
  };
}
