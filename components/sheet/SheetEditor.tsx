import { Copy, Download, Undo2, UserRound } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { type HandIn, handInCsv, handInFileName, handInTsv, handInWorkbook } from '../../lib/export/handIn';
import { xlsxInWorker } from '../../lib/export/inWorker';
import { common } from '../../lib/i18n/common';
import { sheetMessages } from '../../lib/i18n/sheet';
import { presetFor, presetTemplates } from '../../lib/i18n/sheetPresets';
import { formWords } from '../../lib/i18n/verdict';
import { word } from '../../lib/i18n/vocabulary';
import { translate, translator } from '../../lib/language/translate';
import type { KolList } from '../../lib/lists/model';
import { PICTURE_PATTERNS } from '../../lib/report/pictures';
import { hasTarget } from '../../lib/report/target';
import { addColumn, sameLayout, withAvatars } from '../../lib/sheet/edit';
import type { FieldWords } from '../../lib/sheet/fields';
import type { SheetContext, SheetCreator } from '../../lib/sheet/line';
import { type ColumnContent, MAX_COLUMNS, type SheetTemplate } from '../../lib/sheet/template';
import { download } from '../export/download';
import { statusName } from '../lists/StatusGlyph';
import { useLanguage, useSession } from '../session/session';
import { requestPermission } from '../settings/usePermission';
import { Button, IconButton } from '../ui/Button';
import { copyText } from '../ui/copyText';
import { useToast } from '../ui/Toast';
import { listsHash } from '../workspace/route';
import { AddColumn } from './AddColumn';
import { AvatarsLine, type AvatarsState } from './AvatarsLine';
import { sheetPictures } from './avatars';
import { ColumnPanel } from './ColumnPanel';
import { drawAvatar, drawInitial } from './drawAvatar';
import { makeAtOnce, makeSheet, rest } from './making';
import { Options } from './Options';
import { Preview } from './Preview';
import { SaveTemplate } from './SaveTemplate';
import styles from './Sheet.module.css';
import { TemplateNav } from './TemplateNav';
import { useDraft } from './useDraft';
import { useTemplates } from './useTemplates';

interface SheetEditorProps {
  list: KolList | undefined;
  creators: readonly SheetCreator[];
}

/** Creators that the preview shows: more than a high window has room for, and few enough to follow each letter that is typed. */
const PREVIEWED = 24;

/** The sheet of some creators: its template, a preview of it, and its files. None of it costs a call. */
export function SheetEditor({ list, creators }: SheetEditorProps) {
  const language = useLanguage();
  const t = translator(sheetMessages, language);
  const say = useToast();
  const { settings } = useSession();
  const templates = useTemplates();
  const presets = useMemo(() => presetTemplates(language), [language]);
  const [first] = useState(() => {
    const suited = presetFor(creators.map(({ entry }) => entry.creator));
    return presets.find(({ id }) => id === suited) ?? (presets[0] as SheetTemplate);
  });
  const draft = useDraft(first);
  const { template, base, change } = draft;
  const [column, setColumn] = useState<string>();
  const [writing, setWriting] = useState(false);
  const [avatars, setAvatars] = useState<AvatarsState>();
  const stopAvatars = useRef<AbortController>(undefined);

  const { videoLength, noteForm, target: own } = settings;
  const target = hasTarget(list?.target) ? list.target : own;
  const contextOf = (now: number, layout: SheetTemplate): SheetContext => ({
    template: layout,
    list,
    target,
    bought: { videoLength, noteForm },
    now,
  });
  const words = useMemo<FieldWords>(
    () => ({
      status: (id) => statusName(id, { statuses: list?.statuses ?? [] }, language),
      platform: (platform) => translate(common[`platform.${platform}`], language),
      form: (form) => translate(formWords[form], language),
      word: (text) => word(text, language),
    }),
    [list, language],
  );
  const shown = useMemo(
    () => creators.filter(({ entry }) => entry.status !== 'excluded').slice(0, PREVIEWED),
    [creators],
  );
  const preview = useMemo(
    () =>
      makeAtOnce(
        shown,
        { template, list, target, bought: { videoLength, noteForm }, now: Date.now() },
        words,
      ),
    [shown, template, list, target, videoLength, noteForm, words],
  );
  const excluded = creators.filter(({ entry }) => entry.status === 'excluded').length;
  const handedIn = creators.length - excluded;

  const wholeSheet = async (now: number, layout: SheetTemplate): Promise<HandIn> => ({
    made: await makeSheet(creators, contextOf(now, layout), words),
    template: layout,
    ...(list && { list: list.name }),
    ...(list?.client && { client: list.client }),
    now,
  });
  const tried = async (act: (handIn: HandIn) => Promise<void> | void, layout = template) => {
    setWriting(true);
    setAvatars(undefined);
    try {
      const handIn = await wholeSheet(Date.now(), layout);
      await rest();
      await act(handIn);
    } catch {
      say(t('notSaved'));
    } finally {
      setWriting(false);
    }
  };
  const save = (file: Blob, name: string) => {
    download(file, name);
    say(t('saved', { file: name }));
  };
  const copy = () =>
    tried(async (handIn) => {
      const copied = await copyText(handInTsv(handIn, language));
      say(copied ? t('copied', { rows: handIn.made.rows.length }) : t('notCopied'));
    });
  const csv = () =>
    tried((handIn) =>
      save(
        new Blob([handInCsv(handIn, language)], { type: 'text/csv;charset=utf-8' }),
        handInFileName(handIn, 'csv'),
      ),
    );
  const xlsx = () => {
    say(t('writing'));
    return tried(async (handIn) => {
      const workbook = handInWorkbook(handIn, language);
      await rest();
      save(await xlsxInWorker(workbook), handInFileName(handIn, 'xlsx'));
    });
  };
  /** Writes the workbook with pictures. The request for the permission comes first, because browsers ask only right after a click. */
  const withPictures = async () => {
    const sample = settings.source === 'sample';
    const granted = sample || (await requestPermission(...PICTURE_PATTERNS));
    if (!granted) return setAvatars({ state: 'refused' });
    const { template: layout, column: at } = withAvatars(template, t('avatar'));
    const stop = new AbortController();
    stopAvatars.current = stop;
    await tried(async (handIn) => {
      const found = await sheetPictures(
        {
          made: handIn.made,
          column: at,
          creators,
          sample,
          signal: stop.signal,
          onProgress: (read, all) => setAvatars({ state: 'reading', read, all }),
        },
        {
          fetch: (address, init) => fetch(address, init),
          draw: drawAvatar,
          initial: drawInitial,
        },
      ).catch((error) => {
        if (!stop.signal.aborted) throw error;
      });
      if (!found) return setAvatars({ state: 'stopped' });
      const { pictures, missing } = found;
      save(
        await xlsxInWorker(handInWorkbook({ ...handIn, pictures }, language)),
        handInFileName(handIn, 'xlsx'),
      );
      setAvatars(missing > 0 ? { state: 'missing', count: missing } : undefined);
    }, layout);
  };
  const add = (content: ColumnContent, heading: string) => {
    const { template: next, id } = addColumn(template, content, heading, column);
    if (id === undefined) return say(t('full', { most: MAX_COLUMNS }));
    change(next);
    setColumn(id);
  };

  const isOwn = templates.all.some(({ id }) => id === base.id);
  const changed = !sameLayout(template, base);
  const chosen = template.columns.find(({ id }) => id === column);
  return (
    <div className={styles.screen} data-sheet-screen={template.id} data-sheet-creators={handedIn}>
      <header className={styles.head}>
        {list && <a href={listsHash({ id: list.id })}>{list.name}</a>}
        <h1>{t('title')}</h1>
        <span className={styles.count}>
          {t('counts', { creators: handedIn, columns: template.columns.length })}
          {excluded > 0 && ` · ${t('excluded.left', { count: excluded })}`}
        </span>
        <span className={styles.actions}>
          <AvatarsLine avatars={avatars} onStop={() => stopAvatars.current?.abort()} />
          <IconButton
            label={t('column.undo')}
            icon={<Undo2 aria-hidden />}
            disabled={draft.steps === 0}
            onClick={draft.undo}
            data-sheet-undo
          />
          <SaveTemplate
            template={template}
            ownChanged={isOwn && changed}
            templates={templates}
            onKept={draft.kept}
          />
          <Button
            icon={<Copy aria-hidden />}
            disabled={writing || handedIn === 0}
            onClick={() => void copy()}
            data-sheet-copy
          >
            {t('copy')}
          </Button>
          <Button disabled={writing || handedIn === 0} onClick={() => void csv()} data-sheet-csv>
            {t('csv')}
          </Button>
          <Button
            icon={<UserRound aria-hidden />}
            disabled={writing || handedIn === 0}
            title={t('avatars.about')}
            onClick={() => void withPictures()}
            data-sheet-avatars
          >
            {t('avatars')}
          </Button>
          <Button
            variant="primary"
            icon={<Download aria-hidden />}
            disabled={writing || handedIn === 0}
            onClick={() => void xlsx()}
            data-sheet-xlsx
          >
            {t('xlsx')}
          </Button>
        </span>
      </header>
      <div className={styles.body}>
        <div className={styles.side}>
          <TemplateNav
            presets={presets}
            templates={templates}
            current={base.id}
            changed={changed}
            onChoose={(next) => {
              draft.choose(next);
              setColumn(undefined);
            }}
          />
          <AddColumn free={list?.columns.map(({ name }) => name) ?? []} onAdd={add} />
        </div>
        <div className={styles.main}>
          <Options template={template} list={list} onChange={change} />
          {handedIn === 0 ? (
            <div className={styles.empty} data-sheet-empty>
              <h2>{t('preview.none')}</h2>
              <p>{t('preview.none.text')}</p>
            </div>
          ) : template.columns.length === 0 ? (
            <div className={styles.empty}>
              <h2>{t('preview.columns')}</h2>
            </div>
          ) : (
            <Preview
              made={preview}
              template={template}
              all={handedIn}
              column={column}
              onColumn={setColumn}
              onChange={change}
              onUndo={draft.undo}
            />
          )}
        </div>
        {chosen ? (
          <ColumnPanel
            key={chosen.id}
            template={template}
            column={chosen}
            onChange={change}
            onColumn={setColumn}
          />
        ) : (
          <aside className={`${styles.panel} ${styles.idle}`}>
            <p className={styles.quiet}>{t('column.none')}</p>
          </aside>
        )}
      </div>
    </div>
  );
}
