import type { Language } from '../../../lib/language/translate';
import type { Yuan } from '../../../lib/report/units';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/schema';
import type { Session } from '../../../lib/settings/session';
import { isSectionName, LANGUAGES, type SectionName, THEMES } from '../names';

const params = new URLSearchParams(location.search);
const chosen = <T extends string>(name: string, values: readonly T[]): T =>
  values.find((value) => value === params.get(name)) ?? (values[0] as T);

/** What the address asks for: a section, one state of it, and the look. */
export const asked = {
  section: ((name) => (isSectionName(name) ? name : undefined))(params.get('section')) as
    | SectionName
    | undefined,
  state: params.get('state') ?? undefined,
  language: chosen<Language>('language', LANGUAGES),
  theme: chosen<(typeof THEMES)[number]>('theme', THEMES),
};

/** The page's address for another part or look. */
export const addressOf = (
  other: Partial<Record<'section' | 'state' | 'language' | 'theme', string>>,
): string =>
  `?${new URLSearchParams({
    ...(asked.section && { section: asked.section }),
    language: asked.language,
    theme: asked.theme,
    ...other,
  })}`;

/** Settings in the look of this document, with a source of figures. */
export const settings: Settings = {
  ...DEFAULT_SETTINGS,
  source: 'live',
  language: asked.language,
  theme: asked.theme,
};

/** The session of a user with a token. */
export const session: Session = {
  settings,
  language: asked.language,
  hasToken: true,
  maskedToken: 'jo_4…9xQ2',
  callsToday: 37,
  version: '1.0.0',
};

/** The same user, after entering what a call costs. */
export const inYuan: Partial<Session> = {
  settings: { ...settings, yuanPerCall: 0.1, yuanPerStudioCall: 0.25 },
  yuanToday: 3.7 as Yuan,
};
