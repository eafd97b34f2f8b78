import type { Snapshot } from '../../../lib/memory/snapshot';
import { snapshotsOf } from '../../../lib/memory/take';
import { drawnOf } from '../../../lib/providers/drawn';
import type { EndpointId } from '../../../lib/providers/ids';
import { LISTS, SECTIONS } from '../../../lib/providers/registry';
import { sampleData } from '../../../lib/providers/sample';
import { sampleHistory } from '../../../lib/providers/sample/history';
import type { Answer, Answers, Endpoint, Request } from '../../../lib/providers/types';
import { readWire } from '../../../lib/providers/wire';
import type { Source } from '../../../lib/report/blocks';
import type { ListId, ListValues } from '../../../lib/report/lists';
import type { ListResult, SectionResult } from '../../../lib/report/load';
import {
  awaitsText,
  initialOptions,
  type Options,
  optionsInTurn,
  type SectionId,
  sectionsOf,
} from '../../../lib/report/sections';
import { creatorOf } from '../../../lib/subject/creator';
import type { Subject } from '../../../lib/subject/types';

/** The moment at which the page was opened: every age and wait is counted from it. */
export const NOW = Date.now();
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A creator and a work of each platform. The sample data makes its people of such ids. */
export const SUBJECTS = {
  creator: { platform: 'xingtu', kind: 'kol', id: '6512345678901234567', idType: 'xingtuKolId' },
  blogger: { platform: 'pugongying', kind: 'kol', id: '5e8a1b2c3d4e5f6071829304', idType: 'xhsUserId' },
  video: { platform: 'douyin', kind: 'item', id: '7312345678901234567', idType: 'awemeId' },
  note: { platform: 'xiaohongshu', kind: 'item', id: '65f0a1b2c3d4e5f607182930', idType: 'xhsNoteId' },
  profile: {
    platform: 'douyin',
    kind: 'kol',
    id: 'MS4wLjABAAAAgallery-0123456789abcdefghijklmnop',
    idType: 'douyinSecUid',
  },
} as const satisfies Record<string, Subject>;

/** Where figures come from unless a state says otherwise: the cache, two hours ago. */
export const sourceOf = (endpoint: EndpointId, rest: Partial<Source> = {}): Source => ({
  endpoint,
  fetchedAt: NOW - 2 * HOUR,
  fromCache: true,
  sample: false,
  generation: 'current',
  ...rest,
});

/** What the built-in provider answers, read as an answer of the API is. */
function sampleAnswer({ endpoint, params }: Request, source: Partial<Source>): Answer {
  const { path, query } = endpoint.current;
  const data: unknown = JSON.parse(JSON.stringify(sampleData(path, query(params), NOW) ?? null));
  const read = data === null ? undefined : readWire(endpoint.schema, data, endpoint.expects);
  return { data: read?.value, source: sourceOf(endpoint.id as EndpointId, source) };
}

interface Wanted {
  options?: Options;
  source?: Partial<Source>;
  /** Endpoints that have not answered. */
  without?: readonly string[];
}

/** The options a section begins with, and a word where it waits for one. */
const triedWith = (id: SectionId): Options =>
  optionsInTurn(id).find((options) => !awaitsText(id, options)) ?? initialOptions(id);

/** A section of a report, drawn from sample data. */
export function sampleSection(
  subject: Subject,
  id: SectionId,
  { options = triedWith(id), source = {}, without = [] }: Wanted = {},
): SectionResult {
  const section = SECTIONS[id];
  const input = { subject, options, now: NOW };
  const got = new Map<string, Answer>();
  const answers: Answers = {
    get: <T>(endpoint: Endpoint<T>) => got.get(endpoint.id) as Answer<T> | undefined,
  };
  const take = (requests: readonly Request[]) => {
    for (const request of requests)
      if (!without.includes(request.endpoint.id)) got.set(request.endpoint.id, sampleAnswer(request, source));
  };
  take(section.requests(input));
  take(section.borrows?.(input) ?? []);
  for (let step = section.followUps; step; step = step.next) take(step.requests(input, answers));
  return {
    section: id,
    options,
    blocks: section.blocks(input, answers),
    failures: [],
    missing: without.length,
  };
}

/** A page of a list, drawn from sample data. */
export function sampleList(
  id: ListId,
  values: ListValues,
  next?: Readonly<Record<string, string>>,
): ListResult {
  const list = LISTS[id];
  const answer = sampleAnswer(list.request(values, next), {});
  return { ...list.page(answer, values, next), failures: [], missing: 0 };
}

/** What is remembered of a creator: made up, as the sample's history is. */
export function sampleLine(creator: string): Snapshot[] {
  const subject = creatorOf(creator);
  const section = subject && sectionsOf(subject)[0];
  if (!section) return [];
  const today = SECTIONS[section]
    .requests({ subject, options: initialOptions(section), now: NOW })
    .flatMap((request) => {
      const drawn = drawnOf(request, sampleAnswer(request, {}));
      return drawn ? snapshotsOf(drawn, 'live', NOW) : [];
    });
  return [...sampleHistory(today), ...today].sort((a, b) => a.at - b.at);
}
