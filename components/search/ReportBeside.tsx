import { useState } from 'react';
import type { Row } from '../../lib/report/blocks';
import { type Subject, subjectKey } from '../../lib/subject/types';
import type { OpenSubject } from '../prices/prices';
import type { Opening } from '../report/opening';
import { Report } from '../report/Report';
import { useLanguage } from '../session/session';
import { subjectName } from '../session/subjectName';
import { reportHash } from '../workspace/route';
import { SidePanel } from '../workspace/SidePanel';

interface ReportBesideProps {
  subject: Subject;
  /** The row of the subject, if the table has one. */
  row?: Row | undefined;
  opening: Opening;
  /** A report begins anew when this changes. */
  turn: string;
  onOpen: OpenSubject;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  onClose(): void;
}

/** The report of a subject beside the table, named as its row is. */
export function ReportBeside({ subject, row, opening, turn, ...on }: ReportBesideProps) {
  const language = useLanguage();
  const key = subjectKey(subject);
  const [title, setTitle] = useState<{ of: string; text: string }>();
  const name = row?.cells[0] ?? (title?.of === key ? title.text : undefined);
  return (
    <SidePanel
      title={name === undefined ? subjectName(subject, language) : String(name)}
      tabHref={reportHash(subject)}
      pageHref={row?.href}
      onPrevious={on.onPrevious}
      onNext={on.onNext}
      onClose={on.onClose}
    >
      <Report
        key={`${key} ${turn}`}
        subject={subject}
        opening={opening}
        known={row?.verdict}
        onOpen={on.onOpen}
        onTitle={(text) => setTitle({ of: key, text })}
      />
    </SidePanel>
  );
}
