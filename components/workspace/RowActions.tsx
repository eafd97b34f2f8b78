import { Copy, FileSpreadsheet, FileText } from 'lucide-react';
import { useState } from 'react';
import { listFileName, type Origin, workbookOf } from '../../lib/export/about';
import { xlsxInWorker } from '../../lib/export/inWorker';
import { type Sheet, sheetOf, withRemarks } from '../../lib/export/sheet';
import { toCsv, toTsv } from '../../lib/export/text';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { type Language, translator } from '../../lib/language/translate';
import type { Row } from '../../lib/report/blocks';
import type { PlacedColumn } from '../../lib/workspace/columns';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copyText';
import { useToast } from '../ui/Toast';
import { download } from './download';

/** The rows and columns that are copied or exported, and their origin. */
export interface RowActionsProps {
  /** The selected rows, or all loaded rows where none is selected. */
  rows: readonly Row[];
  selected: boolean;
  columns: readonly PlacedColumn[];
  origin: Omit<Origin, 'now'>;
}

/** Copying and exporting rows, with a message when it is done. */
export function useRowActions({ rows, columns, origin }: RowActionsProps) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const say = useToast();
  const [writing, setWriting] = useState(false);
  const count = rows.length;

  const sheet = (): Sheet => sheetOf(rows, columns, language);
  const save = (file: Blob, extension: 'csv' | 'xlsx', now: number) => {
    const name = listFileName({ ...origin, now }, extension, language);
    download(file, name);
    say(t('exported', { count, file: name }));
  };

  const copy = async () => {
    if (count > 0)
      say((await copyText(toTsv(withRemarks(sheet(), language)))) ? t('copied', { count }) : t('notCopied'));
  };
  const csv = () =>
    save(
      new Blob([toCsv(withRemarks(sheet(), language))], { type: 'text/csv;charset=utf-8' }),
      'csv',
      Date.now(),
    );
  const xlsx = async () => {
    const now = Date.now();
    setWriting(true);
    say(t('exporting', { format: t('xlsx') }));
    try {
      save(await xlsxInWorker(workbookOf({ ...origin, now }, sheet(), language)), 'xlsx', now);
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

/** The buttons for copying, CSV and Excel. */
export function RowActions({ rows, selected, actions }: RowActionsProps & { actions: Actions }) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const what = whatText(selected, rows.length, language);
  const none = rows.length === 0;
  const hint = (format: 'csv' | 'xlsx') => t('export.hint', { what, format: t(format) });
  return (
    <>
      <Button
        size="small"
        icon={<Copy aria-hidden />}
        disabled={none}
        title={t('copy.hint', { what })}
        onClick={() => void actions.copy()}
        data-copy
      >
        {t('copy')}
      </Button>
      <Button
        size="small"
        icon={<FileText aria-hidden />}
        disabled={none}
        title={hint('csv')}
        onClick={actions.csv}
        data-export="csv"
      >
        {t('csv')}
      </Button>
      <Button
        size="small"
        icon={<FileSpreadsheet aria-hidden />}
        disabled={none || actions.writing}
        title={hint('xlsx')}
        onClick={() => void actions.xlsx()}
        data-export="xlsx"
      >
        {t('xlsx')}
      </Button>
    </>
  );
}
