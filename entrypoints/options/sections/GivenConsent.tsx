import { useEffect, useState } from 'react';
import { failureOf, useSession } from '../../../components/session/session';
import { useSessionSink } from '../../../components/settings/context';
import { Confirm } from '../../../components/settings/Dialog';
import { FailureNote } from '../../../components/settings/FailureNote';
import { Button } from '../../../components/ui/Button';
import { consentWords } from '../../../lib/i18n/consent';
import { options as words } from '../../../lib/i18n/options';
import { translator } from '../../../lib/language/translate';
import { ask } from '../../../lib/messages/client';
import type { Failure } from '../../../lib/report/failure';
import { moment } from '../../../lib/report/format';
import { Practices } from '../Practices';
import rows from './Rows.module.css';

/** When the user agreed to what is handled, what that is, and the way to take it back. */
export function GivenConsent() {
  const { language } = useSession();
  const t = translator(consentWords, language);
  const cancel = translator(words, language)('cancel');
  const take = useSessionSink();
  const [at, setAt] = useState<number>();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    ask('consent.last', {}).then(
      (last) => setAt(last?.at),
      // The row is whole without the day.
      () => {},
    );
  }, []);
  const takeBack = () =>
    void ask('consent.answer', { given: false }).then(take, (error) => setFailure(failureOf(error)));
  return (
    <div className={rows.group}>
      <div className={rows.line} id="consent">
        <div>
          <p className={rows.label}>{t('given')}</p>
          <p className={rows.hint}>
            {at !== undefined && `${t('givenAt', { moment: moment(at, language) })} `}
            {t('givenHint')}
          </p>
        </div>
        <Button onClick={() => setAsking(true)} data-consent-take-back>
          {t('takeBack')}
        </Button>
      </div>
      <details className={rows.note}>
        <summary>{t('see')}</summary>
        <Practices language={language} />
      </details>
      {failure && <FailureNote failure={failure} language={language} />}
      {asking && (
        <Confirm
          title={t('takeBackTitle')}
          confirm={t('takeBack')}
          cancel={cancel}
          onConfirm={takeBack}
          onClose={() => setAsking(false)}
        >
          <p>{t('takeBackText')}</p>
          <p>{t('givenHint')}</p>
        </Confirm>
      )}
    </div>
  );
}
