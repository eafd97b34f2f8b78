import { accountLimit } from '../../gateway/limits';
import type { Sender } from '../../messages/senders';
import { shanghaiDay } from '../../report/day';
import type { TokenTest } from '../../report/ledger';
import type { Session } from '../../settings/session';
import type { HandlerDeps, HandlersOf } from './deps';
import type { Screens } from './screens';

const DAY_MS = 86_400_000;

/** The token, what its calls have cost, and what stops them. */
export function accountHandlers(
  { store, settings, testToken }: HandlerDeps,
  screens: Screens,
): HandlersOf<'token' | 'ledger' | 'limits' | 'pages' | 'notice'> {
  /**
   * Stores the token that calls are made with from now on. Limits of the token before do not apply to it.
   *
   * @param since the `eraseEpoch` in which the user gave it
   */
  async function keepToken(token: string, sender: Sender, since = store.eraseEpoch): Promise<Session> {
    await store.setSecret('justone', token, since);
    await store.liftAllLimits();
    const { team } = await settings.read();
    const keyed = (await store.teamKey(team.address)) !== undefined;
    await settings.change(({ region, ...before }) => ({
      ...before,
      source: 'live',
      // In a team the token would go with no call. Without a key there is no way to the gateway either.
      region: region === 'team' && !keyed ? 'global' : region,
    }));
    return screens.settingsChanged(sender);
  }

  /** Keeps the balance that a test of the token in use has told, for every screen that shows it. */
  async function keepBalance({ balance, currency }: TokenTest): Promise<void> {
    if (balance === undefined) return;
    await store.setBalance({ balance, ...(currency !== undefined && { currency }), at: Date.now() });
    screens.refresh();
  }

  return {
    'token.set': ({ token }, sender) => keepToken(token, sender),
    'token.try': async ({ token }, sender) => {
      const { eraseEpoch } = store;
      const result = await testToken(await settings.read(), token);
      if (result.failure) return result;
      const session = await keepToken(token, sender, eraseEpoch);
      await keepBalance(result);
      return { ...result, session };
    },
    'token.test': async () => {
      const { accountEpoch } = store;
      const result = await testToken(await settings.read());
      // The token or the host may have changed while the API answered: the balance is then of another account.
      const same = store.accountEpoch === accountEpoch && (await store.secret('justone')) !== undefined;
      if (same) await keepBalance(result);
      return result;
    },
    'token.balance': () => store.balance(),
    'token.forget': async (_, sender) => {
      await store.setSecret('justone', undefined);
      await store.setBalance(undefined);
      return screens.settingsChanged(sender);
    },
    'ledger.list': ({ days }) => store.ledger(shanghaiDay(Date.now() - (days - 1) * DAY_MS)),
    'limits.lift': async ({ endpoint }) => {
      const accounts = [accountLimit({}), accountLimit({ via: 'tikomni' })];
      const limits = endpoint === undefined ? accounts : [...accounts, `endpoint:${endpoint}`];
      await Promise.all(limits.map((limit) => store.liftLimit(limit)));
    },
    'pages.calls': () => store.pageCalls({ at: Date.now(), day: shanghaiDay(Date.now()) }),
    'pages.confirm': () => store.confirmPageCalls(),
    'notice.seen': async () => {
      await screens.setCapNotice(false);
      screens.openings.clear();
      screens.refresh();
    },
  };
}
