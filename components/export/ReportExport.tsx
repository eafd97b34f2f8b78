import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { LoadedSection } from '../../lib/export/report';
import { exportMenu } from '../../lib/i18n/exportMenu';
import { translator } from '../../lib/language/translate';
import type { Subject } from '../../lib/subject/types';
import { afterPaint } from '../session/afterPaint';
import { useLanguage, useSession } from '../session/session';
import { subjectName } from '../session/subjectName';
import { copyText } from '../ui/copyText';
import { useToast } from '../ui/Toast';
import { download } from './download';
import { ExportMenu } from './ExportMenu';

/** What writes files and the page to print: fetched when the menu opens, because most reports are only read. */
type Files = typeof import('./files').files;

interface ReportExportProps {
  subject: Subject;
  name: string | undefined;
  /** What is loaded, and so all that is exported. */
  sections: readonly LoadedSection[];
}

/** Whether this document is a tab of its own, and not a frame within a page. */
const isTab = () => window.top === window;

/** Copies, saves and prints what a report has loaded. None of it costs a call. */
export default function ReportExport({ subject, name, sections }: ReportExportProps) {
  const language = useLanguage();
  const t = translator(exportMenu, language);
  const { settings } = useSession();
  const say = useToast();
  const [files, setFiles] = useState<Files>();
  const [writing, setWriting] = useState(false);
  const [printing, setPrinting] = useState<number>();

  // What cannot be fetched leaves the lines of the menu waiting; the next opening tries again.
  const fetchFiles = async () => {
    if (!files) setFiles((await import('./files')).files);
  };
  const fetchSoon = useEffectEvent(() => void fetchFiles().catch(() => {}));
  // The browser's own command prints a tab, so that the page has to be at hand before it.
  useEffect(() => (isTab() ? afterPaint(() => fetchSoon()) : undefined), []);

  const begin = useEffectEvent(() => {
    if (files && printing === undefined) flushSync(() => setPrinting(Date.now()));
  });
  useEffect(() => {
    const before = () => isTab() && begin();
    const after = () => setPrinting(undefined);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);

  const reportAt = (now: number) => ({
    subject,
    name,
    kind: subjectName(subject, language),
    sections,
    settings,
    now,
  });
  const save = (file: Blob, fileName: string) => {
    download(file, fileName);
    say(t('exported', { file: fileName }));
  };
  const copy = async ({ reportText }: Files) => {
    say(t((await copyText(reportText(reportAt(Date.now()), language))) ? 'copied' : 'notCopied'));
  };
  const csv = ({ reportCsv, reportFileName }: Files) => {
    const report = reportAt(Date.now());
    save(
      new Blob([reportCsv(report, language)], { type: 'text/csv;charset=utf-8' }),
      reportFileName(report, 'csv'),
    );
  };
  const xlsx = async ({ reportWorkbook, reportFileName, xlsxInWorker }: Files) => {
    const report = reportAt(Date.now());
    setWriting(true);
    say(t('exporting'));
    try {
      save(await xlsxInWorker(reportWorkbook(report, language)), reportFileName(report, 'xlsx'));
    } catch {
      say(t('notExported'));
    } finally {
      setWriting(false);
    }
  };
  const print = () => {
    // Drawn before the browser takes the page, which it does at once.
    flushSync(() => setPrinting(Date.now()));
    window.print();
  };

  return (
    <>
      <ExportMenu
        bare
        what={t('what', { count: sections.length })}
        waiting={!files || writing}
        onOpen={() => void fetchFiles().catch(() => say(t('notExported')))}
        onCopy={() => files && void copy(files)}
        onXlsx={() => files && void xlsx(files)}
        onCsv={() => files && csv(files)}
        onPrint={print}
      />
      {files &&
        printing !== undefined &&
        createPortal(<files.PrintPage report={reportAt(printing)} />, document.body)}
    </>
  );
}
