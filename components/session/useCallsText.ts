import { callsText, upTo } from '../../lib/i18n/calls';
import { common } from '../../lib/i18n/common';
import { translate } from '../../lib/language/translate';
import { apiOf, costOf, dearestCall, moneyText } from '../../lib/report/money';
import type { Yuan } from '../../lib/report/units';
import { callPricesOf } from '../../lib/settings/callPrices';
import { useLanguage, useSession, useSettings } from './session';

/**
 * The function that writes calls, and beside them what they cost where the user entered the price of one. `of`: the id of the
 * section, list or endpoint that they are made for, which tells the API; Just One API without it. Through a team's gateway calls are
 * the most that there may be, but where `exact` says otherwise.
 */
export function useCallsText(): (calls: number, of?: string, exact?: boolean) => string {
  const language = useLanguage();
  const settings = useSettings();
  const prices = settings ? callPricesOf(settings) : {};
  const inTeam = useInTeam();
  return (calls, of = '', exact = false) => {
    const api = apiOf(of);
    const text = callsText(calls, costOf({ [api]: calls }, prices), language);
    return inTeam && api === 'justone' && !exact ? upTo(text, language) : text;
  };
}

/** Whether calls go through a team's gateway. `of`: as for {@link useCallsText}; the studio's never do. */
export function useInTeam(of = ''): boolean {
  const settings = useSettings();
  return settings?.source === 'live' && settings.region === 'team' && apiOf(of) === 'justone';
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
