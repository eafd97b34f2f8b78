import { WORK_KINDS } from '../memory/kept';
import type { Snapshot } from '../memory/snapshot';
import { snapshotsOf } from '../memory/take';
import { drawnOf } from '../providers/drawn';
import { SECTIONS } from '../providers/registry';
import type { Request } from '../providers/types';
import { initialOptions, type Options, optionsInTurn, type SectionId, sectionsOf } from '../report/sections';
import type { Settings } from '../settings/schema';
import type { Subject } from '../subject/types';
import type { Gateway } from './gateway';

/** The sections whose figures are remembered first: prices, people, and what works bring about. */
const FIRST: readonly SectionId[] = [
  'xingtu.overview',
  'xingtu.audience',
  'xingtu.seeding',
  'xingtu.conversion',
  'pgy.overview',
  'pgy.audience',
];

/** The switches to ask with: first the other kind of works, then the initial ones, so that the figures of the initial ones stand. */
function firstOptions(id: SectionId, settings: Settings): Options[] {
  const initial = initialOptions(id, settings);
  const other = WORK_KINDS.find((kind) => kind !== initial.videos);
  return [...(initial.videos && other ? [{ ...initial, videos: other }] : []), initial];
}

/** What is asked of a creator by the first sections, each once. */
function requestsOf(subject: Subject, settings: Settings, now: number, all: boolean): Request[] {
  const requests = sectionsOf(subject)
    .filter((id) => FIRST.includes(id))
    .flatMap((id) =>
      (all ? optionsInTurn(id) : firstOptions(id, settings)).flatMap((options) =>
        SECTIONS[id].requests({ subject, options, now }),
      ),
    );
  const once = new Map(
    requests.map((request) => [`${request.endpoint.id}?${new URLSearchParams(request.params)}`, request]),
  );
  return [...once.values()];
}

/**
 * What the built-in data says of a creator today, as it would be remembered: it is made up, costs nothing and is never written down.
 *
 * @param all also with each switch at its other values
 */
export async function madeUp(
  gateway: Pick<Gateway, 'ask'>,
  subject: Subject,
  settings: Settings,
  now: number,
  all: boolean,
): Promise<Snapshot[]> {
  const answers = await Promise.all(
    requestsOf(subject, settings, now, all).map(async (request) => {
      const answer = await gateway.ask(request, { mode: 'auto', settings });
      const drawn = answer?.source.sample ? drawnOf(request, answer) : undefined;
      return drawn ? snapshotsOf(drawn, 'sample', now) : [];
    }),
  );
  return answers.flat();
}
