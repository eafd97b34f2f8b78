import { CircleCheck, CircleDashed, ExternalLink } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useLanguage } from '../../../components/session/session';
import { type Service, servicePattern } from '../../../components/studio/services';
import { requestLogin, useLoginPermission } from '../../../components/studio/useLoginPermission';
import { Banner } from '../../../components/ui/Banner';
import { Button, LinkButton } from '../../../components/ui/Button';
import { cx } from '../../../components/ui/cx';
import { ask } from '../../../lib/messages/client';
import { moment } from '../../../lib/report/format';
import type { StudioState } from '../../../lib/settings/studio';
import { CREATOR_CENTRE } from '../../../lib/subject/site';
import styles from './Studio.module.css';
import { type StudioPart, useStudioText } from './studioPart';

/** The source of the login: the browser, which asks the user first, or a cookie that the user pastes. */
export function StudioLogin({
  state,
  run,
  service,
  check,
}: StudioPart & { service: Service; check(): void }) {
  const t = useStudioText();
  const { granted, takenBack } = useLoginPermission();
  const [refused, setRefused] = useState(false);

  /** Runs within the click, because a browser grants permissions only then. */
  const allow = async () => {
    setRefused(!(await requestLogin(servicePattern(service))));
    check();
  };

  return (
    <div className={styles.part} id="studioLogin">
      <h3 className={styles.partTitle}>{t('login')}</h3>
      <p className={cx(styles.hint, styles.under)}>{t('login.hint')}</p>
      <LoginLine state={state} granted={granted} onCheck={check} />
      <div className={styles.ways}>
        <div className={styles.way}>
          <h4>{t('login.browser')}</h4>
          <p className={styles.hint}>{t('login.browserText')}</p>
          {granted === false && (
            <div>
              <Button variant="primary" onClick={allow} data-studio="allow-login">
                {t('login.allow')}
              </Button>
            </div>
          )}
          {granted && (
            <p className={styles.good}>
              <CircleCheck aria-hidden className={styles.tick} />
              {t('login.granted')}
            </p>
          )}
          <div role="status">
            {refused && granted === false && <Banner tone="warn">{t('login.refused')}</Banner>}
            {takenBack && !refused && <Banner tone="warn">{t('login.takenBack')}</Banner>}
          </div>
        </div>
        <PasteForm run={run} />
      </div>
    </div>
  );
}

/** Whether there is a login, and until when. */
function LoginLine(props: { state: StudioState; granted: boolean | undefined; onCheck(): void }) {
  const { state, granted, onCheck } = props;
  const t = useStudioText();
  const language = useLanguage();
  const ended = state.expires !== undefined && state.expires < Date.now();
  const inside = state.loggedIn && !ended;
  const Icon = inside ? CircleCheck : CircleDashed;
  const when = state.expires === undefined ? undefined : moment(state.expires, language);
  const text = () => {
    if (!state.loggedIn) return t(granted || state.login === 'browser' ? 'login.out' : 'login.none');
    if (when === undefined) return t('login.in');
    return t(ended ? 'login.ended' : 'login.until', { moment: when });
  };
  return (
    <div className={styles.login} data-login={state.login} data-in={inside} role="status">
      <Icon aria-hidden className={styles.loginIcon} />
      <span>
        {text()}
        {state.login === 'pasted' && ` · ${t('login.pasted')}`}
      </span>
      {!inside && (
        <>
          <LinkButton size="small" href={CREATOR_CENTRE}>
            {t('login.open')} <ExternalLink aria-hidden className={styles.external} />
          </LinkButton>
          <Button size="small" variant="quiet" onClick={onCheck}>
            {t('login.check')}
          </Button>
        </>
      )}
    </div>
  );
}

/**
 * The field for a pasted cookie. React does not control it, because React would write the value into the document. It is
 * emptied before anything else happens, and the cookie is never shown again.
 */
function PasteForm({ run }: Pick<StudioPart, 'run'>) {
  const t = useStudioText();
  const id = useId();
  const [outcome, setOutcome] = useState<'accepted' | 'refused' | 'empty'>();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.querySelector('textarea');
    const cookie = field?.value.trim() ?? '';
    event.currentTarget.reset();
    if (cookie === '') return setOutcome('empty');
    const went = await run(async () => {
      const { accepted, state } = await ask('studio.pasteCookie', { cookie });
      setOutcome(accepted ? 'accepted' : 'refused');
      return state;
    });
    // The message was refused because the text is longer than any cookie.
    if (!went) setOutcome('refused');
  };

  return (
    <form className={styles.way} onSubmit={submit} autoComplete="off">
      <h4>{t('paste.title')}</h4>
      <p className={styles.hint} id={`${id}-text`}>
        {t('paste.text')}
      </p>
      <label className="visuallyHidden" htmlFor={id}>
        {t('paste.label')}
      </label>
      <textarea
        id={id}
        className={styles.paste}
        rows={2}
        aria-describedby={`${id}-text`}
        placeholder={t('paste.label')}
        autoComplete="off"
        spellCheck={false}
        maxLength={20_000}
        onInput={() => setOutcome(undefined)}
        data-studio="paste"
      />
      <div className={styles.foot}>
        <Button type="submit" data-studio="use">
          {t('paste.use')}
        </Button>
        <span role="status" className={styles.outcome} data-outcome={outcome}>
          {outcome && t(`paste.${outcome}`)}
        </span>
      </div>
      <details className={styles.hint}>
        <summary>{t('paste.where')}</summary>
        {t('paste.how')}
      </details>
    </form>
  );
}
