import { expect, test } from 'vitest';
import { drawnOf } from '../providers/drawn';
import baseAnswer from '../providers/justone/xingtu/overview/fixtures/xingtu.base.full.json';
import cpAnswer from '../providers/justone/xingtu/overview/fixtures/xingtu.cp.full.json';
import closedAnswer from '../providers/justone/xingtu/overview/fixtures/xingtu.marketing.closed.json';
import naturalAnswer from '../providers/justone/xingtu/overview/fixtures/xingtu.marketing.natural.json';
import marketingAnswer from '../providers/justone/xingtu/overview/fixtures/xingtu.marketing.open.json';
import spreadAnswer from '../providers/justone/xingtu/overview/fixtures/xingtu.spread.full.json';
import searchAnswer from '../providers/justone/xingtu/search/fixtures/xingtu.search.offline.json';
import { endpointById } from '../providers/registry';
import { answerOf, NOW } from '../providers/testing';
import type { Endpoint, Query } from '../providers/types';
import '../i18n/columns';
import { metricWords } from '../i18n/metrics';
import { KEPT } from './kept';
import { snapshotsOf } from './take';

const KOL = '7000000000000000001';

function taken(id: string, raw: { data: unknown }, params: Query = { kolId: KOL }) {
  const endpoint = endpointById(id) as Endpoint;
  const drawn = drawnOf({ endpoint, params }, answerOf(endpoint, raw.data));
  return drawn ? snapshotsOf(drawn, 'live', NOW) : [];
}

test('an answer leaves the platform’s own figures of its creator, with their units, basis, source and day', () => {
  const [own, ...more] = taken('xingtu.marketing', marketingAnswer);
  expect(more).toEqual([]);
  expect(own).toMatchObject({
    source: 'live',
    creator: `xingtuKolId/${KOL}`,
    basis: 'xingtu.marketing',
    day: '2026-03-09',
    at: NOW,
    figures: { 'xingtu.price.21_60': { value: 60000, unit: 'yuan' } },
  });
  const [people] = taken('xingtu.base', baseAnswer);
  expect(people?.name).toBe(baseAnswer.data.nick_name);
  expect(people?.figures['xingtu.followers']).toEqual({ value: 4279000, unit: 'count' });
});

test('the basis says what was asked, but not of whom', () => {
  const [own] = taken('xingtu.spread', spreadAnswer, {
    kolId: KOL,
    videos: 'xingtu',
    range: '30',
    assigned: 'all',
    traffic: 'exclude',
  });
  expect(own?.basis).toBe('xingtu.spread?assigned=all&range=30&traffic=exclude&videos=xingtu');
  expect(own?.figures['xingtu.playMid']).toMatchObject({
    value: 512000,
    percentile: { beats: expect.any(Number) },
  });
});

test('a price of a closed offer is remembered as closed', () => {
  const [own] = taken('xingtu.marketing', closedAnswer);
  const offers = Object.values(own?.figures ?? {}).map(({ offer }) => offer);
  expect(offers).toContain('closed');
});

test('a price for plays is remembered though it stands in a table', () => {
  const [own] = taken('xingtu.marketing', naturalAnswer);
  expect(own?.figures['xingtu.naturalPrice']).toMatchObject({ unit: 'yuanPerMille' });
});

test('estimates of ours and judgements are not remembered', () => {
  const [own] = taken('xingtu.cp', cpAnswer);
  expect(Object.keys(own?.figures ?? {})).toContain('xingtu.cpm.21_60');
  const drawn = {
    creator: { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: KOL } as const,
    basis: 'xingtu.cp',
    blocks: [
      {
        type: 'metrics' as const,
        id: 'xingtu.costs',
        source: { endpoint: 'xingtu.cp', fetchedAt: NOW, fromCache: false, sample: false },
        metrics: [
          {
            id: 'xingtu.cpm.21_60',
            unit: 'yuan' as const,
            value: 5 as never,
            estimate: { price: 1, plays: 2 },
          },
          { id: 'xingtu.cpe.21_60', unit: 'yuan' as const, value: undefined },
        ],
      },
    ],
  };
  expect(snapshotsOf(drawn, 'live', NOW)).toEqual([]);
});

test('a row of a search leaves a snapshot of its creator, whatever was searched for', () => {
  const rows = taken('xingtu.search', searchAnswer, { keyword: '美妆', page: '1' });
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.basis).toBe('xingtu.search');
    expect(row.creator).toMatch(/^xingtuKolId\/\d{19}$/);
    expect(row.name).toBeTruthy();
    expect(Object.keys(row.figures).some((id) => id.startsWith('xingtu.price.'))).toBe(true);
    expect(Object.keys(row.figures).some((id) => id.startsWith('xingtu.row.realCpm'))).toBe(false);
  }
  expect(
    rows.flatMap(({ figures }) => Object.values(figures)).some(({ offer }) => offer === 'listedOffline'),
  ).toBe(true);
});

test('costs that an answer gives by the way are marked as standing in', () => {
  const [own] = taken('xingtu.spread', spreadAnswer);
  const cpm = own?.figures['xingtu.cpm.21_60'];
  if (cpm) expect(cpm.standIn).toBe(true);
  expect(own?.figures['xingtu.playMid']?.standIn).toBeUndefined();
});

test('an answer about a work leaves nothing', () => {
  const endpoint = endpointById('xingtu.item') as Endpoint;
  expect(
    drawnOf({ endpoint, params: { itemId: '7100000000000000001' } }, answerOf(endpoint, {})),
  ).toBeUndefined();
});

test('every figure that is remembered is a figure of a screen', () => {
  for (const id of KEPT) expect(metricWords(id), id).toBeDefined();
});
