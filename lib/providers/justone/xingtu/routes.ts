import type { Query, Route } from '../../types';

/** Where the current generation lives: `data_sp/author_cp_info` becomes `…/data_sp/author_cp_info/v1`. */
const currentPath = (path: string) => `/api/douyin-xingtu/gw/api/${path}/v1`;
/** Where the legacy generation lives. */
const legacyPath = (path: string) => `/api/douyin-xingtu/${path}/v1`;

/** Our words to the wire's enums: `[current, legacy]`. */
const ENUMS = {
  /** `XINTU_VIDEO` is spelt so by the vendor. */
  videos: { personal: ['PERSONAL_VIDEO', '_1'], xingtu: ['XINTU_VIDEO', '_2'] },
  range: { '30': ['DAY_30', '_2'], '90': ['DAY_90', '_3'] },
  assigned: { all: ['false', 'false'], only: ['true', 'true'] },
  /**
   * The legacy endpoint takes a bare number and does not say what it means. Its default is `1`, and the default of its
   * successor is EXCLUDE: `1` is taken for EXCLUDE, so that a switch left alone asks both for their own default. This is
   * not confirmed, and figures that came this way say so (the note `xingtu.flowType`).
   */
  traffic: { exclude: ['EXCLUDE', '1'], include: ['INCLUDE', '0'] },
  link: {
    connected: ['CONNECTED'],
    aware: ['AWARE'],
    interested: ['INTERESTED'],
    like: ['LIKE'],
    follow: ['FOLLOW'],
  },
  fans: { fan: ['FAN', '_1'], dieHard: ['DIE_HARD_FAN', '_5'] },
  works: { all: ['ALL'], personal: ['PERSONAL'], xingtu: ['XINGTU'] },
  by: { nickname: ['NICKNAME'], content: ['CONTENT'] },
  sort: { fans: ['FANS'], default: ['DEFAULT'] },
  gender: { male: ['MALE'], female: ['FEMALE'] },
} as const satisfies Record<string, Record<string, readonly string[]>>;

type Word = keyof typeof ENUMS;
type Generation = 0 | 1;

/** A logical value in the wire's enum. An unknown or missing word is left out: the vendor's default then holds. */
function wireWord(word: Word, value: string | undefined, generation: Generation): string | undefined {
  const words: Readonly<Record<string, readonly string[]>> = ENUMS[word];
  return value !== undefined && Object.hasOwn(words, value) ? words[value]?.[generation] : undefined;
}

/** How a route names its parameters: wire name -> logical name, and whether the value is an enum. */
export type Names = Readonly<Record<string, string | { word: Word }>>;

function queryOf(names: Names, generation: Generation, fixed: Query = {}) {
  return (params: Query): Query => {
    const query: Record<string, string> = { ...fixed };
    for (const [name, from] of Object.entries(names)) {
      const value =
        typeof from === 'string' ? params[from] : wireWord(from.word, params[from.word], generation);
      if (value !== undefined) query[name] = value;
    }
    return query;
  };
}

/** A route of the current generation. `fixed`: parameters that are always sent. */
export const currentRoute = (path: string, names: Names, fixed?: Query): Route => ({
  path: currentPath(path),
  query: queryOf(names, 0, fixed),
});

/** A route of the legacy generation. `covers`: see `Route.covers`. */
export const legacyRoute = (path: string, names: Names, fixed?: Query, covers?: Route['covers']): Route => ({
  path: legacyPath(path),
  query: queryOf(names, 1, fixed),
  ...(covers && { covers }),
});

/** The creator's id, as each generation names it. */
export const AUTHOR = { oAuthorId: 'kolId' } as const;
export const KOL = { kolId: 'kolId' } as const;
/** Figures of short videos, as each generation says it. */
export const SHORT_VIDEO = { platform: 'SHORT_VIDEO' } as const;
export const SHORT_VIDEO_CHANNEL = { platformChannel: '_1' } as const;
