import { describe, expect, it } from 'vitest';
import type { Subject } from '../../lib/subject/types';
import { begin, current, type ShownEvent, type ShownState, show } from './shown';

const work = (id: string): Subject => ({ platform: 'douyin', kind: 'item', id, idType: 'awemeId' });
const kol: Subject = { platform: 'xingtu', kind: 'kol', id: '7', idType: 'xingtuKolId' };
const run = (...events: ShownEvent[]) => current(events.reduce<ShownState>(show, { trail: [] }));

describe('what the panel shows', () => {
  it('the panel shows the page it was opened on, loaded at once', () => {
    expect(run({ type: 'claimed', subject: work('1') })).toEqual({ subject: work('1'), opening: 'now' });
  });

  it('a work that the user moved to waits, and a work that came by itself asks', () => {
    const opened: ShownEvent = { type: 'claimed', subject: work('1') };
    expect(run(opened, { type: 'page', subject: work('2'), byUser: true })?.opening).toBe('dwell');
    expect(run(opened, { type: 'page', subject: work('2'), byUser: false })?.opening).toBe('ask');
  });

  it('a panel asks where many reports have loaded by themselves', () => {
    const opened: ShownEvent = { type: 'claimed', subject: work('1') };
    const page = { type: 'page', subject: work('2'), enough: true } as const;
    expect(run(opened, { ...page, byUser: true })?.opening).toBe('enough');
    expect(run(opened, { ...page, byUser: false })?.opening).toBe('ask');
  });

  it('the creator’s own page is known as such, and subjects opened from it are not', () => {
    const opened: ShownEvent = { type: 'claimed', subject: work('1'), own: true };
    expect(run(opened)).toEqual({ subject: work('1'), opening: 'now', own: true });
    expect(run(opened, { type: 'open', subject: kol, agreed: true })?.own).toBeUndefined();
    expect(run(opened, { type: 'page', subject: work('2'), byUser: true, own: true })?.own).toBe(true);
    expect(run(opened, { type: 'page', subject: work('2'), byUser: true })?.own).toBeUndefined();
  });

  it('the same news twice change nothing', () => {
    const opened = show({ trail: [] }, { type: 'claimed', subject: work('1') });
    expect(show(opened, { type: 'page', subject: { ...work('1'), owner: kol }, byUser: true })).toBe(opened);
  });

  it('the panel shows nothing on a page without a subject', () => {
    expect(run({ type: 'claimed', subject: work('1') }, { type: 'page', byUser: true })).toBeUndefined();
  });

  it('related subjects open, and going back calls nothing', () => {
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

  it('a related subject loads only where the pressed control showed its price', () => {
    const opened: ShownEvent = { type: 'claimed', subject: work('1') };
    expect(run(opened, { type: 'open', subject: kol, agreed: false })?.opening).toBe('ask');
  });

  it('the section that came with the claim is used until another subject was on screen', () => {
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

  it('a panel asks where the page moved on by itself before the panel was there', () => {
    expect(run({ type: 'claimed', subject: work('2'), moved: true })?.opening).toBe('ask');
  });

  it('the panel begins with the page as it is after the claim', () => {
    const claim = { claimed: true, tabId: 4, subject: work('1') };
    const gone = { news: 'subject', tabId: 4, subject: work('2'), byUser: false } as const;
    expect(current(begin(claim, []))).toEqual({ subject: work('1'), opening: 'now' });
    expect(current(begin(claim, [gone]))).toEqual({ subject: work('2'), opening: 'ask' });
    expect(current(begin(claim, [{ ...gone, tabId: 5 }, { news: 'session' }]))?.subject).toEqual(work('1'));
    expect(current(begin(undefined, [gone]))).toBeUndefined();
  });

  it('the panel follows the page out of a related subject', () => {
    expect(
      run(
        { type: 'claimed', subject: work('1') },
        { type: 'open', subject: kol, agreed: true },
        { type: 'page', subject: work('2'), byUser: true },
      )?.subject,
    ).toEqual(work('2'));
  });
});
