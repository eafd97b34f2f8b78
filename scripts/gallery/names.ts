/** The sections of the gallery, in their order: a page and a set of pictures each. */
export const SECTION_NAMES = [
  'controls',
  'blocks',
  'marks',
  'report',
  'failures',
  'xingtu',
  'pugongying',
  'works',
  'audience',
  'target',
  'studio',
  'panel',
  'popup',
  'search',
  'compare',
  'options',
] as const;

export type SectionName = (typeof SECTION_NAMES)[number];

/** The looks that every section is drawn in. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export const THEMES = ['light', 'dark'] as const;

/** Whether a word names a section. */
export const isSectionName = (word: string | null): word is SectionName =>
  (SECTION_NAMES as readonly (string | null)[]).includes(word);
