import '../../lib/i18n/metrics/all';
import { Download, Scale, Square, Table2 } from 'lucide-react';
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { type Compared, FEWEST, platformOf } from '../../lib/compare/creators';
import { linesOf } from '../../lib/compare/lines';
import { peopleOf } from '../../lib/compare/people';
import { compare } from '../../lib/compare/table';
import { common } from '../../lib/i18n/common';
import { compareWords } from '../../lib/i18n/compare';
import { addWords } from '../../lib/i18n/metrics';
import * as targetMetrics from '../../lib/i18n/metrics/target';
import { sectionWords } from '../../lib/i18n/panel';
import { formWords } from '../../lib/i18n/verdict';
import { translate, translator } from '../../lib/language/translate';
import type { FormId } from '../../lib/report/blocks';
import { formatShort } from '../../lib/report/format';
import { hasTarget } from '../../lib/report/target';
import { MOST_COMPARED, type Trayed } from '../../lib/subject/tray';
import type { Subject } from '../../lib/subject/types';
import { isPriced, useCallsOf } from '../prices/prices';
import { Failures } from '../report/Failures';
import { useDrawn } from '../session/afterPaint';
import { useChoose, useLanguage, useSession } from '../session/session';
import { type Tray, useTray } from '../tray/useTray';
import { Button } from '../ui/Button';
import { CostTag } from '../ui/CostTag';
import { Dropdown } from '../ui/Dropdown';
import { AddField } from './AddField';
import { CompareExport } from './CompareExport';
import styles from './CompareScreen.module.css';
import { CompareTable } from './CompareTable';
import { LinesView } from './LinesView';
import { PeopleView } from './PeopleView';
import { type Fetching, type Job, useFetching } from './useFetching';
import { useFound } from './useFound';
import { useLists } from './useLists';
import { usePrintZoom } from './usePrintZoom';
import { nameOf, rowBasis, rowLabel } from './words';

addWords(targetMetrics);

interface CompareScreenProps {
  /** Opens the report of a creator, which reads the cache and asks. */
  onOpen(subject: Subject): void;
  /** Opens the sheet of creators, with what was agreed in a list where one is chosen. */
  onSheet(list: string | undefined, creators: readonly { creator: string; name?: string }[]): void;
}

/** The creators of the tray beside each other. */
export default function CompareScreen({ onOpen, onSheet }: CompareScreenProps) {
  const language = useLanguage();
  const t = translator(compareWords, language);
  const tray = useTray();
  const title = t('title');
  useEffect(() => {
    document.title = `${title} · ${translate(common.product, language)}`;
  });
  if (!tray.creators) return undefined;
  const { creators } = tray;
  return creators.length === 0 ? (
    <section className={styles.empty} data-compare="empty">
      <Scale aria-hidden />
      <h1>{t('empty.title')}</h1>
      <p>{t('empty.text', { most: MOST_COMPARED })}</p>
      <AddField onAdd={(add) => void tray.change({ add })} />
    </section>
  ) : (
    <Beside tray={tray} creators={creators} onOpen={onOpen} onSheet={onSheet} />
  );
}

function Beside({
  tray,
  creators: trayed,
  onOpen,
  onSheet,
}: CompareScreenProps & { tray: Tray; creators: readonly Trayed[] }) {
  const language = useLanguage();
  const t = translator(compareWords, language);
  const { settings } = useSession();
  const { videoLength, noteForm } = settings;
  const lists = useLists(trayed);
  const found = useFound(trayed, lists.terms);
  const { creators, histories } = found;
  const [chosen, setChosen] = useState<string>();
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const fetching = useFetching(({ creator }, result) => {
    found.take(creator, result);
    if (result.section === 'douyin.profile') tray.renew();
  });
  const page = usePrintZoom();

  // Whoever was chosen may be gone; the first stands in.
  const base =
    chosen === '' ? undefined : (creators.find(({ creator }) => creator === chosen) ?? creators[0])?.creator;
  const { list, peers } = lists;
  const target = [list?.target, settings.target].find(hasTarget);
  const comparison = useMemo(
    () =>
      compare(creators, {
        videoLength,
        noteForm,
        base,
        onlyDifferences,
        target,
        ...(peers && { peers }),
        shown: (unit, value) => formatShort(unit, value, language),
      }),
    [creators, videoLength, noteForm, base, onlyDifferences, target, peers, language],
  );
  const people = useMemo(() => peopleOf(creators), [creators]);
  const lines = useMemo(() => linesOf(histories), [histories]);
  const placed = useMemo(() => {
    const all = creators.map((creator, place) => ({ creator, place }));
    return [
      ...all.filter(({ creator }) => creator.creator === base),
      ...all.filter(({ creator }) => creator.creator !== base),
    ];
  }, [creators, base]);
  const platforms = new Set(creators.map(platformOf));
  const forms: FormId[] = [
    ...(platforms.has('xingtu') ? [videoLength] : []),
    ...(platforms.has('pugongying') ? [noteForm] : []),
  ];
  const names = creators.map(nameOf);
  const rowWords = {
    labelOf: (row: Parameters<typeof rowLabel>[0]) => rowLabel(row, target, language),
    basisOf: (row: Parameters<typeof rowLabel>[0]) => rowBasis(row, forms, language),
  };
  const compared = { comparison, creators, names, base, people, ...rowWords };
  // Before the disk is read every figure would look missing, at a price that may be wrong.
  const read = found.phase !== 'reading';

  return (
    <section className={styles.screen} data-compare={found.phase} ref={page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <span className={styles.count}>{t('count', { count: creators.length })}</span>
        <Choice
          id="base"
          label={t('base')}
          value={base ?? ''}
          options={[
            ...creators.map((creator) => [creator.creator, nameOf(creator)] as const),
            ['', t('base.none')],
          ]}
          onChange={setChosen}
        />
        {lists.all.length > 0 && (
          <Choice
            id="list"
            label={t('list')}
            value={list?.id ?? ''}
            options={[...lists.all.map(({ id, name }) => [id, name] as const), ['', t('list.none')]]}
            onChange={lists.choose}
          />
        )}
        <Forms platforms={platforms} />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={onlyDifferences}
            onChange={(event) => setOnlyDifferences(event.target.checked)}
            data-only-differences
          />
          {t('differences')}
        </label>
        <span className={styles.actions}>
          <FetchAll missing={read ? comparison.missing : []} fetching={fetching} />
          <Button
            icon={<Table2 aria-hidden />}
            onClick={() =>
              onSheet(
                list?.id,
                creators.map((one) => ({ creator: one.creator, name: nameOf(one) })),
              )
            }
            data-open-sheet
          >
            {translate(common['sheet.open'], language)}
          </Button>
          <CompareExport compared={compared} />
          <Button
            variant="quiet"
            onClick={() => void tray.change({ remove: creators.map(({ creator }) => creator) })}
            data-compare-clear
          >
            {t('clear')}
          </Button>
        </span>
      </header>
      {read && (
        <div className={styles.body}>
          <FailedJobs fetching={fetching} creators={creators} />
          <CompareTable
            comparison={comparison}
            placed={placed}
            base={base}
            onBase={(creator) => setChosen(creator === base ? '' : creator)}
            onRemove={(creator) => void tray.change({ remove: [creator] })}
            onOpen={({ subject }) => onOpen(subject)}
            onFetch={(job) =>
              // Only a price that is shown can be agreed to: without one the cache is read.
              fetching.start(
                [job],
                isPriced({ subject: job.subject, section: job.section }) ? 'auto' : 'cache',
              )
            }
            waiting={fetching.waiting}
            target={target}
            forms={forms}
            ofList={peers !== undefined}
            entries={lists.entries}
            list={list}
          />
          {comparison.groups.length === 0 && <p className={styles.note}>{t('differences.none')}</p>}
          {creators.length < FEWEST && <p className={styles.note}>{t('one.text')}</p>}
          {creators.length < MOST_COMPARED && <AddField onAdd={(add) => void tray.change({ add })} />}
          <Below>
            {people.length > 0 && <h2 className={styles.part}>{t('people')}</h2>}
            {people.map((one) => (
              <PeopleView
                key={`${one.platform} ${one.side}`}
                people={one}
                creators={creators}
                base={base}
                target={target}
              />
            ))}
            {lines.length > 0 && <LinesView charts={lines} creators={creators} base={base} />}
          </Below>
        </div>
      )}
    </section>
  );
}

/** What stands below the table, and is drawn once the table is. */
const Below = ({ children }: { children: ReactNode }) => useDrawn() && children;

const LENGTHS = ['1_20', '21_60', '60'] as const;
const NOTES = ['picture', 'video'] as const;

/** The length or form that is bought, once for all creators. */
function Forms({ platforms }: { platforms: ReadonlySet<string> }) {
  const language = useLanguage();
  const t = translator(compareWords, language);
  const { settings } = useSession();
  const choose = useChoose();
  const named = <Form extends FormId>(all: readonly Form[]) =>
    all.map((form) => [form, translate(formWords[form], language)] as const);
  return (
    <>
      {platforms.has('xingtu') && (
        <Choice
          id="length"
          label={t('length')}
          value={settings.videoLength}
          options={named(LENGTHS)}
          onChange={(videoLength) => choose({ videoLength })}
        />
      )}
      {platforms.has('pugongying') && (
        <Choice
          id="note"
          label={t('note')}
          value={settings.noteForm}
          options={named(NOTES)}
          onChange={(noteForm) => choose({ noteForm })}
        />
      )}
    </>
  );
}

interface ChoiceProps<Value extends string> {
  /** Names it in the document: `data-choice`. */
  id: string;
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, words: string])[];
  onChange(value: Value): void;
}

/** One of a few, in the head. */
function Choice<Value extends string>({ id, label, value, options, onChange }: ChoiceProps<Value>) {
  const own = useId();
  return (
    <span className={styles.field}>
      <label htmlFor={own}>{label}</label>
      <Dropdown
        id={own}
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
        data-choice={id}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </Dropdown>
    </span>
  );
}

/** Fetches all that is missing, at one price; while it does, how far it is and the way to stop it. */
function FetchAll({ missing, fetching }: { missing: readonly Job[]; fetching: Fetching }) {
  const t = translator(compareWords, useLanguage());
  const { settings } = useSession();
  const calls = useCallsOf(missing.map(({ subject, section }) => ({ subject, section })));
  const { waiting, progress } = fetching;
  if (waiting.size > 0 && progress) {
    return (
      <>
        <span role="status" data-fetching>
          {t('fetch.running', { done: progress.done, count: progress.count })}
        </span>
        <Button icon={<Square aria-hidden />} onClick={fetching.stop} disabled={progress.stopped}>
          {t('fetch.stop')}
        </Button>
      </>
    );
  }
  const told = progress && t(progress.stopped ? 'fetch.stopped' : 'fetch.done', { done: progress.loaded });
  // A press agrees to what it says: without all prices there is no price to agree to.
  const known = settings.source === 'sample' || calls.every((one) => one !== undefined);
  const sum = calls.reduce<number>((all, one) => all + (one ?? 0), 0);
  return (
    <>
      {told && (
        <span className={styles.count} role="status">
          {told}
        </span>
      )}
      {missing.length > 0 && (
        <Button
          variant="primary"
          icon={<Download aria-hidden />}
          title={t('fetch.tip')}
          disabled={!known}
          onClick={() => fetching.start(missing)}
          data-fetch-all={missing.length}
        >
          {t('fetch.all', { count: missing.length })}
          <CostTag calls={sum} />
        </Button>
      )}
    </>
  );
}

/** What failed, by creator and section, each with its own remedy. */
function FailedJobs({ fetching, creators }: { fetching: Fetching; creators: readonly Compared[] }) {
  const language = useLanguage();
  const t = translator(compareWords, language);
  return fetching.failed.map(({ job, failures }) => {
    const creator = creators.find(({ creator: key }) => key === job.creator);
    return (
      creator && (
        <section key={`${job.creator} ${job.section}`} className={styles.failed} data-failed={job.section}>
          <h2>
            {t('fetch.failed', {
              name: nameOf(creator),
              section: translate(sectionWords[job.section], language),
            })}
          </h2>
          <Failures
            failures={failures}
            onRetry={(endpoints) => fetching.start([job], 'retry', endpoints)}
            onLook={() => fetching.start([job], 'cache')}
            calls={({ calls }) => calls}
          />
        </section>
      )
    );
  });
}
