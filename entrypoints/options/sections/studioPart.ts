import { useLanguage } from '../../../components/session/session';
import { studioMessages } from '../../../lib/i18n/studio';
import { translator } from '../../../lib/language/translate';
import type { StudioState } from '../../../lib/settings/studio';

/** The words of the studio in the language of the screen. */
export function useStudioText() {
  return translator(studioMessages, useLanguage());
}

/** Props that the parts of the section share. */
export interface StudioPart {
  state: StudioState;
  /** Runs a change that answers with the new state. A failure is shown at the section's head. */
  run(change: () => Promise<StudioState>): Promise<boolean>;
}
