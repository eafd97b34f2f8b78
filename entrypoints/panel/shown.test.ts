import { describe, expect, it } from 'vitest';
import type { Subject } from '../../lib/subject/types';
import { begin, current, type ShownEvent, type ShownState, show } from './shown';

const work = (id: string): Subject => ({ platform: 'douyin', kind: 'item', id, idType: 'awemeId' });
const kol: Subject = { platform: 'xingtu', kind: 'kol', id: '7', idType: 'xingtuKolId' };
const run = (...events: ShownEvent[]) => current(events.reduce<ShownState>(show, { trail: [] }));

describe('what the panel shows', () => {
  it('is the page it was opened on, loaded at once', () => {
    expect(run({ type: 'claimed', subject: work('1') })).toEqual({ subject: work('1'), opening: 'now' });
  });

  it('waits for a user who moves through a feed, and asks when the feed moved by itself', () => {
    const opened: ShownEvent = { type: 'claimed', subject: work('1') };
    expect(run(opened, { type: 'page', subject: work('2'), byUser: true })?.opening).toBe('dwell');
    expect(run(opened, { type: 'page', subject: work('2'), byUser: false })?.opening).toBe('ask');
  });

  it('asks once more where many have loaded by themselves', () => {
    const opened: ShownEvent = { type: 'claimed', subject: work('1') };
    const page = { type: 'page', subject: work('2'), enough: true } as const;
    expect(run(opened, { ...page, byUser: true })?.opening).toBe('enough');
    expect(run(opened, { ...page, byUser: false })?.opening).toBe('ask');
  });

  it('knows the creator’s own page, and that what is opened from there is not', () => {
    const opened: ShownEvent = { type: 'claimed', subject: work('1'), own: true };
    expect(run(opened)).toEqual({ subject: work('1'), opening: 'now', own: true });
    expect(run(opened, { type: 'open', subject: kol, agreed: true })?.own).toBeUndefined();
    expect(run(opened, { type: 'page', subject: work('2'), byUser: true, own: true })?.own).toBe(true);
    expect(run(opened, { type: 'page', subject: work('2'), byUser: true })?.own).toBeUndefined();
  });

  it('leaves alone what is told twice', () => {
    const opened = show({ trail: [] }, { type: 'claimed', subject: work('1') });
    expect(show(opened, { type: 'page', subject: { ...work('1'), owner: kol }, byUser: true })).toBe(opened);
  });

  it('shows nothing on a page without a subject', () => {
    expect(run({ type: 'claimed', subject: work('1') }, { type: 'page', byUser: true })).toBeUndefined();
  });

  it('opens related subjects and goes back without calling again', () => {
    const opened: ShownEvent = { type: 'claimed', subject: work('1') };
    expect(run(opened, { type: 'open', subject: kol, agreed: true })).toEqual({
      subject: kol,
      opening: 'now',
    });
    expect(run(opened, { type: 'open', subject: kol, agreed: true }, { type: 'back' })).toEqual({
      subject: work('1'),
      opening: 'ask',
    });
    expect(
      run(
        opened,
        { type: 'open', subject: kol, agreed: true },
        { type: 'open', subject: work('3'), agreed: true },
        { type: 'back' },
      ),
    ).toEqual({ subject: kol, opening: 'ask' });
  });

  it('loads what is opened from there only where its price stood on what was pressed', () => {
    const opened: ShownEvent = { type: 'claimed', subject: work('1') };
    expect(run(opened, { type: 'open', subject: kol, agreed: false })?.opening).toBe('ask');
  });

  it('has the first section that came with the claim, until something else was on screen', () => {
    const ready = { section: 'item.report', options: {}, blocks: [], failures: [], missing: 0 } as const;
    const opened: ShownEvent = {
      type: 'claimed',
      subject: work('1'),
      ready: { ...ready, blocks: [], failures: [] },
    };
    expect(run(opened)?.ready).toEqual(ready);
    expect(run(opened, { type: 'open', subject: kol, agreed: true })?.ready).toBeUndefined();
    expect(run(opened, { type: 'open', subject: kol, agreed: true }, { type: 'back' })).toEqual({
      subject: work('1'),
      opening: 'ask',
    });
    expect(run(opened, { type: 'page', subject: work('2'), byUser: true })?.ready).toBeUndefined();
  });

  it('asks where the page has gone on by itself before the panel was there', () => {
    expect(run({ type: 'claimed', subject: work('2'), moved: true })?.opening).toBe('ask');
  });

  it('begins with what the page has become while it was claimed', () => {
    const claim = { claimed: true, tabId: 4, subject: work('1') };
    const gone = { news: 'subject', tabId: 4, subject: work('2'), byUser: false } as const;
    expect(current(begin(claim, []))).toEqual({ subject: work('1'), opening: 'now' });
    expect(current(begin(claim, [gone]))).toEqual({ subject: work('2'), opening: 'ask' });
    expect(current(begin(claim, [{ ...gone, tabId: 5 }, { news: 'session' }]))?.subject).toEqual(work('1'));
    expect(current(begin(undefined, [gone]))).toBeUndefined();
  });

  it('follows the page out of a related subject', () => {
    expect(
      run(
        { type: 'claimed', subject: work('1') },
        { type: 'open', subject: kol, agreed: true },
        { type: 'page', subject: work('2'), byUser: true },
      )?.subject,
    ).toEqual(work('2'));
  });
});
