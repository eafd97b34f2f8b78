import { callsText } from '../../lib/i18n/calls';
import { common } from '../../lib/i18n/common';
import { translate } from '../../lib/language/translate';
import { apiOf, costOf, dearestCall, moneyText } from '../../lib/report/money';
import type { Yuan } from '../../lib/report/units';
import { callPricesOf } from '../../lib/settings/callPrices';
import { useLanguage, useSession, useSettings } from './session';

/**
 * The function that writes calls, and beside them what they cost where the user entered the price of one. `of`: the id of the
 * section, list or endpoint that they are made for, which tells the API; Just One API without it.
 */
export function useCallsText(): (calls: number, of?: string) => string {
  const language = useLanguage();
  const settings = useSettings();
  const prices = settings ? callPricesOf(settings) : {};
  return (calls, of = '') => callsText(calls, costOf({ [apiOf(of)]: calls }, prices), language);
}

/**
 * What today's calls cost, beside what the daily cap would: `¥0.40 / ¥50.00`. `hint` says by which price. `undefined` where a
 * price that it takes is not known.
 */
export function useTodayCost(): { text: string; hint: string } | undefined {
  const { settings, yuanToday, language } = useSession();
  const price = dearestCall(callPricesOf(settings));
  if (price === undefined || yuanToday === undefined) return undefined;
  const cap = moneyText((settings.dailyCap * price) as Yuan, language);
  return {
    text: `${moneyText(yuanToday, language)} / ${cap}`,
    hint: translate(common['cap.cost'], language, { yuan: cap, price: moneyText(price, language) }),
  };
}
