import { createContext } from 'react';
import type { Failure } from '../../lib/report/failure';
import type { Options, SectionId } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';

/** What a block may know of the report that it stands in, and ask of it. */
export interface ReportAccess {
  subject: Subject;
  /** Another page of the subject that the report names, such as the Xingtu creator of a Douyin profile. */
  linked: Subject | undefined;
  /** The sections that have a tab here. */
  sections: readonly SectionId[];
  /** How a section stands: `loads` counts those that have ended. */
  stateOf(section: SectionId): { loading: boolean; loads: number; failure: Failure | undefined };
  /** Loads a section after a press. `agreed`: the pressed control showed the price; otherwise only the cache is read. */
  load(section: SectionId, options: Options, agreed: boolean): void;
  /** Opens the tab of a section. */
  open(section: SectionId): void;
}

/** The report around a block; `undefined` where a block stands alone. */
export const ReportContext = createContext<ReportAccess | undefined>(undefined);
