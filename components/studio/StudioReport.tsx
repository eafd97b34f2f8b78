import { addWords } from '../../lib/i18n/metrics';
import * as studioWords from '../../lib/i18n/metrics/studio';
import type { SectionId } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import type { OpenSubject } from '../prices/prices';
import type { Opening } from '../report/opening';
import { Report } from '../report/Report';
import { useSession } from '../session/session';
import { AccessCard, isOpen } from './AccessCard';
import { SampleNote } from './SampleNote';
import { StudioBlock } from './StudioBlock';
import { useStudioState } from './useStudioState';

// Only the studio draws these words, so they are loaded with it.
addWords(studioWords);

/** Props of a report with sections of the studio. */
export interface StudioReportProps {
  /** Give another subject another `key`. */
  subject: Subject;
  /** The list must keep its identity. */
  sections: readonly SectionId[];
  opening: Opening;
  onOpen: OpenSubject;
  onTitle?(title: string): void;
}

/** A report with sections of the studio, which wait until the user has agreed and is logged in. */
export function StudioReport(props: StudioReportProps) {
  const { state } = useStudioState();
  const sample = useSession().settings.source === 'sample';
  const guard = (section: SectionId) => {
    if (sample || !section.startsWith('studio.')) return undefined;
    // Before the access is known, nothing is asked for and nothing is shown.
    if (!state) return null;
    return isOpen(state) ? undefined : <AccessCard state={state} />;
  };
  return (
    <>
      {sample && <SampleNote />}
      <Report {...props} guard={guard} Block={StudioBlock} />
    </>
  );
}
