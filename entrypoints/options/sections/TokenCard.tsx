import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { failureOf, useSession } from '../../../components/session/session';
import { useSave, useSessionSink } from '../../../components/settings/context';
import { FailureNote } from '../../../components/settings/FailureNote';
import { maskEnds } from '../../../components/settings/mask';
import { SaveMark } from '../../../components/settings/Row';
import { Banner } from '../../../components/ui/Banner';
import { Button } from '../../../components/ui/Button';
import { Spinner } from '../../../components/ui/Progress';
import { ask } from '../../../lib/messages/client';
import type { Reply } from '../../../lib/messages/protocol';
import { balanceText } from '../../../lib/report/balance';
import { useText } from '../text';
import { InUse } from './InUse';
import styles from './Start.module.css';
import { TokenForm } from './TokenForm';
import { TokenStep } from './TokenStep';

type Test = { state: 'none' | 'running' } | { state: 'done'; result: Reply<'token.test'> };

/** The token: entered, tested, replaced, removed. It goes to the background once and never comes back. */
export function TokenCard() {
  const t = useText();
  const { settings, maskedToken, language } = useSession();
  const hasToken = maskedToken !== undefined;
  const { status, run, save } = useSave();
  const take = useSessionSink();
  const [replacing, setReplacing] = useState(false);
  const [test, setTest] = useState<Test>({ state: 'none' });
  const [removed, setRemoved] = useState(false);

  const runTest = async () => {
    setTest({ state: 'running' });
    const result = await ask('token.test', {}).catch((error) => ({ failure: failureOf(error) }));
    setTest({ state: 'done', result });
  };
  const stored = () => {
    setReplacing(false);
    setRemoved(false);
  };
  /** A new token replaces one that works only after the API has accepted it. */
  const tryOut = async (token: string) => {
    const { session, ...result } = await ask('token.try', { token }).catch((error) => ({
      session: undefined,
      failure: failureOf(error),
    }));
    if (session === undefined) return result.failure;
    setTest({ state: 'done', result });
    take(session);
    stored();
    return undefined;
  };
  const saveUntested = async (token: string) => {
    if (!(await run(() => ask('token.set', { token })))) return;
    setTest({ state: 'none' });
    stored();
  };
  const forget = async () => {
    setTest({ state: 'none' });
    setRemoved(await run(() => ask('token.forget', {})));
  };

  const rejected = test.state === 'done' && test.result.failure?.code === 'tokenInvalid';
  return (
    <article id="token" className={styles.way} aria-labelledby="token-title">
      <div className={styles.wayHead}>
        <KeyRound aria-hidden />
        <h3 id="token-title">{t('tokenTitle')}</h3>
        {settings.source === 'live' && settings.region !== 'team' && hasToken && !rejected && (
          <InUse tone="ok" />
        )}
      </div>
      <p className={styles.wayLead}>{t('tokenLead')}</p>
      {hasToken && !replacing ? (
        <StoredToken onReplace={() => setReplacing(true)} onForget={forget} />
      ) : (
        <TokenForm
          replacing={replacing}
          onTry={tryOut}
          onSaveUntested={saveUntested}
          onCancel={() => setReplacing(false)}
        />
      )}
      {status.state === 'failed' && <FailureNote failure={status.failure} language={language} />}
      <div role="status">{removed && !hasToken && t('tokenForgotten')}</div>
      {hasToken && !replacing && (
        <>
          <TestResult test={test} onRetry={runTest} />
          <div className={styles.wayFoot}>
            <Button
              variant={settings.source === 'live' ? 'primary' : 'secondary'}
              onClick={runTest}
              disabled={test.state === 'running'}
            >
              {t('tokenTest')}
            </Button>
            {settings.source !== 'live' && (
              <Button variant="primary" onClick={() => save({ source: 'live' })}>
                {t('tokenUse')}
              </Button>
            )}
            <span className={styles.fine}>{t('tokenTestFree')}</span>
            <SaveMark status={status} inline />
          </div>
        </>
      )}
    </article>
  );
}

function StoredToken({ onReplace, onForget }: { onReplace(): void; onForget(): void }) {
  const t = useText();
  const masked = useSession().maskedToken ?? '';
  const ends = maskEnds(masked);
  return (
    <div className={styles.stored}>
      <span className={styles.masked}>
        <span className="visuallyHidden">
          {t('tokenStored')} {ends && t('tokenSpoken', ends)}
        </span>
        <span aria-hidden>{masked}</span>
      </span>
      <Button size="small" onClick={onReplace}>
        {t('tokenReplace')}
      </Button>
      <Button size="small" variant="danger" onClick={onForget}>
        {t('tokenForget')}
      </Button>
    </div>
  );
}

function TestResult({ test, onRetry }: { test: Test; onRetry(): void }) {
  const t = useText();
  const { language } = useSession();
  return (
    <div role="status">
      {test.state === 'running' && (
        <p className={styles.testing}>
          <Spinner />
          {t('tokenTesting')}
        </p>
      )}
      {test.state === 'done' &&
        (test.result.failure === undefined ? (
          <Banner tone="ok">
            {test.result.balance === undefined
              ? t('tokenGoodNoBalance')
              : t('tokenGood', {
                  balance: balanceText(test.result.balance, test.result.currency, language),
                })}
          </Banner>
        ) : (
          <FailureNote
            failure={test.result.failure}
            language={language}
            actions={<TokenStep failure={test.result.failure} onRetry={onRetry} />}
          />
        ))}
    </div>
  );
}
