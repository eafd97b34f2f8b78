/** The switch over the look-up: the platform that bare ids and names belong to. */
export const PLATFORM_CHOICES = ['any', 'xingtu', 'xhs', 'douyin'] as const;
export type PlatformChoice = (typeof PLATFORM_CHOICES)[number];

/** The longest text that is kept, in characters: a full list of links with their share texts. */
export const MAX_PASTED = 200_000;

/** A pasted list and what was opened of it. */
export interface Pasted {
  text: string;
  choice: PlatformChoice;
  /** Keys of the subjects that were opened: see `subjectKey`. */
  opened: string[];
}

/** A look-up that nothing was pasted into. */
export const NOTHING_PASTED: Pasted = { text: '', choice: 'any', opened: [] };
