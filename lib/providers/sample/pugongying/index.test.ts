import { describe, expect, it } from 'vitest';
import { sampleData } from '..';

const NOW = Date.parse('2026-03-09T12:00:00+08:00');
const BASE = '/api/xiaohongshu-pgy';
const USER = '5a9900000123456789abcdef';

// biome-ignore lint/suspicious/noExplicitAny: answers are read here as loosely as they are made
type Raw = any;
const ask = (path: string, query: Record<string, string> = {}, now = NOW): Raw =>
  sampleData(`${BASE}${path}`, { userId: USER, ...query }, now);

const profile = (userId = USER) => ask('/api/solar/cooperator/user/blogger/userId/v1', { userId });
const cost = (userId = USER) => ask('/api/solar/kol/dataV2/costEffective/v1', { userId });
const rate = (query: Record<string, string> = {}) => ask('/api/solar/kol/dataV3/notesRate/v1', query);
const notes = (query: Record<string, string> = {}) => ask('/api/solar/kol/dataV2/notesDetail/v1', query);
const fans = (query: Record<string, string> = {}) =>
  ask('/api/solar/kol/data/userId/fans_overall_new_history/v1', query);
const users = Array.from({ length: 40 }, (_, n) => `5a990000${String(n).padStart(16, '0')}`);

it('a sample is the same for the same id, and another for another', () => {
  expect(rate()).toEqual(rate());
  expect(profile()).toEqual(profile());
  expect(profile(users[1])).not.toEqual(profile(users[2]));
});

it('a sample is the same over both generations', () => {
  const legacy = (path: string, query: Record<string, string> = {}) =>
    sampleData(`${BASE}${path}`, { kolId: USER, ...query }, NOW);
  expect(legacy('/get-kol-info/v1')).toEqual(profile());
  expect(
    legacy('/get-kol-note-rate/v1', { business: '_1', dateType: '_2', noteType: '_2', adSwitch: '_0' }),
  ).toEqual(
    rate({
      business: 'COOPERATE_NOTE',
      dateType: 'DAY_90',
      noteType: 'VIDEO',
      advertiseSwitch: 'ORGANIC_ONLY',
    }),
  );
  expect(
    legacy('/get-kol-note-list/v1', { page: '2', orderType: '_2', noteType: '_1', adSwitch: '_1' }),
  ).toEqual(
    notes({ pageNumber: '2', orderType: 'MOST_READ', noteType: 'PHOTO_TEXT', advertiseSwitch: 'ALL' }),
  );
});

describe('arithmetic', () => {
  it('the CPM is made of the quote and of the exposures of such notes', () => {
    let checked = 0;
    for (const userId of users) {
      for (const [noteType, price, cpm] of [
        ['PHOTO_TEXT', 'picturePrice', 'estimatePictureCpm'],
        ['VIDEO', 'videoPrice', 'estimateVideoCpm'],
      ] as const) {
        const quoted = profile(userId)[price];
        const estimated = cost(userId)[cpm];
        if (estimated === null) continue;
        expect((quoted / rate({ userId, noteType }).impMedian) * 1000).toBeCloseTo(estimated, 6);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(40);
  });

  it('estimates nothing for what has no quote', () => {
    const all = users.map((userId) => ({ ...profile(userId), ...cost(userId) }));
    expect(all.some((one) => one.picturePrice === 0)).toBe(true);
    expect(all.some((one) => one.videoPrice === 9_999_999)).toBe(true);
    for (const one of all) {
      if (one.picturePrice === 0) expect(one.estimatePictureCpm).toBeNull();
      if (one.videoPrice === 9_999_999) expect(one.estimateVideoCpm).toBeNull();
    }
  });

  it('says a read cost in fen in the summary and in yuan beside the CPM', () => {
    const userId = users.find((one) => cost(one).pictureReadCost !== null) ?? '';
    const summary = ask('/api/solar/kol/dataV3/dataSummary/v1', { userId });
    expect(Number(summary.pictureReadCost) / 100).toBeCloseTo(Number(cost(userId).pictureReadCost), 1);
  });

  it('medians are those of the very notes it lists', () => {
    const { notes: listed, readMedian, noteNumber } = rate();
    expect(noteNumber).toBeLessThanOrEqual(15);
    const reads = listed.map((note: Raw) => note.readNum).sort((a: number, b: number) => a - b);
    const half = reads.length >> 1;
    expect(readMedian).toBe(Math.round((reads[reads.length % 2 ? half : half - 1] + reads[half]) / 2));
    for (const note of listed) expect(note.readNum / readMedian - 1).toBeCloseTo(note.readBeyondRate, 3);
  });

  it('has an interaction rate of the very notes it lists: engagements by reads', () => {
    const { notes: listed, interactionRate } = rate();
    const sum = (key: string) => listed.reduce((all: number, note: Raw) => all + note[key], 0);
    expect(Number(interactionRate)).toBeCloseTo((sum('interactionNum') / sum('readNum')) * 100, 1);
  });

  it('page shares make a whole', () => {
    const shares = Object.entries<number>(rate().pagePercentVo).filter(([key]) => key.startsWith('imp'));
    expect(shares).toHaveLength(6);
    expect(shares.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('grows by the days it shows, to the followers of the profile', () => {
    const { list, fansNumInc, fansNumIncRate } = fans();
    expect(list).toHaveLength(30);
    expect(list.at(-1)).toEqual({ dateKey: '2026-03-08', num: profile().fansNum });
    expect(fansNumInc).toBe(list.at(-1).num - list[0].num);
    expect(fansNumIncRate).toBeCloseTo(fansNumInc / list[0].num, 4);
    const summary = ask('/api/solar/kol/dataV3/fansSummary/v1');
    expect(summary.fansIncreaseNum).toBe(fansNumInc);
    const gains = fans({ increaseType: 'FANS_INCREASE' }).list;
    expect(gains[5].num).toBe(list[5].num - list[4].num);
    expect(fans({ dateType: 'DAY_90' }).list).toHaveLength(90);
  });
});

describe('switches', () => {
  it('switches choose notes', () => {
    expect(rate({ noteType: 'VIDEO' }).notes.every((note: Raw) => note.type === 2)).toBe(true);
    expect(rate({ dateType: 'DAY_90' }).noteNumber).toBeGreaterThan(rate().noteNumber);
    expect(rate({ business: 'COOPERATE_NOTE' }).notes).not.toEqual(rate().notes);
    const organic = notes({ advertiseSwitch: 'ORGANIC_ONLY' });
    expect(organic.total).toBeLessThan(notes().total);
    expect(organic.list.some((note: Raw) => note.isAdvertise)).toBe(false);
  });

  it('switches order, filter and page the list', () => {
    const reads = notes({ orderType: 'MOST_READ' }).list.map((note: Raw) => note.readNum);
    expect(reads).toEqual([...reads].sort((a, b) => b - a));
    expect(notes({ noteType: 'COOPERATION' }).list.every((note: Raw) => note.brandName !== null)).toBe(true);
    expect(notes({ pageNumber: '2' }).list).not.toEqual(notes().list);
    expect(notes({ isThirdPlatform: 'YES' })).toEqual({ list: [], total: 0 });
  });
});

describe('a note', () => {
  const detail = (noteId: string) => ask('/api/solar/note/noteId/detail/v1', { noteId });

  it('a note leads back to its author and to the same day', () => {
    const listed = notes({ orderType: 'MOST_READ' }).list[0];
    const opened = detail(listed.noteId);
    expect(opened.name).toBe(profile().name);
    expect(opened.userInfo.fansNum).toBe(profile().fansNum);
    expect(opened.createTime.slice(0, 10)).toBe(listed.date);
    expect([0, listed.readNum]).toContain(opened.readNum);
  });

  it('a note has figures or, as on the real thing, zeros', () => {
    const reads = notes().list.map((note: Raw) => detail(note.noteId).readNum);
    const more = notes({ pageNumber: '2' }).list.map((note: Raw) => detail(note.noteId).readNum);
    expect([...reads, ...more]).toContain(0);
    expect(Math.max(...reads)).toBeGreaterThan(0);
  });
});

describe('search', () => {
  const search = (query: Record<string, string>) => ask('/api/solar/cooperator/blogger/v2/v1', query);

  it('the search has rows whose CPM is the quote by the exposures', () => {
    const rows = search({ keyword: '美食' }).kols;
    expect(rows).toHaveLength(20);
    for (const row of rows)
      if (row.estimatePictureCpm > 0)
        expect(row.estimatePictureCpm).toBeCloseTo(
          (row.picturePrice / row.accumPicCommonImpMedinNum30d) * 1000,
          1,
        );
  });

  it('the search respects its filters', () => {
    const { kols, total } = search({
      keyword: '美食',
      gender: 'MALE',
      fansNumberLower: '10000',
      fansNumberUpper: '200000',
    });
    expect(total).toBeGreaterThan(0);
    for (const row of kols) {
      expect(row.gender).toBe('男');
      expect(row.fansNum).toBeGreaterThanOrEqual(10_000);
      expect(row.fansNum).toBeLessThanOrEqual(200_000);
    }
    const fansOf = search({ keyword: '美食', sort: 'FANS' }).kols.map((row: Raw) => row.fansNum);
    expect(fansOf).toEqual([...fansOf].sort((a, b) => b - a));
    expect(search({ keyword: '美食', page: '2' }).kols).not.toEqual(search({ keyword: '美食' }).kols);
  });
});

it('a sample shows no picture of a person', () => {
  const all = JSON.stringify([
    profile(),
    rate(),
    notes(),
    ask('/api/solar/note/noteId/detail/v1', { noteId: USER }),
  ]);
  expect(all).not.toContain('http');
});
