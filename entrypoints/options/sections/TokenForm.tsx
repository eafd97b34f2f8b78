import { Eye, EyeOff } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { readToken, type TokenDoubt } from '../../../components/settings/rules';
import { Banner } from '../../../components/ui/Banner';
import { Button, IconButton } from '../../../components/ui/Button';
import { TextField } from '../../../components/ui/Fields';
import { useText } from '../text';
import styles from './Start.module.css';
import { DASHBOARD } from './TokenCard';

interface TokenFormProps {
  /** There is a token already, and this one takes its place. */
  replacing: boolean;
  /** @returns whether it was stored. */
  onSave(token: string): Promise<boolean>;
  onCancel(): void;
}

/**
 * Where a token is entered. The field is the browser's and not React's, which would write the value into an attribute of
 * the document; it has no name, so that no submission could ever carry it; and it is emptied when the token is stored.
 */
export function TokenForm({ replacing, onSave, onCancel }: TokenFormProps) {
  const t = useText();
  const [doubts, setDoubts] = useState<TokenDoubt[]>([]);
  const [empty, setEmpty] = useState(false);
  const [shown, setShown] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { token } = readToken(form.querySelector('input')?.value ?? '');
    setEmpty(token === '');
    if (token !== '' && (await onSave(token))) form.reset();
  };

  return (
    <form className={styles.form} onSubmit={submit} autoComplete="off">
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
      <div className={styles.wayFoot}>
        <Button type="submit" variant="primary">
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
