import { expect, test } from 'vitest';
import { askedOf, block, draw, figure } from '../../../testing';
import { USER } from '../testing';
import { fansProfile, fansSummary } from './endpoints';
import { audienceSection } from './section';

const profile = {
  ages: [
    { group: '<18', percent: 0.0785 },
    { group: '18-24', percent: 0.1035 },
    { group: '25-34', percent: 0.269 },
  ],
  gender: { male: 0.1975, female: 0.8025 },
  interests: [{ name: '美食', percent: 0.0894 }],
  provinces: [
    { name: '山东', percent: 0.0827 },
    { name: '广东', percent: 0.0923 },
  ],
  cities: [{ name: '北京', percent: 0.0384 }],
  devices: [{ name: 'apple inc.', desc: '苹果', percent: 0.2767 }],
  dateKey: '2026-03-08',
};
const summary = {
  fansNum: 103_700,
  fansIncreaseNum: 3_900,
  fansGrowthRate: '4.0',
  fansGrowthBeyondRate: '91.5',
  activeFansL28: 77_800,
  activeFansRate: '75.0',
  activeFansBeyondRate: '76.4',
  engageFansRate: '3.6',
  engageFansL30: 3_700,
  readFansIn30: 24_300,
  readFansRate: '23.4',
  payFansUserRate30d: '16.9',
  payFansUserNum30d: 17_500,
};
const blocks = draw(audienceSection, [
  [fansProfile, profile],
  [fansSummary, summary],
]);

test('the audience is two calls', () => {
  expect(
    audienceSection.requests(askedOf(audienceSection)).map(({ endpoint, params }) => [endpoint.id, params]),
  ).toEqual([
    ['pgy.fansSummary', { user: USER.id }],
    ['pgy.fansProfile', { user: USER.id }],
  ]);
});

test('the audience section reads shares as fractions, dated by the platform', () => {
  const gender = block(blocks, 'distribution', 'pgy.fansGender');
  expect(gender.rows).toEqual([
    { key: 'female', share: 0.8025 },
    { key: 'male', share: 0.1975 },
  ]);
  expect(gender.source).toMatchObject({ endpoint: 'pgy.fansProfile', asOf: '2026-03-08' });
});

test('the audience section keeps ages in their order and puts the largest province first', () => {
  const ages = block(blocks, 'distribution', 'pgy.fansAge');
  expect(ages.ordered).toBe(true);
  expect(ages.rows.map((row) => row.key)).toEqual(['<18', '18-24', '25-34']);
  expect(block(blocks, 'distribution', 'pgy.fansProvinces').rows.map((row) => row.key)).toEqual([
    '广东',
    '山东',
  ]);
});

test('the audience has interests, cities and devices', () => {
  expect(block(blocks, 'distribution', 'pgy.fansInterests').rows).toEqual([{ key: '美食', share: 0.0894 }]);
  expect(block(blocks, 'distribution', 'pgy.fansCities').rows).toEqual([{ key: '北京', share: 0.0384 }]);
  expect(block(blocks, 'distribution', 'pgy.fansDevices').rows).toEqual([{ key: '苹果', share: 0.2767 }]);
});

test('the platform tells of followers alone', () => {
  expect(block(blocks, 'distribution', 'pgy.fansDevices').people).toEqual({
    side: 'fans',
    by: 'device',
    alone: true,
  });
});

test('the audience section reads the rates of the summary, and their percentiles, as percent', () => {
  expect(figure(blocks, 'pgy.fans').value).toBe(103_700);
  expect(figure(blocks, 'pgy.fansGrowth')).toMatchObject({ value: 0.04, percentile: { beats: 0.915 } });
  expect(figure(blocks, 'pgy.activeFansShare')).toMatchObject({
    value: 0.75,
    percentile: { beats: 0.764 },
  });
  expect(figure(blocks, 'pgy.engagedFansShare').value).toBe(0.036);
  expect(figure(blocks, 'pgy.readingFansShare').value).toBe(0.234);
  expect(figure(blocks, 'pgy.payingFansShare').value).toBe(0.169);
  expect(figure(blocks, 'pgy.payingFans').value).toBe(17_500);
});

test('the audience section leaves out what is not there', () => {
  expect(draw(audienceSection, [[fansProfile, { ages: null, gender: { male: 0, female: 0 } }]])).toEqual([]);
  const empty = draw(audienceSection, [[fansSummary, null]]);
  expect(figure(empty, 'pgy.fans').value).toBeUndefined();
});
