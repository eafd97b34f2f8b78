import { Eye, EyeOff } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { failureOf, useSession } from '../../../components/session/session';
import { FailureNote } from '../../../components/settings/FailureNote';
import { maskEnds } from '../../../components/settings/mask';
import { readToken } from '../../../components/settings/rules';
import { requestPermission } from '../../../components/settings/usePermission';
import { SERVICES, servicePattern } from '../../../components/studio/services';
import { Banner } from '../../../components/ui/Banner';
import { Button, IconButton } from '../../../components/ui/Button';
import { cx } from '../../../components/ui/cx';
import { TextField } from '../../../components/ui/Fields';
import { Spinner } from '../../../components/ui/Progress';
import { ask } from '../../../lib/messages/client';
import type { Reply } from '../../../lib/messages/protocol';
import { useText } from '../text';
import start from './Start.module.css';
import styles from './Studio.module.css';
import { type StudioPart, useStudioText } from './studioPart';

type Test = { state: 'none' | 'running' } | { state: 'done'; result: Reply<'studio.test'> };

/** The service's key: entered, tested, replaced, removed. It goes to the background once and never comes back. */
export function StudioKey({ state, run }: StudioPart) {
  const t = useStudioText();
  const service = SERVICES[useSession().settings.studioHost];
  const [replacing, setReplacing] = useState(false);
  const [test, setTest] = useState<Test>({ state: 'none' });
  const [removed, setRemoved] = useState(false);
  const stored = state.maskedKey !== undefined && !replacing;

  const runTest = async () => {
    setTest({ state: 'running' });
    const result = await ask('studio.test', {}).catch((error) => ({ failure: failureOf(error) }));
    setTest({ state: 'done', result });
  };
  const store = async (key: string) => {
    if (!(await run(() => ask('studio.setKey', { key })))) return false;
    setReplacing(false);
    setRemoved(false);
    setTest({ state: 'none' });
    return true;
  };
  const forget = async () => {
    setTest({ state: 'none' });
    setRemoved(await run(() => ask('studio.forgetKey', {})));
  };

  return (
    <div className={styles.part} id="studioKey">
      <h3 className={styles.partTitle}>{t('key')}</h3>
      <p className={cx(styles.hint, styles.under)}>
        {t('key.hint', { company: service.company, host: service.host })}{' '}
        <a href={service.site} target="_blank" rel="noopener noreferrer">
          {t('key.get', { site: new URL(service.site).host })}
        </a>
      </p>
      {stored ? (
        <Stored masked={state.maskedKey ?? ''} onReplace={() => setReplacing(true)} onForget={forget} />
      ) : (
        <KeyForm replacing={replacing} onSave={store} onCancel={() => setReplacing(false)} />
      )}
      <div role="status">{removed && !stored && t('key.forgotten')}</div>
      {stored && (
        <>
          <TestResult test={test} onRetry={runTest} />
          <div className={styles.foot}>
            <Button onClick={runTest} disabled={test.state === 'running'} data-studio="test">
              {t('key.test')}
            </Button>
            <span className={styles.hint}>{t('key.testFree')}</span>
          </div>
        </>
      )}
    </div>
  );
}

function Stored(props: { masked: string; onReplace(): void; onForget(): void }) {
  const t = useStudioText();
  const o = useText();
  const ends = maskEnds(props.masked);
  return (
    <div className={start.stored}>
      <span className={start.masked} data-studio="masked">
        <span className="visuallyHidden">
          {t('key.stored')} {ends && o('tokenSpoken', ends)}
        </span>
        <span aria-hidden>{props.masked}</span>
      </span>
      <Button size="small" onClick={props.onReplace}>
        {t('key.replace')}
      </Button>
      <Button size="small" variant="danger" onClick={props.onForget} data-studio="forget-key">
        {t('key.forget')}
      </Button>
    </div>
  );
}

interface KeyFormProps {
  replacing: boolean;
  /** @returns whether it was stored. */
  onSave(key: string): Promise<boolean>;
  onCancel(): void;
}

/** Like the token's form: the browser owns the field's value, the field has no name, and is emptied when the key is stored. */
function KeyForm({ replacing, onSave, onCancel }: KeyFormProps) {
  const t = useStudioText();
  const [empty, setEmpty] = useState(false);
  const [shown, setShown] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { token: key } = readToken(form.querySelector('input')?.value ?? '');
    setEmpty(key === '');
    if (key !== '' && (await onSave(key))) form.reset();
  };
  return (
    <form className={start.form} onSubmit={submit} autoComplete="off">
      <TextField
        label={t('key.label')}
        error={empty ? t('key.empty') : undefined}
        type={shown ? 'text' : 'password'}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        placeholder={t('key.placeholder')}
        onInput={() => setEmpty(false)}
        suffix={
          <>
            <IconButton
              label={t(shown ? 'key.hide' : 'key.show')}
              icon={shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
              onClick={() => setShown(!shown)}
            />
            <Button type="submit" variant="primary">
              {t('key.save')}
            </Button>
            {replacing && <Button onClick={onCancel}>{t('cancel')}</Button>}
          </>
        }
      />
    </form>
  );
}

function TestResult({ test, onRetry }: { test: Test; onRetry(): void }) {
  const t = useStudioText();
  const { settings, language } = useSession();
  const service = SERVICES[settings.studioHost];
  const failure = test.state === 'done' ? test.result.failure : undefined;
  const allow = () => requestPermission(servicePattern(service)).then((granted) => granted && onRetry());
  return (
    <div role="status">
      {test.state === 'running' && (
        <p className={start.testing}>
          <Spinner />
          {t('key.testing')}
        </p>
      )}
      {test.state === 'done' && !failure && <Banner tone="ok">{t('key.good')}</Banner>}
      {failure && (
        <FailureNote
          failure={failure}
          language={language}
          actions={
            failure.code === 'notPermitted' && (
              <Button onClick={allow}>{t('host.allow', { host: service.host })}</Button>
            )
          }
        />
      )}
    </div>
  );
}
