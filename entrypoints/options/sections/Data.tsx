import { type ChangeEvent, useRef, useState } from 'react';
import { failureOf, useSession } from '../../../components/session/session';
import { useSessionSink } from '../../../components/settings/context';
import { Confirm } from '../../../components/settings/Dialog';
import { failureLine } from '../../../components/settings/FailureNote';
import { Banner } from '../../../components/ui/Banner';
import { Button } from '../../../components/ui/Button';
import { Switch } from '../../../components/ui/Fields';
import type { Language } from '../../../lib/language/translate';
import { MAX_FILE as MAX_LISTS_FILE } from '../../../lib/lists/bounds';
import type { ListsCheck } from '../../../lib/lists/file';
import { ask } from '../../../lib/messages/client';
import { partsOf, withLists } from '../../../lib/settings/file';
import type { Settings } from '../../../lib/settings/schema';
import { download } from '../download';
import { ForgetConfirm } from '../ForgetConfirm';
import { Card, Head } from '../Section';
import { sendsTokenElsewhere, settingChanges } from '../settingChanges';
import { settingName, settingValue } from '../settingWords';
import { useText } from '../text';
import { useStorageInfo } from '../useStorageInfo';
import styles from './Data.module.css';
import { GivenConsent } from './GivenConsent';
import rows from './Rows.module.css';

/** A file that the user may take in: its settings, and its lists where it has any. */
interface Offer {
  text: string;
  settings: Settings;
  lists?: { text: string; brings: ListsCheck };
}

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
        <GivenConsent />
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
  const [lists, setLists] = useState(false);
  const run = async () => {
    try {
      const { text: settings } = await ask('settings.export', {});
      const text = lists ? withLists(settings, (await ask('lists.export', {})).text) : settings;
      const file = `kol-lens-settings-${new Date().toISOString().slice(0, 10)}.json`;
      download([text], file);
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
          <p className={rows.hint}>
            <a href="#memory">{t('exportMemory')}</a>
          </p>
          <Switch label={t('exportLists')} checked={lists} onChange={setLists} />
        </div>
        <Button onClick={run}>{t('export')}</Button>
      </div>
      <Said outcome={outcome} />
    </div>
  );
}

/** Bytes of a file, and characters of the settings in it. What is larger is not of ours and is not read. */
const MAX_FILE = 60_000_000;
const MAX_SETTINGS = 100_000;

function Import() {
  const t = useText();
  const { settings: current } = useSession();
  const take = useSessionSink();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  const [offer, setOffer] = useState<Offer>();
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
      const { settings: text, lists } = partsOf(await file.text());
      if (text.length > MAX_SETTINGS) return refuse((t) => [t('import_tooLarge')]);
      if (lists !== undefined && lists.length > MAX_LISTS_FILE) return refuse((t) => [t('lists_tooLarge')]);
      // The import is compared with the settings as they are now, not with those of the last drawing.
      const [{ problem, bad, settings }, session, brings] = await Promise.all([
        ask('settings.check', { text }),
        ask('session.get', {}),
        lists === undefined ? undefined : ask('lists.check', { text: lists }),
      ]);
      take(session);
      if (problem !== undefined || settings === undefined)
        return refuse((t) => [t(`import_${problem ?? 'notOurs'}`)]);
      if (bad.length > 0)
        return refuse((t, language) =>
          bad.map((name) => t('import_field', { setting: settingName(name, language) })),
        );
      if (brings?.problem) return refuse((t) => [t(`lists_${brings.problem ?? 'notOurs'}`)]);
      const any = brings && brings.lists.length + brings.notes + brings.persons > 0;
      if (!any && settingChanges(session.settings, settings).length === 0)
        return setOutcome({ tone: 'ok', lines: (t) => [t('importSame')] });
      setOffer({ text, settings, ...(any && lists !== undefined && { lists: { text: lists, brings } }) });
    } catch (error) {
      refuse(failed(error).lines);
    } finally {
      // Emptied, so that choosing the same file again, corrected, is a change too.
      if (input.current) input.current.value = '';
    }
  };
  const apply = async ({ text, lists }: Offer) => {
    try {
      // The lists first: what is left out of them is said before the settings are changed.
      const brought = lists && (await ask('lists.import', { text: lists.text }));
      if (brought?.problem) return refuse((t) => [t(`lists_${brought.problem ?? 'notOurs'}`)]);
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
          onConfirm={() => void apply(offer)}
          onClose={() => setOffer(undefined)}
        >
          {sendsTokenElsewhere(current, offer.settings) && (
            <Banner tone="warn">
              <p>{t('importTokenWarning')}</p>
              {offer.settings.region === 'china' && <p>{t('chinaConfirmText')}</p>}
            </Banner>
          )}
          {offer.lists && <Brings check={offer.lists.brings} />}
          {settingChanges(current, offer.settings).length > 0 && (
            <Changes from={current} to={offer.settings} />
          )}
        </Confirm>
      )}
    </div>
  );
}

/** What a file's lists would bring, and that nothing is overwritten. */
function Brings({ check: { lists, notes, templates, bad } }: { check: ListsCheck }) {
  const t = useText();
  const copies = lists.filter(({ copy }) => copy).length;
  return (
    <>
      <p>{t('importLists', { lists: lists.length, notes })}</p>
      {templates > 0 && <p>{t('importTemplates', { templates })}</p>}
      {copies > 0 && <p>{t('importCopies', { lists: copies })}</p>}
      {bad > 0 && <p>{t('importLeftOut', { parts: bad })}</p>}
    </>
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
