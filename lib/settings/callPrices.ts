import type { CallPrices } from '../report/money';
import type { Yuan } from '../report/units';
import type { Settings } from './schema';

/** What a call of each API costs, as far as the user has entered it. */
export function callPricesOf({ yuanPerCall, yuanPerStudioCall }: Settings): CallPrices {
  return {
    ...(yuanPerCall > 0 && { justone: yuanPerCall as Yuan }),
    ...(yuanPerStudioCall > 0 && { tikomni: yuanPerStudioCall as Yuan }),
  };
}
