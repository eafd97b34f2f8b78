import { SectionBar, SectionView } from '../../../../components/report/SectionView';
import { type SectionState, untouched } from '../../../../components/report/state';
import type { Plan } from '../../../../lib/report/load';
import type { SectionId } from '../../../../lib/report/sections';
import type { Session } from '../../../../lib/settings/session';
import type { Subject } from '../../../../lib/subject/types';
import { HOUR, MINUTE, NOW, SUBJECTS, sampleSection } from '../samples';
import { session, settings } from '../session';
import type { State } from '../state';

const nothing = () => {};
const OVERVIEW = 'xingtu.overview';
const { creator } = SUBJECTS;

interface Shown {
  name: string;
  state?: Partial<SectionState>;
  plan?: Partial<Plan>;
  gate?: 'dwell' | 'ask' | 'enough';
  subject?: Subject;
  section?: SectionId;
  session?: Partial<Session>;
}

/** A section of a report in a state. */
const shown = ({
  name,
  state,
  plan,
  gate,
  subject = creator,
  section = OVERVIEW,
  session,
}: Shown): State => ({
  name,
  session,
  draw: () => {
    const price = { calls: 0, cached: 0, free: false, ...plan };
    const now: SectionState = { ...untouched(section), phase: 'ready', ...state };
    return (
      <>
        <SectionBar state={now} plan={price} onLoad={nothing} />
        <SectionView
          subject={subject}
          section={section}
          state={now}
          plan={price}
          gate={gate ?? 'open'}
          onLoad={nothing}
          onCancel={nothing}
          onOpen={nothing}
        />
      </>
    );
  },
});

const calling = (seconds: number) =>
  ({ attempt: 1, phase: 'calling', startedAt: NOW - seconds * 1000 }) as const;
/** The first answers of the overview. */
const some = (source = {}) =>
  sampleSection(creator, OVERVIEW, { source, without: ['xingtu.cp', 'xingtu.spread'] });
/** The tags alone: enough to see what stands around the blocks. */
const little = (source = {}) =>
  sampleSection(creator, OVERVIEW, { source, without: ['xingtu.cp', 'xingtu.spread', 'xingtu.marketing'] });

/** The states of a report's section. */
export const report: readonly State[] = [
  shown({
    name: 'loading',
    state: {
      phase: 'loading',
      mode: 'auto',
      startedAt: NOW - 4_000,
      progress: [
        { endpoint: 'xingtu.base', ...calling(4) },
        { endpoint: 'xingtu.marketing', phase: 'waiting', attempt: 1, startedAt: NOW },
        { endpoint: 'xingtu.cp', phase: 'waiting', attempt: 1, startedAt: NOW, nextAt: NOW + 9_000 },
        { endpoint: 'xingtu.spread', phase: 'retrying', attempt: 2, startedAt: NOW, nextAt: NOW + 3_000 },
      ],
    },
  }),
  shown({
    name: 'loading for long',
    state: {
      phase: 'loading',
      mode: 'auto',
      startedAt: NOW - 72_000,
      progress: [{ endpoint: 'xingtu.spread', ...calling(70), attempt: 3 }],
    },
  }),
  shown({
    name: 'loading, some answers there',
    state: {
      phase: 'loading',
      mode: 'auto',
      startedAt: NOW - 6_000,
      progress: [{ endpoint: 'xingtu.spread', ...calling(6) }],
      result: some({ fromCache: false, fetchedAt: NOW }),
    },
  }),
  shown({
    name: 'refreshing',
    plan: { cached: 4 },
    state: {
      phase: 'loading',
      mode: 'refresh',
      startedAt: NOW - 2_000,
      progress: [{ endpoint: 'xingtu.base', ...calling(2) }],
      result: little(),
    },
  }),
  shown({
    name: 'other switches, answers on the way',
    state: {
      phase: 'loading',
      mode: 'auto',
      startedAt: NOW - 1_000,
      stale: true,
      progress: [{ endpoint: 'xingtu.base', ...calling(1) }],
      result: little(),
    },
  }),
  shown({ name: 'behind a price', gate: 'ask', plan: { calls: 4 } }),
  shown({
    name: 'behind a price, some figures cached',
    gate: 'ask',
    plan: { calls: 1, cached: 3 },
    state: { result: little() },
  }),
  shown({ name: 'waiting for the dwell', gate: 'dwell', plan: { calls: 4 } }),
  shown({ name: 'enough reports loaded by themselves', gate: 'enough', plan: { calls: 4 } }),
  shown({
    name: 'asks before a match',
    gate: 'ask',
    plan: { calls: 1 },
    subject: SUBJECTS.profile,
    section: 'douyin.profile',
  }),
  shown({
    name: 'no token: no price',
    gate: 'ask',
    plan: { calls: 4 },
    session: { hasToken: false },
    state: { result: { section: OVERVIEW, options: {}, blocks: [], failures: [], missing: 4 } },
  }),
  shown({
    name: 'empty',
    state: { result: { section: OVERVIEW, options: {}, blocks: [], failures: [], missing: 0 } },
  }),
  shown({ name: 'stopped waiting', state: { cancelled: true } }),
  shown({ name: 'disk full', plan: { cached: 4 }, state: { result: { ...little(), notKept: true } } }),
  shown({
    name: 'fields missing in the answer',
    plan: { cached: 4 },
    state: { result: little({ drift: ['author_info.grade', 'list.0.price'], fetchedAt: NOW - MINUTE }) },
  }),
  shown({
    name: 'older figures after a failed refresh',
    plan: { cached: 4 },
    state: {
      mode: 'refresh',
      result: {
        ...little({ fetchedAt: NOW - 80 * HOUR }),
        failures: [{ code: 'timeout', charged: 'maybe', endpoint: 'xingtu.base' }],
      },
    },
  }),
  shown({
    name: 'one call failed',
    plan: { calls: 1, cached: 3 },
    state: {
      result: {
        ...some(),
        failures: [{ code: 'collectFailed', charged: 'no', endpoint: 'xingtu.spread', apiCode: 301 }],
      },
    },
  }),
  shown({
    name: 'sample data',
    plan: { free: true },
    session: { ...session, settings: { ...settings, source: 'sample' }, hasToken: false },
    state: { result: little({ sample: true }) },
  }),
];
