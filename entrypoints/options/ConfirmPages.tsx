import { CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { failureOf, useLanguage, useSettings } from '../../components/session/session';
import { FailureNote } from '../../components/settings/FailureNote';
import { Button } from '../../components/ui/Button';
import { Mark } from '../../components/ui/Mark';
import { ask } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import { dearestCall, moneyText } from '../../lib/report/money';
import type { Yuan } from '../../lib/report/units';
import { PAGE_BOUND, type PageCalls } from '../../lib/settings/bounds';
import { callPricesOf } from '../../lib/settings/callPrices';
import styles from './ConfirmPages.module.css';
import { useText } from './text';
import { useAttention } from './useAttention';

/**
 * Here the user confirms that the calls of panels are their own. No web page can embed, open or click this page, and a click
 * that a page baits into the place where this opens comes too early to count.
 */
export function ConfirmPages() {
  const t = useText();
  const language = useLanguage();
  const attentive = useAttention();
  const [calls, setCalls] = useState<PageCalls>();
  const [failure, setFailure] = useState<Failure>();
  const [confirmed, setConfirmed] = useState(false);
  const title = t('confirmTitle');
  useEffect(() => {
    document.title = title;
    ask('pages.calls', {}).then(setCalls, (error) => setFailure(failureOf(error)));
  }, [title]);
  const confirm = () =>
    ask('pages.confirm', {}).then(
      () => setConfirmed(true),
      (error) => setFailure(failureOf(error)),
    );
  const close = async () => {
    const tab = await browser.tabs.getCurrent();
    if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  };
  const number = new Intl.NumberFormat(language);
  const numbers = {
    minute: number.format(PAGE_BOUND.minute),
    day: number.format(PAGE_BOUND.day),
  };
  return (
    <main className={styles.page} data-confirm-pages>
      <section className={styles.card} aria-labelledby="confirm-title">
        <Mark size={34} />
        <h1 id="confirm-title">{title}</h1>
        {confirmed ? (
          <>
            <p className={styles.done} role="status">
              <CircleCheck aria-hidden />
              {t('confirmDone', numbers)}
            </p>
            <Button onClick={close}>{t('confirmClose')}</Button>
          </>
        ) : (
          <>
            <p>{t('confirmText', numbers)}</p>
            {calls && <Counted calls={calls} />}
            <p className={styles.fine}>{t('confirmElse')}</p>
            {failure && <FailureNote failure={failure} language={language} />}
            <Button variant="primary" disabled={!attentive} onClick={confirm} data-confirm>
              {t('confirmYes')}
            </Button>
          </>
        )}
      </section>
    </main>
  );
}

/** The calls of panels, and the most that they cost where the user entered what a call costs: which API billed each is not counted. */
export function Counted({ calls }: { calls: PageCalls }) {
  const t = useText();
  const language = useLanguage();
  const settings = useSettings();
  const price = settings && dearestCall(callPricesOf(settings));
  const number = new Intl.NumberFormat(language);
  const cost = (count: number) =>
    price !== undefined && (
      <dd className={styles.cost}>
        {t('confirmCost', { yuan: moneyText((count * price) as Yuan, language) })}
      </dd>
    );
  return (
    <dl className={styles.calls}>
      <div>
        <dt>{t('confirmMinute')}</dt>
        <dd data-minute>{number.format(calls.minute)}</dd>
        {cost(calls.minute)}
      </div>
      <div>
        <dt>{t('confirmDay')}</dt>
        <dd data-day>{number.format(calls.day)}</dd>
        {cost(calls.day)}
      </div>
    </dl>
  );
}
