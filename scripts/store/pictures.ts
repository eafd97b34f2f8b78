import { join } from 'node:path';
import { ROOT } from '../shell.mjs';

/** Where the listing's pictures are. */
export const PICTURES = join(ROOT, 'store', 'pictures');

export const LANGUAGES = { zh: 'zh-CN', en: 'en' } as const;
export const THEMES = ['light', 'dark'] as const;
/** The screens that are shown, the first first. Chrome takes five a language. */
export const SCREENS = ['panel', 'search', 'list', 'compare'] as const;

export type LanguageName = keyof typeof LANGUAGES;
export type Theme = (typeof THEMES)[number];
export type Screen = (typeof SCREENS)[number];

/** A picture of a screen: the name of its file, without its ending. */
export const screenName = (screen: Screen, language: LanguageName, theme: Theme) =>
  `${screen}-${language}-${theme}`;

/** What every store takes as a picture of a screen, in pixels. */
export const SCREEN_SIZE = { width: 1280, height: 800 };

interface Drawing {
  width: number;
  height: number;
  /** A square with the mark alone, or with the product's words. */
  words: boolean;
}

/** What is drawn and no screen: Chrome's tiles and Edge's logo. */
export const DRAWINGS: Readonly<Record<'tile' | 'promo' | 'logo', Drawing>> = {
  tile: { width: 440, height: 280, words: true },
  promo: { width: 1400, height: 560, words: true },
  logo: { width: 300, height: 300, words: false },
};

const WORDS: Readonly<Record<LanguageName, readonly [title: string, line: string]>> = {
  zh: ['KOL Lens 达人透镜', '报价值不值，一眼看清'],
  en: ['KOL Lens', 'What a creator really costs'],
};

/** The page that a drawing is taken of. */
export function drawingOf(name: keyof typeof DRAWINGS, language: LanguageName, icon: string): string {
  const { width, height, words } = DRAWINGS[name];
  const [title, line] = WORDS[language];
  const unit = height / 280;
  const mark = words ? 84 * unit : height * 0.84;
  return `<!doctype html><html lang="${LANGUAGES[language]}"><style>
    body { margin: 0; width: ${width}px; height: ${height}px; display: flex; flex-direction: column; align-items: center;
      justify-content: center; gap: ${14 * unit}px; background: ${words ? '#f3f6ff' : 'transparent'};
      font-family: 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif; color: #14213d; }
    svg { width: ${mark}px; height: ${mark}px; display: block; }
    h1 { margin: 0; font-size: ${34 * unit}px; } p { margin: 0; font-size: ${19 * unit}px; color: #46527a; }
  </style>${icon}${words ? `<h1>${title}</h1><p>${line}</p>` : ''}</html>`;
}

/** Each picture of the listing, by its name, and how large it has to be. */
export function allPictures(): Readonly<Record<string, { width: number; height: number }>> {
  const languages = Object.keys(LANGUAGES) as LanguageName[];
  const screens = languages.flatMap((language) =>
    THEMES.flatMap((theme) =>
      SCREENS.map((screen) => [screenName(screen, language, theme), SCREEN_SIZE] as const),
    ),
  );
  const size = ({ width, height }: Drawing) => ({ width, height });
  const tiles = languages.flatMap((language) =>
    (['tile', 'promo'] as const).map((name) => [`${name}-${language}`, size(DRAWINGS[name])] as const),
  );
  return Object.fromEntries([...screens, ...tiles, ['logo', size(DRAWINGS.logo)]]);
}
