import { describe, expect, it } from 'vitest';
import type { Progress, SectionResult } from '../../lib/report/load';
import type { Choices } from '../../lib/report/sections';
import { beginning, begun, type ReportEvent, type ReportState, reduce, sectionState } from './state';

const section = 'xingtu.overview' as const;
const result = (missing: number, range = '90'): SectionResult => ({
  section,
  options: { range },
  blocks: [],
  failures: [],
  missing,
});
const progress: Progress[] = [{ endpoint: 'xingtu.cp', phase: 'calling', attempt: 1, startedAt: 0 }];
const start = (request: string, range = '90'): ReportEvent => ({
  type: 'start',
  section,
  request,
  options: { range },
  mode: 'auto',
  at: 7,
});
const stateAfter = (...events: ReportEvent[]) =>
  sectionState(events.reduce<ReportState>(reduce, {}), section);

describe('the state of a report', () => {
  it.each<[string, ReportEvent]>([
    ['failed', { type: 'failed', request: 'b', failure: { code: 'storageCorrupt', charged: 'no' } }],
    ['was given up', { type: 'cancel', section }],
  ])('marks figures of other switches as such, even when the load for the new switches %s', (_, end) => {
    const state = stateAfter(
      start('a', '30'),
      { type: 'done', request: 'a', result: result(0, '30') },
      start('b', '90'),
      end,
    );
    expect(state).toMatchObject({ options: { range: '90' }, stale: true, phase: 'ready' });
    // A second load for these switches makes the figures no newer.
    expect(reduce({ [section]: state }, start('c', '90'))[section]?.stale).toBe(true);
  });

  it('a report starts with the initial switches and no load', () => {
    expect(stateAfter()).toMatchObject({ phase: 'idle', options: { range: '30' }, loads: 0 });
  });

  it('a report may begin with a section that is already loaded', () => {
    expect(sectionState(begun({ ...result(0), options: { range: '90' } }), section)).toMatchObject({
      phase: 'ready',
      options: { range: '90' },
      result: { missing: 0 },
      loads: 1,
    });
  });

  it('a report begins with the videos that the user chose last, and with 星图视频 before any choice', () => {
    const videos = (chosen: Choices) =>
      sectionState(beginning(['xingtu.overview', 'pgy.overview'], chosen), 'xingtu.overview').options.videos;
    expect([videos({}), videos({ videos: 'personal' })]).toEqual(['xingtu', 'personal']);
  });

  it('partial results are drawn while the rest is on its way', () => {
    const state = stateAfter(start('a'), { type: 'partial', request: 'a', result: result(2), progress });
    expect(state).toMatchObject({ phase: 'loading', startedAt: 7, result: { missing: 2 }, progress });
  });

  it('a section is ready when its load is done', () => {
    const state = stateAfter(
      start('a'),
      { type: 'partial', request: 'a', result: result(2), progress },
      { type: 'done', request: 'a', result: result(0) },
    );
    expect(state).toMatchObject({ phase: 'ready', result: { missing: 0 }, progress: [], loads: 1 });
  });

  it('news that come after the end of a load change nothing', () => {
    const state = stateAfter(
      start('a'),
      { type: 'done', request: 'a', result: result(0) },
      { type: 'partial', request: 'a', result: result(2), progress },
    );
    expect(state).toMatchObject({ phase: 'ready', result: { missing: 0 }, progress: [] });
  });

  it('events of a load that another one has replaced are ignored', () => {
    const state = stateAfter(start('a'), start('b'), { type: 'done', request: 'a', result: result(0) });
    expect(state).toMatchObject({ phase: 'loading', request: 'b' });
    expect(state.result).toBeUndefined();
  });

  it('figures of other switches stay, marked as such, until the new ones come', () => {
    const done: ReportEvent = { type: 'done', request: 'a', result: result(0) };
    expect(stateAfter(start('a'), done, start('b')).stale).toBe(false);
    const again = stateAfter(start('a'), done, start('b', '30'));
    expect(again).toMatchObject({ stale: true, result: { missing: 0 } });
    const partial = stateAfter(start('a'), done, start('b', '30'), {
      type: 'partial',
      request: 'b',
      result: result(1),
      progress,
    });
    expect(partial.stale).toBe(false);
  });

  it('figures stay when a load fails as a whole', () => {
    const state = stateAfter(start('a'), { type: 'done', request: 'a', result: result(0) }, start('b'), {
      type: 'failed',
      request: 'b',
      failure: { code: 'interrupted', charged: 'maybe' },
    });
    expect(state).toMatchObject({
      phase: 'ready',
      failure: { code: 'interrupted' },
      result: { missing: 0 },
    });
  });

  it('a cancelled load stops waiting and still shows what comes in', () => {
    const cancelled = stateAfter(start('a'), { type: 'cancel', section });
    expect(cancelled).toMatchObject({ phase: 'ready', cancelled: true });
    const late = stateAfter(
      start('a'),
      { type: 'cancel', section },
      { type: 'partial', request: 'a', result: result(1), progress },
    );
    expect(late).toMatchObject({ phase: 'ready', cancelled: true, progress: [], result: { missing: 1 } });
  });
});
