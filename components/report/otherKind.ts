import type { SectionResult } from '../../lib/report/load';
import { type Options, sectionSpec } from '../../lib/report/sections';

/** The switches that choose the kind of works: figures of one kind say nothing of the other. */
const KINDS: readonly string[] = ['videos', 'notes'];

/** The two kinds of works of a switch, where a section has none of the one that it counts. */
export interface OtherKind {
  switchId: string;
  here: string;
  there: string;
  /** The options with the other kind. */
  options: Options;
}

/** The other kind of works, where a loaded section has none of the chosen one; `undefined` where it has, or does not say. */
export function otherKind(result: SectionResult | undefined): OtherKind | undefined {
  const none = result?.blocks.some((block) => block.type === 'verdict' && block.works === 0);
  if (!result || !none) return undefined;
  const kind = sectionSpec(result.section).switches.find(({ id }) => KINDS.includes(id));
  const here = kind && result.options[kind.id];
  const there = kind?.values.find((value) => value !== here);
  if (!kind || !here || !there) return undefined;
  return { switchId: kind.id, here, there, options: { ...result.options, [kind.id]: there } };
}
