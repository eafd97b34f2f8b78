import * as endpoints from '../../justone/pugongying/fans/endpoints';
import type { Sample, Samples } from '../types';
import { fansByDay } from './blogger';
import { growthOf, userOf } from './query';

/** The legacy documentation gives `_2` as 60 days for this endpoint. */
const DAYS: Readonly<Record<string, number>> = { DAY_90: 90, _2: 60 };

const fansHistory: Sample = (query, now) => {
  const of = userOf(query);
  const days = DAYS[query.dateType ?? ''] ?? 30;
  const { gained, rate } = growthOf(of, days, now);
  const [before, ...totals] = fansByDay(of, days + 1, now);
  const isIncrease = query.increaseType === 'FANS_INCREASE' || query.increaseType === '_2';
  const num = (index: number) =>
    (totals[index]?.num ?? 0) - (isIncrease ? ((index ? totals[index - 1] : before)?.num ?? 0) : 0);
  return {
    fansNumInc: gained,
    fansNumIncRate: Number(rate.toFixed(4)),
    list: totals.map(({ dateKey }, index) => ({ num: num(index), dateKey })),
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.fansHistory, fansHistory]];
