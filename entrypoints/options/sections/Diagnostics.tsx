import { useState } from 'react';
import { failureOf, useSession } from '../../../components/session/session';
import { FailureNote } from '../../../components/settings/FailureNote';
import { Button } from '../../../components/ui/Button';
import { copyText } from '../../../components/ui/copyText';
import { ask } from '../../../lib/messages/client';
import type { Failure } from '../../../lib/report/failure';
import { diagnosticsText } from '../../../lib/settings/diagnostics';
import type { Session } from '../../../lib/settings/session';
import { useText } from '../text';
import styles from './Diagnostics.module.css';

/** What is in a report of a fault now. */
async function gather({
  version,
  settings,
  maskedToken,
  maskedTeamKey,
  callsToday,
}: Session): Promise<string> {
  const [troubles, { entries, bytes }, memory, { lists }] = await Promise.all([
    ask('storage.troubles', {}),
    ask('storage.info', {}),
    ask('memory.info', {}),
    ask('lists.all', {}),
  ]);
  const sizes = {
    'answers in the cache': entries,
    'their bytes': bytes,
    'remembered snapshots': memory.snapshots,
    'their creators': memory.creators,
    lists: lists.length,
  };
  return diagnosticsText({
    ...{ version, settings, callsToday, troubles, sizes },
    hasToken: maskedToken !== undefined,
    hasTeamKey: maskedTeamKey !== undefined,
    browser: navigator.userAgent,
  });
}

/** A text for a report of a fault. The user reads it before it is copied; the extension sends it nowhere. */
export function Diagnostics() {
  const t = useText();
  const session = useSession();
  const [text, setText] = useState<string>();
  const [copied, setCopied] = useState<boolean>();
  const [failure, setFailure] = useState<Failure>();
  const show = () =>
    void gather(session).then(
      (gathered) => {
        setText(gathered);
        setCopied(undefined);
        setFailure(undefined);
      },
      (error) => setFailure(failureOf(error)),
    );
  return (
    <div className={styles.part} id="diagnostics">
      <p>{t('diagnosticsHint')}</p>
      {failure && <FailureNote failure={failure} language={session.language} />}
      {text === undefined ? (
        <Button onClick={show}>{t('diagnosticsShow')}</Button>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard. */}
          <section className={styles.text} tabIndex={0} aria-label={t('diagnostics')} data-diagnostics>
            <pre lang="en">{text}</pre>
          </section>
          <div className={styles.actions}>
            <Button variant="primary" onClick={async () => setCopied(await copyText(text))}>
              {t('diagnosticsCopy')}
            </Button>
            <span role="status">
              {copied !== undefined && t(copied ? 'diagnosticsCopied' : 'diagnosticsNotCopied')}
            </span>
          </div>
        </>
      )}
    </div>
  );
}
