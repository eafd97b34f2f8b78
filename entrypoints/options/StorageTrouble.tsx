import { useState } from 'react';
import { failureOf } from '../../components/session/session';
import { FailureNote } from '../../components/settings/FailureNote';
import { Button } from '../../components/ui/Button';
import { options as words } from '../../lib/i18n/options';
import { type Language, translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import type { Session } from '../../lib/settings/session';
import { ForgetConfirm } from './ForgetConfirm';

interface StorageTroubleProps {
  failure: Failure;
  language: Language;
  onSession(session: Session): void;
}

/** Shown when the settings cannot be read: what happened, and the button that helps. */
export function StorageTrouble({ failure: first, language, onSession }: StorageTroubleProps) {
  const t = translator(words, language);
  const [failure, setFailure] = useState(first);
  const [asking, setAsking] = useState(false);
  const attempt = (work: Promise<Session>) => work.then(onSession, (error) => setFailure(failureOf(error)));
  const broken = failure.code === 'storageCorrupt' || failure.code === 'storageNewer';
  return (
    <>
      <FailureNote
        failure={failure}
        language={language}
        actions={
          <>
            {failure.code === 'storageFull' && (
              <Button
                onClick={() => attempt(ask('storage.clearCache', {}).then(() => ask('session.get', {})))}
              >
                {t('cacheClear')}
              </Button>
            )}
            {broken && (
              <Button variant="danger" onClick={() => setAsking(true)}>
                {t('forget')}
              </Button>
            )}
            <Button onClick={() => attempt(ask('session.get', {}))}>{t('retry')}</Button>
          </>
        }
      />
      {asking && (
        <ForgetConfirm
          language={language}
          onConfirm={() => attempt(ask('storage.forgetEverything', {}))}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
