import { FileDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { panel, switchWords } from '../../lib/i18n/panel';
import { studioMessages } from '../../lib/i18n/studio';
import { translate, translator } from '../../lib/language/translate';
import { ask, onNews } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import { checkList, type ListValues } from '../../lib/report/lists';
import type { LoadMode, Progress } from '../../lib/report/load';
import { sectionSpec } from '../../lib/report/sections';
import { download } from '../export/download';
import { Failures } from '../report/Failures';
import { useNow } from '../report/useNow';
import { passedText } from '../report/words';
import { failureOf, useLanguage, useSession } from '../session/session';
import { sizeText } from '../settings/size';
import { Button } from '../ui/Button';
import { CostTag } from '../ui/CostTag';
import { Select } from '../ui/Fields';
import { Spinner } from '../ui/Progress';
import { Pop } from '../workspace/Pop';
import styles from './Studio.module.css';

/** Kinds of works, as the performance section names them. */
const GENRES = sectionSpec('studio.performance').switches.find(({ id }) => id === 'genre')?.values ?? [];
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Milliseconds after which a user may want to stop. */
const CANCEL_AFTER = 10_000;

interface Running {
  request: string;
  startedAt: number;
  progress?: Progress;
}

type Outcome = { name: string; bytes: number } | { failure: Failure };

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Downloads the works as Douyin's own workbook: asks for it, follows its progress, saves it. */
function useDownload() {
  const [running, setRunning] = useState<Running>();
  const [outcome, setOutcome] = useState<Outcome>();
  const latest = useRef<string>(undefined);
  useEffect(
    () =>
      onNews((news) => {
        if (news.news !== 'progress') return;
        const { request, progress } = news;
        setRunning((known) => (known?.request === request ? { ...known, progress } : known));
      }),
    [],
  );
  const start = async (values: ListValues, mode: LoadMode) => {
    const request = crypto.randomUUID();
    latest.current = request;
    setOutcome(undefined);
    setRunning({ request, startedAt: Date.now() });
    const result = await ask('studio.download', { values, mode, request }).then(
      ({ name, base64 }): Outcome => {
        const bytes = bytesOf(base64);
        download(new Blob([bytes], { type: TYPE }), name);
        return { name, bytes: bytes.length };
      },
      (error): Outcome => ({ failure: failureOf(error) }),
    );
    if (latest.current !== request) return;
    setRunning(undefined);
    setOutcome(result);
  };
  const cancel = () => {
    // A rejection means that the background has answered already, so there is nothing to cancel.
    if (running) ask('report.cancel', { request: running.request }).catch(() => {});
  };
  return { running, outcome, start, cancel };
}

/** The button for the workbook of the works of the form's days. */
export function Download({ values }: { values: ListValues }) {
  const language = useLanguage();
  const t = translator(studioMessages, language);
  const { settings } = useSession();
  const [genres, setGenres] = useState('all');
  const { running, outcome, start, cancel } = useDownload();
  const { days, longArticle } = values;
  const wanted: ListValues = {
    ...(days && { days }),
    ...(longArticle && { longArticle }),
    ...(genres !== 'all' && { genres }),
  };
  const sendable = Object.keys(checkList('studio.works', wanted)).length === 0;
  const calls = settings.source === 'sample' ? 0 : 1;
  return (
    <Pop
      label={t('download.title')}
      icon={<FileDown aria-hidden />}
      title={t('download.title')}
      data-studio="download"
    >
      <div className={styles.pop}>
        <p>{t(settings.source === 'sample' ? 'download.textSample' : 'download.text')}</p>
        <Select
          label={t('download.genres')}
          value={genres}
          options={GENRES.map((genre) => ({
            value: genre,
            label: translate(switchWords[`genre.${genre}` as keyof typeof switchWords], language),
          }))}
          onChange={setGenres}
        />
        <Button
          variant="primary"
          disabled={running !== undefined || !sendable}
          onClick={() => void start(wanted, 'auto')}
          data-studio="download-start"
        >
          {t('download.do')}
          <CostTag calls={calls} of="studio.works" />
        </Button>
        <div role="status">
          {running && <Waiting running={running} onCancel={cancel} />}
          {outcome && 'name' in outcome && (
            <p className={styles.done} data-studio="downloaded">
              {t('download.done', { name: outcome.name, size: sizeText(outcome.bytes, language) })}
            </p>
          )}
        </div>
        {outcome && 'failure' in outcome && (
          <Failures
            failures={[outcome.failure]}
            onRetry={() => void start(wanted, 'retry')}
            onLook={() => void start(wanted, 'cache')}
            calls={() => calls}
          />
        )}
      </div>
    </Pop>
  );
}

/** How long the download has taken, and how many bytes have come. */
function Waiting({ running, onCancel }: { running: Running; onCancel(): void }) {
  const language = useLanguage();
  const t = translator(studioMessages, language);
  const now = useNow(250);
  const { received, total } = running.progress ?? {};
  const waited = now - running.startedAt;
  return (
    <div className={styles.progress}>
      <Spinner />
      <span>
        {t('download.running')} {passedText(waited, language)}
        {received !== undefined && (
          <span data-received={received}>
            {' · '}
            {total === undefined
              ? t('download.received', { received: sizeText(received, language) })
              : t('download.receivedOf', {
                  received: sizeText(received, language),
                  total: sizeText(total, language),
                })}
          </span>
        )}
      </span>
      {waited >= CANCEL_AFTER && (
        <Button size="small" onClick={onCancel} data-cancel>
          {translator(panel, language)('progress.cancel')}
        </Button>
      )}
    </div>
  );
}
