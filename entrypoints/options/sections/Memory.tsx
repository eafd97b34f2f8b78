import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { failureOf, useSession } from '../../../components/session/session';
import { Confirm } from '../../../components/settings/Dialog';
import { FailureNote } from '../../../components/settings/FailureNote';
import { sizeText } from '../../../components/settings/size';
import { Banner } from '../../../components/ui/Banner';
import { Button } from '../../../components/ui/Button';
import { Dropdown } from '../../../components/ui/Dropdown';
import type { Language } from '../../../lib/language/translate';
import { MAX_MEMORY_FILE, memoryFile, readMemoryFile } from '../../../lib/memory/file';
import type { MemoryInfo } from '../../../lib/memory/info';
import type { Snapshot } from '../../../lib/memory/snapshot';
import { ask } from '../../../lib/messages/client';
import { MAX_REMEMBERED } from '../../../lib/messages/protocol';
import { shanghaiDay } from '../../../lib/report/day';
import type { Failure } from '../../../lib/report/failure';
import { format } from '../../../lib/report/format';
import { download } from '../download';
import { Card, Head } from '../Section';
import { useText } from '../text';
import rows from './Rows.module.css';

/** How much of the memory may be kept, in days. */
const KEPT_DAYS = [365, 180, 90, 30] as const;

/** "1,286 creators' figures, since 3 Oct, about 4 MB". */
function inUse({ creators, bytes, since }: MemoryInfo, t: Text, language: Language): string {
  if (since === undefined) return t('memoryNone');
  return t('memoryUseValue', {
    creators: new Intl.NumberFormat(language).format(creators),
    since: format('date', since, language),
    size: sizeText(bytes, language),
  });
}

type Text = ReturnType<typeof useText>;
type Told = { tone: 'ok' | 'danger'; line(t: Text): string };

/** What is remembered of creators: how much, for how long, and its file. */
export function Memory() {
  const t = useText();
  const session = useSession();
  const { language } = session;
  const [info, setInfo] = useState<MemoryInfo>();
  const [failure, setFailure] = useState<Failure>();
  const [told, setTold] = useState<Told>();
  const refused = (error: unknown) => setFailure(failureOf(error));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new session is the sign that a call may have brought something.
  useEffect(() => {
    let live = true;
    ask('memory.info', {}).then((now) => live && setInfo(now), refused);
    return () => {
      live = false;
    };
  }, [session]);
  const tell = async (said: Told) => {
    setTold(said);
    setInfo(await ask('memory.info', {}));
  };
  return (
    <>
      <Head of="memory" title={t('memoryTitle')} lead={t('memoryLead')} />
      <Card>
        <div className={rows.line}>
          <div>
            <p className={rows.label}>{t('memoryUse')}</p>
            <p className={rows.value} role="status" data-memory-use>
              {info && inUse(info, t, language)}
            </p>
          </div>
        </div>
        <Shorten info={info} onDone={(now) => setInfo(now)} onFailure={refused} />
        <Files info={info} onTold={(said) => void tell(said).catch(refused)} onFailure={refused} />
        <div role="status" className={rows.note}>
          {told && <Banner tone={told.tone}>{told.line(t)}</Banner>}
        </div>
        {failure && <FailureNote failure={failure} language={language} />}
      </Card>
    </>
  );
}

interface PartProps {
  info: MemoryInfo | undefined;
  onFailure(error: unknown): void;
}

/** Forgetting what is older than a number of days, once the user has confirmed it. */
function Shorten({ info, onDone, onFailure }: PartProps & { onDone(info: MemoryInfo): void }) {
  const t = useText();
  const { language } = useSession();
  const [days, setDays] = useState<number>(KEPT_DAYS[0]);
  const [asking, setAsking] = useState(false);
  const before = shanghaiDay(Date.now(), -days);
  const shorten = () => ask('memory.shorten', { before }).then(onDone, onFailure);
  return (
    <div className={rows.line}>
      <div>
        <p className={rows.label}>{t('memoryShorten')}</p>
        <p className={rows.hint}>{t('memoryShortenHint')}</p>
      </div>
      <Dropdown
        aria-label={t('memoryKeep')}
        value={days}
        onChange={(event) => setDays(Number(event.target.value))}
      >
        {KEPT_DAYS.map((count) => (
          <option key={count} value={count}>
            {t('memoryDays', { count })}
          </option>
        ))}
      </Dropdown>
      <Button onClick={() => setAsking(true)} disabled={!info?.since || info.since >= before}>
        {t('memoryShorten')}
      </Button>
      {asking && (
        <Confirm
          title={t('memoryShortenTitle')}
          confirm={t('memoryShorten')}
          cancel={t('cancel')}
          danger
          onConfirm={shorten}
          onClose={() => setAsking(false)}
        >
          <p>{t('memoryShortenText', { day: format('date', before, language) })}</p>
        </Confirm>
      )}
    </div>
  );
}

/** All snapshots, part by part: a whole memory would be larger than a message may be. */
async function everything(): Promise<Snapshot[]> {
  const all: Snapshot[] = [];
  for (;;) {
    const after = all.at(-1);
    const part = await ask('memory.export', { ...(after && { after }) });
    if (part.length === 0) return all;
    all.push(...part);
  }
}

/** The file of the memory, out and in. It is apart from the settings' file, because it is large and names creators. */
function Files({ info, onTold, onFailure }: PartProps & { onTold(told: Told): void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const during = (work: () => Promise<void>) => {
    setBusy(true);
    void work()
      .catch(onFailure)
      .finally(() => setBusy(false));
  };
  const save = async () => {
    const file = `kol-lens-memory-${new Date().toISOString().slice(0, 10)}.json`;
    download(memoryFile(await everything()), file);
    onTold({ tone: 'ok', line: (t) => t('exported', { file }) });
  };
  const restore = async (file: File) => {
    const refuse = (word: 'import_tooLarge' | 'import_notJson' | 'import_newer' | 'memoryNotOurs') =>
      onTold({ tone: 'danger', line: (t) => t(word) });
    if (file.size > MAX_MEMORY_FILE) return refuse('import_tooLarge');
    const read = readMemoryFile(await file.text());
    if ('problem' in read)
      return refuse(read.problem === 'notOurs' ? 'memoryNotOurs' : (`import_${read.problem}` as const));
    let count = 0;
    for (let from = 0; from < read.snapshots.length; from += MAX_REMEMBERED)
      // The background reads each by the rule of snapshots, and leaves out what is none.
      count += await ask('memory.import', {
        snapshots: read.snapshots.slice(from, from + MAX_REMEMBERED) as Snapshot[],
      });
    const left = read.snapshots.length - count;
    onTold({
      tone: 'ok',
      line: (t) => t(left > 0 ? 'memoryImportedPart' : 'memoryImported', { count, left }),
    });
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) during(() => restore(file));
    // Emptied, so that choosing the same file again is a change too.
    event.target.value = '';
  };
  return (
    <div className={rows.line}>
      <div>
        <p className={rows.label}>{t('memoryFile')}</p>
        <p className={rows.hint}>{t('memoryFileHint')}</p>
      </div>
      <Button onClick={() => during(save)} disabled={busy || !info?.snapshots}>
        {t('memoryExport')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={choose}
      />
      <Button onClick={() => input.current?.click()} disabled={busy}>
        {t('memoryImport')}
      </Button>
    </div>
  );
}
