import { SectionView } from '../../../../components/report/SectionView';
import { untouched } from '../../../../components/report/state';
import { type SectionId, sectionsOf } from '../../../../lib/report/sections';
import type { Subject } from '../../../../lib/subject/types';
import { SUBJECTS, sampleSection } from '../samples';
import type { State } from '../state';

const nothing = () => {};

/** A section as it is once everything has been answered. */
function whole(subject: Subject, section: SectionId): State {
  return {
    name: section,
    draw: () => (
      <SectionView
        subject={subject}
        section={section}
        state={{ ...untouched(section), phase: 'ready', result: sampleSection(subject, section), loads: 1 }}
        gate="open"
        onLoad={nothing}
        onCancel={nothing}
        onOpen={nothing}
      />
    ),
  };
}

const allOf = (subject: Subject) => sectionsOf(subject).map((section) => whole(subject, section));

/** The sections of each kind of subject. */
export const xingtu: readonly State[] = allOf(SUBJECTS.creator);
export const pugongying: readonly State[] = allOf(SUBJECTS.blogger);
export const works: readonly State[] = [
  ...allOf(SUBJECTS.video),
  ...allOf(SUBJECTS.note),
  ...allOf(SUBJECTS.profile),
];
