import { type ChangeEvent, useRef, useState } from 'react';
import { failureOf, useSession } from '../../../components/session/session';
import { useSessionSink } from '../../../components/settings/context';
import { Confirm } from '../../../components/settings/Dialog';
import { failureLine } from '../../../components/settings/FailureNote';
import { Banner } from '../../../components/ui/Banner';
import { Button } from '../../../components/ui/Button';
import type { Language } from '../../../lib/language/translate';
import { ask } from '../../../lib/messages/client';
import type { Settings } from '../../../lib/settings/schema';
import { ForgetConfirm } from '../ForgetConfirm';
import { Card, Head } from '../Section';
import { sendsTokenElsewhere, settingChanges } from '../settingChanges';
import { settingName, settingValue } from '../settingWords';
import { useText } from '../text';
import { useStorageInfo } from '../useStorageInfo';
import styles from './Data.module.css';
import rows from './Rows.module.css';

type Text = ReturnType<typeof useText>;

/** The outcome of an export, an import or a deletion. It becomes words when it is drawn, because the language may change. */
type Outcome = { tone: 'ok' | 'danger'; lines(t: Text, language: Language): string[] };

/** Exporting and importing settings, and deleting everything. */
export function Data() {
  const t = useText();
  return (
    <>
      <Head of="data" title={t('dataTitle')} />
      <Card>
        <Export />
        <Import />
        <Forget />
      </Card>
    </>
  );
}

/** The notice of a change that failed. */
function failed(error: unknown): Outcome {
  const failure = failureOf(error);
  return { tone: 'danger', lines: (_, language) => [failureLine(failure, language)] };
}

function Said({ outcome }: { outcome: Outcome | undefined }) {
  const t = useText();
  const { language } = useSession();
  return (
    <div role="status" className={rows.note}>
      {outcome && (
        <Banner tone={outcome.tone}>
          {outcome.lines(t, language).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Banner>
      )}
    </div>
  );
}

function Export() {
  const t = useText();
  const [outcome, setOutcome] = useState<Outcome>();
  const run = async () => {
    try {
      const { text } = await ask('settings.export', {});
      const file = `kol-lens-settings-${new Date().toISOString().slice(0, 10)}.json`;
      download(text, file);
      setOutcome({ tone: 'ok', lines: (t) => [t('exported', { file })] });
    } catch (error) {
      setOutcome(failed(error));
    }
  };
  return (
    <div className={rows.group}>
      <div className={rows.line}>
        <div>
          <p className={rows.label}>{t('export')}</p>
          <p className={rows.hint}>{t('exportHint')}</p>
        </div>
        <Button onClick={run}>{t('export')}</Button>
      </div>
      <Said outcome={outcome} />
    </div>
  );
}

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the object URL only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Bytes. A larger file is no settings file and is not read. */
const MAX_FILE = 100_000;

function Import() {
  const t = useText();
  const { settings: current } = useSession();
  const take = useSessionSink();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  const [offer, setOffer] = useState<{ text: string; settings: Settings }>();
  const refuse = (lines: Outcome['lines']) =>
    setOutcome({
      tone: 'danger',
      lines: (t, language) => [...lines(t, language), t('importBad')],
    });

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    setOutcome(undefined);
    if (file === undefined) return;
    if (file.size > MAX_FILE) return refuse((t) => [t('import_tooLarge')]);
    try {
      const text = await file.text();
      // The import is compared with the settings as they are now, not with those of the last drawing.
      const [{ problem, bad, settings }, session] = await Promise.all([
        ask('settings.check', { text }),
        ask('session.get', {}),
      ]);
      take(session);
      if (problem !== undefined || settings === undefined)
        return refuse((t) => [t(`import_${problem ?? 'notOurs'}`)]);
      if (bad.length > 0)
        return refuse((t, language) =>
          bad.map((name) => t('import_field', { setting: settingName(name, language) })),
        );
      if (settingChanges(session.settings, settings).length === 0)
        return setOutcome({ tone: 'ok', lines: (t) => [t('importSame')] });
      setOffer({ text, settings });
    } catch (error) {
      refuse(failed(error).lines);
    } finally {
      // Emptied, so that choosing the same file again, corrected, is a change too.
      if (input.current) input.current.value = '';
    }
  };
  const apply = async (text: string) => {
    try {
      const { ok, session } = await ask('settings.import', { text });
      if (!ok) return refuse((t) => [t('import_notOurs')]);
      take(session);
      setOutcome({ tone: 'ok', lines: (t) => [t('importDone')] });
    } catch (error) {
      refuse(failed(error).lines);
    }
  };

  return (
    <div className={rows.group}>
      <div className={rows.line}>
        <div>
          <p className={rows.label}>{t('import')}</p>
          <p className={rows.hint}>{t('importHint')}</p>
        </div>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          hidden
          aria-hidden
          tabIndex={-1}
          onChange={choose}
        />
        <Button onClick={() => input.current?.click()}>{t('importChoose')}</Button>
      </div>
      <Said outcome={outcome} />
      {offer && (
        <Confirm
          title={t('importTitle')}
          confirm={t('importConfirm')}
          cancel={t('cancel')}
          danger={sendsTokenElsewhere(current, offer.settings)}
          onConfirm={() => void apply(offer.text)}
          onClose={() => setOffer(undefined)}
        >
          {sendsTokenElsewhere(current, offer.settings) && (
            <Banner tone="warn">
              <p>{t('importTokenWarning')}</p>
              {offer.settings.region === 'china' && <p>{t('chinaConfirmText')}</p>}
            </Banner>
          )}
          <Changes from={current} to={offer.settings} />
        </Confirm>
      )}
    </div>
  );
}

function Changes({ from, to }: { from: Settings; to: Settings }) {
  const t = useText();
  const { language } = useSession();
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{t('importSetting')}</th>
          <th scope="col">{t('importFrom')}</th>
          <th scope="col">{t('importTo')}</th>
        </tr>
      </thead>
      <tbody>
        {settingChanges(from, to).map((name) => (
          <tr key={name}>
            <th scope="row">{settingName(name, language)}</th>
            <td>{settingValue(name, from, language)}</td>
            <td>{settingValue(name, to, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Forget() {
  const t = useText();
  const { language } = useSession();
  const take = useSessionSink();
  const { info } = useStorageInfo();
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const forget = () =>
    ask('storage.forgetEverything', {}).then(
      (session) => {
        take(session);
        setOutcome({ tone: 'ok', lines: (t) => [t('forgotten')] });
      },
      (error) => setOutcome(failed(error)),
    );
  return (
    <div className={rows.group}>
      <div className={rows.line} id="forget">
        <div>
          <p className={rows.label}>{t('forget')}</p>
          <p className={rows.hint}>{t('forgetHint')}</p>
        </div>
        <Button variant="danger" onClick={() => setAsking(true)}>
          {t('forget')}
        </Button>
      </div>
      <Said outcome={outcome} />
      {asking && (
        <ForgetConfirm
          language={language}
          entries={info?.entries}
          onConfirm={forget}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
