import { Wallet } from 'lucide-react';
import { useEffect, useState } from 'react';
import { balanceWords } from '../../lib/i18n/balance';
import { chargedWords, failureWords } from '../../lib/i18n/errors';
import { translate, translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import { balanceText, callsLeft, type Balance as Known } from '../../lib/report/balance';
import type { Failure } from '../../lib/report/failure';
import { callPricesOf } from '../../lib/settings/callPrices';
import { useNow } from '../report/useNow';
import { failureOf, useSession } from '../session/session';
import { AccountLine } from './AccountLine';
import styles from './AccountLine.module.css';
import { TeamLeft } from './TeamLeft';

/** The balance of the account; through a team's gateway, whose account is not the user's, what is left today. */
export function Balance() {
  const { settings, hasToken } = useSession();
  if (settings.source !== 'live' || !hasToken) return undefined;
  return settings.region === 'team' ? <TeamLeft /> : <AccountBalance />;
}

/** What the API last said of the account's balance, how old that is and what it still buys. Only a press asks the API, which does not bill it. */
function AccountBalance() {
  const session = useSession();
  const [known, setKnown] = useState<Known>();
  const [failure, setFailure] = useState<Failure>();
  const [asking, setAsking] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new session is the sign that there may be a newer balance.
  useEffect(() => {
    let live = true;
    ask('token.balance', {}).then(
      (balance) => live && setKnown(balance),
      // Without a remembered balance the press that asks for one is still there.
      () => {},
    );
    return () => {
      live = false;
    };
  }, [session]);

  const refresh = async () => {
    setAsking(true);
    const test = await ask('token.test', {}).catch((error) => ({ failure: failureOf(error) }));
    setAsking(false);
    setFailure(test.failure);
  };
  return <BalanceView known={known} failure={failure} asking={asking} onRefresh={() => void refresh()} />;
}

interface BalanceViewProps {
  known?: Known | undefined;
  /** Why the last press brought no balance. */
  failure?: Failure | undefined;
  asking: boolean;
  onRefresh(): void;
}

/** The balance as it is known, and the press that asks for it anew. */
export function BalanceView({ known, failure, asking, onRefresh }: BalanceViewProps) {
  const { settings, language } = useSession();
  const t = translator(balanceWords, language);
  const now = useNow(30_000, known !== undefined);
  const left = known && callsLeft(known, callPricesOf(settings));
  return (
    <AccountLine
      icon={<Wallet aria-hidden />}
      at={known?.at}
      now={Math.max(now, Date.now())}
      failed={
        failure &&
        t('failed', {
          why: `${translate(failureWords[failure.code].title, language)} (${translate(
            chargedWords[failure.charged],
            language,
          )})`,
        })
      }
      asking={asking}
      words={{ ask: t('ask'), refresh: t('refresh') }}
      onRefresh={onRefresh}
      data-balance={known?.balance}
    >
      {known && (
        <>
          <span>{t('balance', { balance: balanceText(known.balance, known.currency, language) })}</span>
          {left !== undefined && (
            <span className={styles.left} title={t('leftHint')} data-calls-left={left}>
              {t('left', { calls: left.toLocaleString('en') })}
            </span>
          )}
        </>
      )}
    </AccountLine>
  );
}
