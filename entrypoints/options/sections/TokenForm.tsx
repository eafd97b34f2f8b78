import { Eye, EyeOff } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useSession } from '../../../components/session/session';
import { failureLine } from '../../../components/settings/FailureNote';
import { readToken, type TokenDoubt } from '../../../components/settings/rules';
import { Banner } from '../../../components/ui/Banner';
import { Button, IconButton } from '../../../components/ui/Button';
import { TextField } from '../../../components/ui/Fields';
import { Spinner } from '../../../components/ui/Progress';
import type { Failure } from '../../../lib/report/failure';
import { useText } from '../text';
import styles from './Start.module.css';
import { DASHBOARD, TokenStep } from './TokenStep';

interface TokenFormProps {
  /** The new token replaces an old one. */
  replacing: boolean;
  /** Tests a token, and stores it where the API accepts it. @returns why it was not stored, if so. */
  onTry(token: string): Promise<Failure | undefined>;
  onSaveUntested(token: string): Promise<void>;
  onCancel(): void;
}

/**
 * The form for a token. React does not control the field, because React would write the value into an attribute of the
 * document. It has no name, so that no submission carries it, and it is emptied when the token is stored.
 */
export function TokenForm({ replacing, onTry, onSaveUntested, onCancel }: TokenFormProps) {
  const t = useText();
  const [doubts, setDoubts] = useState<TokenDoubt[]>([]);
  const [empty, setEmpty] = useState(false);
  const [shown, setShown] = useState(false);
  const [trying, setTrying] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const form = useRef<HTMLFormElement>(null);

  const entered = () => readToken(form.current?.querySelector('input')?.value ?? '').token;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const token = entered();
    setEmpty(token === '');
    setFailure(undefined);
    if (token === '' || trying) return;
    setTrying(true);
    const why = await onTry(token);
    setTrying(false);
    setFailure(why);
    if (why === undefined) form.current?.reset();
  };

  return (
    <form ref={form} className={styles.form} onSubmit={submit} autoComplete="off">
      <TextField
        label={t(replacing ? 'tokenReplaceLabel' : 'tokenLabel')}
        hint={t('tokenHint')}
        error={empty ? t('tokenEmpty') : undefined}
        type={shown ? 'text' : 'password'}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        placeholder={t('tokenPlaceholder')}
        onInput={(event) => {
          setEmpty(false);
          setFailure(undefined);
          setDoubts(readToken(event.currentTarget.value).doubts);
        }}
        suffix={
          <IconButton
            label={t(shown ? 'tokenHide' : 'tokenShow')}
            icon={shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            onClick={() => setShown(!shown)}
          />
        }
      />
      {doubts.length > 0 && (
        <Banner tone="warn" role="status">
          {doubts.map((doubt) => (
            <p key={doubt}>{t(`doubt_${doubt}`)}</p>
          ))}
          <p>{t('doubtTail')}</p>
        </Banner>
      )}
      <div role="status">
        {trying && (
          <p className={styles.testing}>
            <Spinner />
            {t('tokenTesting')}
          </p>
        )}
      </div>
      {failure && (
        <NotStored
          failure={failure}
          onRetry={() => form.current?.requestSubmit()}
          onSaveUntested={() => void onSaveUntested(entered())}
        />
      )}
      <div className={styles.wayFoot}>
        <Button type="submit" variant="primary" disabled={trying}>
          {t('tokenSave')}
        </Button>
        {replacing && <Button onClick={onCancel}>{t('cancel')}</Button>}
        <a href={DASHBOARD} target="_blank" rel="noopener noreferrer">
          {t('tokenGet')}
        </a>
      </div>
    </form>
  );
}

interface NotStoredProps {
  failure: Failure;
  onRetry(): void;
  onSaveUntested(): void;
}

/** Why a new token was not stored, and which token stays in use. */
function NotStored({ failure, onRetry, onSaveUntested }: NotStoredProps) {
  const t = useText();
  const { settings, maskedToken, language } = useSession();
  const rejected = failure.code === 'tokenInvalid';
  return (
    <Banner
      tone="danger"
      role="alert"
      title={t(rejected ? 'tokenRejected' : 'tokenUntested')}
      actions={
        <>
          <TokenStep failure={failure} onRetry={onRetry} />
          {!rejected && <Button onClick={onSaveUntested}>{t('tokenSaveUntested')}</Button>}
        </>
      }
    >
      <p>{rejected ? t('tokenRejectedNext') : failureLine(failure, language)}</p>
      {settings.source === 'sample' && <p>{t('tokenKeptSample')}</p>}
      {settings.source === 'live' && maskedToken !== undefined && <p>{t('tokenKeptOld')}</p>}
    </Banner>
  );
}
