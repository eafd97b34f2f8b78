import { useState } from 'react';
import { fileName, listFileName, type Origin, ownWorkbook, workbookOf } from '../../lib/export/about';
import { xlsxInWorker } from '../../lib/export/inWorker';
import { type Sheet, sheetOf, withRemarks } from '../../lib/export/sheet';
import { toCsv, toTsv } from '../../lib/export/text';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { type Language, translator } from '../../lib/language/translate';
import type { Row } from '../../lib/report/blocks';
import type { PlacedColumn } from '../../lib/workspace/columns';
import { download } from '../export/download';
import { ExportMenu } from '../export/ExportMenu';
import { useLanguage } from '../session/session';
import { copyText } from '../ui/copyText';
import { useToast } from '../ui/Toast';

/** The rows and columns that are copied or exported, and their origin. */
export interface RowActionsProps {
  /** The selected rows, or all loaded rows where none is selected. */
  rows: readonly Row[];
  selected: boolean;
  columns: readonly PlacedColumn[];
  /** The pages that the rows came from, or the name of the user's own list. */
  origin: Omit<Origin, 'now'> | { name: string };
  /** The rows with what is read only once they leave the screen. */
  whole?: (() => Promise<readonly Row[]>) | undefined;
}

/** Copying and exporting rows, with a message when it is done. */
export function useRowActions({ rows, columns, origin, whole }: RowActionsProps) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const say = useToast();
  const [writing, setWriting] = useState(false);
  const count = rows.length;

  const sheet = async (): Promise<Sheet> => sheetOf((await whole?.()) ?? rows, columns, language);
  const save = (file: Blob, extension: 'csv' | 'xlsx', now: number) => {
    const name =
      'name' in origin
        ? fileName('list', origin.name, now, extension)
        : listFileName({ ...origin, now }, extension, language);
    download(file, name);
    say(t('exported', { count, file: name }));
  };

  const copy = async () => {
    if (count > 0)
      say(
        (await copyText(toTsv(withRemarks(await sheet(), language))))
          ? t('copied', { count })
          : t('notCopied'),
      );
  };
  const csv = async () =>
    save(
      new Blob([toCsv(withRemarks(await sheet(), language))], { type: 'text/csv;charset=utf-8' }),
      'csv',
      Date.now(),
    );
  const xlsx = async () => {
    const now = Date.now();
    setWriting(true);
    say(t('exporting'));
    try {
      const workbook =
        'name' in origin
          ? ownWorkbook(origin.name, await sheet(), now, language)
          : workbookOf({ ...origin, now }, await sheet(), language);
      save(await xlsxInWorker(workbook), 'xlsx', now);
    } catch {
      say(t('notExported'));
    } finally {
      setWriting(false);
    }
  };
  return { copy, csv, xlsx, writing };
}

type Actions = ReturnType<typeof useRowActions>;

/** The rows that the buttons act on, in words. */
function whatText(selected: boolean, count: number, language: Language): string {
  return translator(workspaceMessages, language)(selected ? 'what.selected' : 'what.all', { count });
}

/** The menu for copying and saving rows. */
export function RowActions({ rows, selected, actions }: RowActionsProps & { actions: Actions }) {
  const language = useLanguage();
  return (
    <ExportMenu
      what={whatText(selected, rows.length, language)}
      disabled={rows.length === 0}
      waiting={actions.writing}
      onCopy={() => void actions.copy()}
      onXlsx={() => void actions.xlsx()}
      onCsv={() => void actions.csv()}
    />
  );
}
