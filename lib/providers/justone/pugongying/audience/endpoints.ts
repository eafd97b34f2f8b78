import type * as v from 'valibot';
import { endpoint } from '../../../endpoint';
import { day, list, num, shape, text } from '../../../wire';
import { BASE, route, userNow, userThen } from '../routes';

const named = list(shape({ name: text, percent: num }));

const fansProfileSchema = shape({
  dateKey: day,
  gender: shape({ male: num, female: num }),
  ages: list(shape({ group: text, percent: num })),
  interests: named,
  provinces: named,
  cities: named,
  devices: list(shape({ name: text, desc: text, percent: num })),
});

const fansSummarySchema = shape({
  fansNum: num,
  fansIncreaseNum: num,
  fansGrowthRate: num,
  fansGrowthBeyondRate: num,
  activeFansL28: num,
  activeFansRate: num,
  activeFansBeyondRate: num,
  engageFansL30: num,
  engageFansRate: num,
  engageFansBeyondRate: num,
  readFansIn30: num,
  readFansRate: num,
  readFansBeyondRate: num,
  payFansUserNum30d: num,
  payFansUserRate30d: num,
});

export type FansProfile = NonNullable<v.InferOutput<typeof fansProfileSchema>>;
export type FansSummary = NonNullable<v.InferOutput<typeof fansSummarySchema>>;

export const fansProfile = endpoint({
  id: 'pgy.fansProfile',
  current: route(`${BASE}/api/solar/kol/data/userId/fans_profile/v1`, userNow),
  legacy: route(`${BASE}/get-kol-fans-portrait/v1`, userThen),
  schema: fansProfileSchema,
  expects: ['ages', 'gender', 'interests', 'provinces', 'cities', 'devices'],
});

export const fansSummary = endpoint({
  id: 'pgy.fansSummary',
  current: route(`${BASE}/api/solar/kol/dataV3/fansSummary/v1`, userNow),
  legacy: route(`${BASE}/get-kol-fans-summary/v1`, userThen),
  schema: fansSummarySchema,
  expects: ['fansNum', 'activeFansRate', 'engageFansRate', 'readFansRate'],
});
