import { endpoint } from '../../../endpoint';
import { list, num, shape, text } from '../../../wire';
import { AUTHOR, currentRoute, KOL, legacyRoute } from '../routes';

const dailyFansSchema = shape({
  daily: list(shape({ date: text, fans_cnt: num })),
});

const DATES = { startDate: 'startDate', endDate: 'endDate' } as const;

/** Fans by day, both ends included. */
export const dailyFans = endpoint({
  id: 'xingtu.dailyFans',
  current: currentRoute('data_sp/get_author_daily_fans', { ...AUTHOR, ...DATES }),
  legacy: legacyRoute('get-kol-daily-fans', { ...KOL, ...DATES }),
  schema: dailyFansSchema,
  expects: ['daily'],
});
