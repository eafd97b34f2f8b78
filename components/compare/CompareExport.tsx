import { useState } from 'react';
import type { ComparedSheet } from '../../lib/export/compare';
import { compareWords } from '../../lib/i18n/compare';
import { exportMenu } from '../../lib/i18n/exportMenu';
import { translator } from '../../lib/language/translate';
import { download } from '../export/download';
import { ExportMenu } from '../export/ExportMenu';
import { useLanguage } from '../session/session';
import { copyText } from '../ui/copyText';
import { useToast } from '../ui/Toast';

type Files = typeof import('./files').files;

/** Copies, saves and prints a comparison. None of it costs a call. */
export function CompareExport({ compared }: { compared: Omit<ComparedSheet, 'now'> }) {
  const language = useLanguage();
  const t = translator(exportMenu, language);
  const say = useToast();
  const [files, setFiles] = useState<Files>();
  const [writing, setWriting] = useState(false);

  // What cannot be fetched leaves the lines of the menu waiting; the next opening tries again.
  const fetchFiles = async () => {
    if (!files) setFiles((await import('./files')).files);
  };
  const now = (): ComparedSheet => ({ ...compared, now: Date.now() });
  const save = (file: Blob, name: string) => {
    download(file, name);
    say(t('exported', { file: name }));
  };
  const copy = async ({ text }: Files) =>
    say(t((await copyText(text(now(), language))) ? 'copied' : 'notCopied'));
  const csv = ({ csv: write, name }: Files) => {
    const sheet = now();
    save(new Blob([write(sheet, language)], { type: 'text/csv;charset=utf-8' }), name(sheet, 'csv'));
  };
  const xlsx = async ({ workbook, name, xlsxInWorker }: Files) => {
    const sheet = now();
    setWriting(true);
    say(t('exporting'));
    try {
      save(await xlsxInWorker(workbook(sheet, language)), name(sheet, 'xlsx'));
    } catch {
      say(t('notExported'));
    } finally {
      setWriting(false);
    }
  };
  return (
    <ExportMenu
      what={translator(compareWords, language)('count', { count: compared.creators.length })}
      waiting={!files || writing}
      onOpen={() => void fetchFiles().catch(() => say(t('notExported')))}
      onCopy={() => files && void copy(files)}
      onXlsx={() => files && void xlsx(files)}
      onCsv={() => files && csv(files)}
      onPrint={() => window.print()}
    />
  );
}
