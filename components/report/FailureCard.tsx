import { endpointWords } from '../../lib/i18n/endpoints';
import { chargedWords, errorMessages, failureWords } from '../../lib/i18n/errors';
import { type Language, translate, translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import { type Failure, WITHHELD } from '../../lib/report/failure';
import { moment } from '../../lib/report/format';
import { CREATOR_CENTRE } from '../../lib/subject/site';
import { useLanguage } from '../session/session';
import { Banner } from '../ui/Banner';
import { Button, LinkButton } from '../ui/Button';
import { CostTag } from '../ui/CostTag';
import styles from './FailureCard.module.css';
import { type FailureGroup, groupFailures, isPause, type Remedy, remedies, waitOf } from './failures';
import { useNow } from './useNow';
import { waitText } from './words';

/** Where accounts are topped up and endpoints enabled. */
const DASHBOARD = 'https://dashboard.justoneapi.com';

interface FailureHandlers {
  /** Asks again for what failed, at the price on the button. `endpoints`: those that failed, where that is known. */
  onRetry?: ((endpoints?: readonly string[]) => void) | undefined;
  /** Reads the cache, which may have the answer by now. */
  onLook?: (() => void) | undefined;
  /** Opens the report in a tab of the extension. */
  onOpenTab?: (() => void) | undefined;
  /** Calls that asking again costs; missing where no API call failed. */
  calls?(group: FailureGroup): number;
}

/** Everything that failed, each kind once. */
export function Failures({ failures, ...handlers }: FailureHandlers & { failures: readonly Failure[] }) {
  return groupFailures(failures).map((group) => (
    <FailureCard key={`${group.failure.code} ${group.endpoints.join()}`} group={group} {...handlers} />
  ));
}

/** What happened, whether it was charged, and what to do next. */
export function FailureCard({ group, ...handlers }: FailureHandlers & { group: FailureGroup }) {
  const language = useLanguage();
  const t = translator(errorMessages, language);
  const { failure, endpoints } = group;
  const words = failureWords[failure.code];
  const values = { apiCode: failure.apiCode ?? '?', httpStatus: failure.httpStatus ?? '?' };
  return (
    <Banner
      tone={failure.charged === 'no' ? 'warn' : 'danger'}
      role="alert"
      title={
        <span className={styles.title}>
          {translate(words.title, language)}
          <span className={styles.charged} data-charged={failure.charged}>
            {translate(chargedWords[failure.charged], language)}
          </span>
        </span>
      }
      actions={<Remedies group={group} {...handlers} />}
    >
      <div data-failure={failure.code}>
        <p>{translate(words.what, language, values)}</p>
        <p>{translate(words.next, language, values)}</p>
        {failure.until !== undefined && !isPause(failure) && (
          <p>{t('until', { moment: moment(failure.until, language) })}</p>
        )}
        {failure.detail && (
          <p className={styles.small}>
            {t('detail')}
            {failure.detail === WITHHELD ? t('withheld') : <q className={styles.quote}>{failure.detail}</q>}
          </p>
        )}
        <SmallPrint failure={failure} endpoints={endpoints} language={language} />
      </div>
    </Banner>
  );
}

interface SmallPrintProps {
  failure: Failure;
  endpoints: readonly string[];
  language: Language;
}

function SmallPrint({ failure, endpoints, language }: SmallPrintProps) {
  const t = translator(errorMessages, language);
  const names = endpoints.map((id) => endpointWords(id, language));
  return (
    <>
      {names.length > 0 && (
        <p className={styles.small}>
          {t(names.length === 1 ? 'endpoint' : 'endpoints', {
            endpoint: names.join(language === 'zh-CN' ? '、' : ', '),
          })}
        </p>
      )}
      {failure.requestId && <p className={styles.small}>{t('request', { id: failure.requestId })}</p>}
      {failure.sent && (
        <details className={styles.small}>
          <summary>{t('sent')}</summary>
          <dl className={styles.sent}>
            {Object.entries(failure.sent).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function Remedies({ group, onRetry, onLook, onOpenTab, calls }: FailureHandlers & { group: FailureGroup }) {
  const language = useLanguage();
  const t = translator(errorMessages, language);
  const { until } = group.failure;
  const now = useNow(500, until !== undefined);
  const wait = waitOf(group.failure, now);
  const again = onRetry && (() => onRetry(group.endpoints.length > 0 ? group.endpoints : undefined));
  const list = remedies(group).filter((remedy) => isPossible(remedy, { onRetry, onLook, onOpenTab }));
  if (list.length === 0) return undefined;
  if (wait > 0) {
    return (
      <p className={styles.wait} role="timer" data-wait>
        {t('action.wait', { time: waitText(wait, language) })}
      </p>
    );
  }
  return list.map((remedy) => (
    <RemedyButton
      key={remedy.kind}
      remedy={remedy}
      onRetry={again}
      onLook={onLook}
      onOpenTab={onOpenTab}
      price={calls?.(group)}
      of={group.endpoints[0]}
    />
  ));
}

function isPossible(remedy: Remedy, { onRetry, onLook, onOpenTab }: FailureHandlers): boolean {
  if (remedy.kind === 'retry' || remedy.kind === 'lift') return onRetry !== undefined;
  if (remedy.kind === 'openTab') return onOpenTab !== undefined;
  return remedy.kind !== 'look' || onLook !== undefined;
}

interface RemedyProps extends Pick<FailureHandlers, 'onRetry' | 'onLook' | 'onOpenTab'> {
  remedy: Remedy;
  /** Calls that asking again costs. */
  price?: number | undefined;
  /** One of the endpoints that are asked again. */
  of?: string | undefined;
}

function RemedyButton({ remedy, onRetry, onLook, onOpenTab, price, of }: RemedyProps) {
  const t = translator(errorMessages, useLanguage());
  const asksAgain = remedy.kind === 'retry' || remedy.kind === 'lift';
  const button = (label: string, onClick: () => void) => (
    <Button size="small" data-remedy={remedy.kind} onClick={onClick}>
      {label}
      {asksAgain && <CostTag calls={price} of={of} />}
    </Button>
  );
  switch (remedy.kind) {
    case 'retry':
      return button(t(remedy.maybeCharged ? 'action.retryMaybe' : 'action.retry'), () => onRetry?.());
    case 'look':
      return button(t('action.look'), () => onLook?.());
    case 'openTab':
      return button(t('action.openTab'), () => onOpenTab?.());
    case 'options':
      return button(t('action.options'), () => {
        ask('open.options', { section: remedy.section }).catch(() => {});
      });
    case 'confirm':
      return button(t('action.confirm'), () => {
        ask('open.options', { section: 'confirm' }).catch(() => {});
      });
    case 'lift':
      return button(t(remedy.endpoints.length > 0 ? 'action.liftEndpoint' : 'action.lift'), async () => {
        const stops = remedy.endpoints.length > 0 ? remedy.endpoints : [undefined];
        // A stop that could not be lifted fails the retry, whose failure has words for it.
        await Promise.allSettled(stops.map((endpoint) => ask('limits.lift', { endpoint })));
        onRetry?.();
      });
    case 'topUp':
      return (
        <LinkButton size="small" href={DASHBOARD}>
          {t('action.topUp')}
        </LinkButton>
      );
    case 'login':
      return (
        <LinkButton size="small" href={CREATOR_CENTRE}>
          {t('action.login')}
        </LinkButton>
      );
    case 'reload':
      return button(t('action.reload'), () => location.reload());
  }
}
