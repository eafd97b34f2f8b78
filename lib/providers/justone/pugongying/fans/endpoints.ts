import { endpoint } from '../../../endpoint';
import { day, list, num, shape } from '../../../wire';
import { BASE, rangeNow, route, userNow, userThen } from '../routes';

const fansHistorySchema = shape({
  fansNumInc: num,
  fansNumIncRate: num,
  list: list(shape({ dateKey: day, num: num })),
});

export const fansHistory = endpoint({
  id: 'pgy.fansHistory',
  current: route(`${BASE}/api/solar/kol/data/userId/fans_overall_new_history/v1`, {
    ...userNow,
    ...rangeNow,
    growth: ['increaseType', { total: 'FANS_TOTAL', increase: 'FANS_INCREASE' }],
  }),
  legacy: route(`${BASE}/get-kol-fans-trend/v1`, {
    ...userThen,
    // By its documentation `_2` is 60 days here, so 90 days cannot be had of this route.
    range: ['dateType', { '30': '_1' }],
    growth: ['increaseType', { total: '_1', increase: '_2' }],
  }),
  schema: fansHistorySchema,
  expects: ['list', 'fansNumInc', 'fansNumIncRate'],
});
