import { expect, it, vi } from 'vitest';
import type { Meeting } from '../lists/model';
import { type Known, withSnapshot } from '../memory/known';
import type { SnapshotFigure } from '../memory/snapshot';
import { creatorKey } from '../subject/creator';
import { type Subject, subjectKey } from '../subject/types';
import { type MarkSources, marksOf } from './marks';

const NOW = Date.UTC(2026, 4, 10, 12);
const DAY = 86_400_000;
const creator: Subject = {
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: '7100000000000000001',
};
const work: Subject = { platform: 'douyin', kind: 'item', idType: 'awemeId', id: '7400000000000000001' };
const key = creatorKey(creator) as string;

/** What was remembered of the creator three days ago. */
const known = (figures: Record<string, SnapshotFigure>): Known =>
  withSnapshot(undefined, {
    source: 'live',
    creator: key,
    basis: 'xingtu.marketing',
    day: '2026-05-07',
    at: NOW - 3 * DAY,
    figures,
  });
const price = known({ 'xingtu.price.21_60': { value: 12_300, unit: 'yuan' } });
const candidate: Meeting = {
  list: { id: 'l', name: 'Spring' },
  entry: { id: 'e', creator: key, status: 'candidate', tags: [], free: {}, addedAt: 1 },
};

const sources = (given: Partial<MarkSources> & { meetings?: Meeting[] } = {}): MarkSources => ({
  book: {
    met: async (subjects) =>
      subjects.map((one) => ({
        creator: creatorKey(one) as string,
        meetings: given.meetings ?? [],
        notes: 0,
      })),
  },
  dataSource: { source: 'live', match: async () => undefined },
  known: async () => [],
  stored: async () => [],
  bought: { videoLength: '21_60', noteForm: 'video' },
  language: 'en',
  sample: false,
  now: NOW,
  ...given,
});
const mark = async (given: Partial<MarkSources> & { meetings?: Meeting[] }) =>
  (await marksOf([{ subject: creator }], sources(given)))[subjectKey(creator)];

it('a mark says the figures with their age, and its label says in words what they are', async () => {
  expect(await mark({ known: async () => [price], meetings: [candidate] })).toEqual({
    tone: 'listed',
    head: 'Candidate · 3 days ago',
    figures: '¥12,300 · CPM —',
    label: 'Candidate · 21–60 s: price ¥12,300, real CPM —, fetched 3 days ago',
  });
});

it('a mark says of figures that are made up that they are, and of a status alone it does not', async () => {
  expect(await mark({ known: async () => [price], sample: true })).toMatchObject({
    head: 'Sample · 3 days ago',
    label: 'Sample · 21–60 s: price ¥12,300, real CPM —, fetched 3 days ago',
  });
  expect(await mark({ meetings: [candidate], sample: true })).toEqual({
    tone: 'listed',
    head: 'Candidate',
    label: 'Candidate',
  });
});

it('what is remembered of a creator without a price or a CPM gives the mark no age, and alone makes none', async () => {
  const median = known({ 'xingtu.playMid': { value: 5, unit: 'count' } });
  expect(await mark({ known: async () => [median], meetings: [candidate] })).toEqual({
    tone: 'listed',
    head: 'Candidate',
    label: 'Candidate',
  });
  expect(await mark({ known: async () => [median] })).toBeUndefined();
});

it('no stored answer is read for a creator, and no list for a work whose author is not known', async () => {
  const stored = vi.fn(async () => []);
  const met = vi.fn(sources().book.met);
  const cards = [{ subject: creator }, { subject: work }];
  expect(await marksOf(cards, sources({ stored, book: { met } }))).toEqual({});
  expect(stored).toHaveBeenCalledExactlyOnceWith(work);
  expect(met).toHaveBeenCalledExactlyOnceWith([creator], expect.anything());
});
