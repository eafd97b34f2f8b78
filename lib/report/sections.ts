import type { Subject } from '../subject/types';

/** A switch over a section: its values are wire-independent words, labelled by `switchWords`. */
export interface SwitchSpec {
  id: string;
  values: readonly string[];
  initial: string;
  /** Behind "more" while it stands at its initial value: few choose otherwise. */
  folded?: true;
  /** The user types a text in place of choosing a value. `values` are then what it is tried with, and without a text nothing is asked for. */
  typed?: true;
}

export interface SectionSpec {
  /** `<family>.<name>`; labelled by `sectionWords`. */
  id: SectionId;
  switches: readonly SwitchSpec[];
  /** Never loads by itself, not even as the first section: the user is told the price and asked before the first call. */
  askFirst?: true;
}

// Switches that more than one section has.
const range: SwitchSpec = { id: 'range', values: ['30', '90'], initial: '30' };
const videos: SwitchSpec = { id: 'videos', values: ['xingtu', 'personal'], initial: 'xingtu' };
const assigned: SwitchSpec = { id: 'assigned', values: ['all', 'only'], initial: 'all' };
const traffic: SwitchSpec = { id: 'traffic', values: ['exclude', 'include'], initial: 'exclude' };
const promoted: SwitchSpec = { id: 'promoted', values: ['all', 'organic'], initial: 'all' };

/** The sections of the studio. */
const STUDIO = {
  'studio.diagnosis': [],
  'studio.performance': [
    { id: 'period', values: ['7', '30', '90'], initial: '30' },
    { id: 'measure', values: ['plays', 'likes', 'comments', 'shares'], initial: 'plays' },
    {
      id: 'genre',
      values: ['all', 'under1', 'to3', 'to5', 'over5', 'pictures', 'article'],
      initial: 'all',
    },
  ],
  'studio.item.overview': [],
  'studio.item.sources': [],
  'studio.item.search': [],
  'studio.item.watch': [],
  'studio.item.audience': [],
  'studio.item.fans': [],
  'studio.item.danmaku': [],
} as const satisfies Record<string, readonly SwitchSpec[]>;

const SPECS = {
  'xingtu.overview': [videos, range, { ...assigned, folded: true }, { ...traffic, folded: true }],
  'xingtu.audience': [
    { id: 'link', values: ['connected', 'aware', 'interested', 'like', 'follow'], initial: 'connected' },
    { id: 'fans', values: ['fan', 'dieHard'], initial: 'fan' },
  ],
  'xingtu.content': [assigned, traffic],
  'xingtu.fans': [range],
  'xingtu.indices': [],
  'xingtu.orders': [range],
  'xingtu.seeding': [range],
  'xingtu.conversion': [range],
  'xingtu.availability': [],
  'xingtu.costs': [],
  'xingtu.hotWords': [{ id: 'hot', values: ['comments', 'content'], initial: 'comments' }],
  'xingtu.keyword': [
    { id: 'keyword', values: ['防晒'], initial: '', typed: true },
    { id: 'works', values: ['all', 'personal', 'xingtu'], initial: 'all' },
  ],
  'xingtu.mix': [{ id: 'mix', values: ['reach', 'works'], initial: 'reach' }],
  'pgy.overview': [
    { id: 'notes', values: ['daily', 'cooperation'], initial: 'daily' },
    range,
    { id: 'form', values: ['both', 'picture', 'video'], initial: 'both', folded: true },
    { ...promoted, folded: true },
  ],
  'pgy.audience': [],
  'pgy.notes': [
    { id: 'order', values: ['latest', 'read', 'interact'], initial: 'latest' },
    { id: 'noteKind', values: ['all', 'cooperation', 'picture', 'video'], initial: 'all' },
    promoted,
  ],
  'pgy.fans': [range, { id: 'growth', values: ['total', 'increase'], initial: 'total' }],
  'pgy.similar': [],
  'item.report': [],
  'item.trend': [],
  'item.cost': [videos],
  'note.detail': [],
  'douyin.profile': [videos],
  ...(import.meta.env?.WITHOUT_STUDIO ? ({} as typeof STUDIO) : STUDIO),
} as const satisfies Record<string, readonly SwitchSpec[]>;

export type SectionId = keyof typeof SPECS;

/** The switch values of a section, by switch id. */
export type Options = Readonly<Record<string, string>>;

/** Only a name links a Douyin profile to Xingtu, so a look-up may find no creator: the user decides whether to pay for it. */
const ASK_FIRST: ReadonlySet<SectionId> = new Set(['douyin.profile']);

/** A section by its id. */
export function sectionSpec(id: SectionId): SectionSpec {
  return { id, switches: SPECS[id], ...(ASK_FIRST.has(id) && { askFirst: true }) };
}

/** Whether a string names a section. */
export function isSectionId(id: string): id is SectionId {
  return Object.hasOwn(SPECS, id);
}

/** What the user chose last of the switches that are remembered. */
export interface Choices {
  videos?: 'personal' | 'xingtu';
}

/**
 * The options a section starts with.
 *
 * @param chosen what the user chose last, which comes before a switch's own initial value
 */
export function initialOptions(id: SectionId, chosen: Choices = {}): Options {
  return Object.fromEntries(
    SPECS[id].map((s) => [s.id, (s.id === 'videos' ? chosen.videos : undefined) ?? s.initial]),
  );
}

/** The options a section starts with, and those with one switch at another of its values: between them they ask for every endpoint. */
export function optionsInTurn(id: SectionId): Options[] {
  const first = initialOptions(id);
  const others = SPECS[id].flatMap((s: SwitchSpec) =>
    s.values.filter((value) => value !== s.initial).map((value) => ({ ...first, [s.id]: value })),
  );
  return [first, ...others];
}

/** The longest text that a section is asked for, in characters. */
const MAX_TYPED = 40;

/** A typed text as it is asked for: one text has one price and one answer, however it is spaced. */
export const typedText = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_TYPED)
    .trim();

/** Whether a section waits for a text that the user has to type. */
export const awaitsText = (id: SectionId, options: Options): boolean =>
  (SPECS[id] as readonly SwitchSpec[]).some((s) => s.typed && !options[s.id]);

/** Known switches with allowed values only, everything else at its initial value: safe on input from anywhere. */
export function cleanOptions(id: SectionId, options: Readonly<Record<string, unknown>> = {}): Options {
  return Object.fromEntries(
    (SPECS[id] as readonly SwitchSpec[]).map((s) => {
      const wanted = options[s.id];
      if (typeof wanted !== 'string') return [s.id, s.initial];
      if (s.typed) return [s.id, typedText(wanted)];
      return [s.id, s.values.includes(wanted) ? wanted : s.initial];
    }),
  );
}

/** The sections of a subject, in the order of their tabs. The first one loads with the panel. */
export function sectionsOf(subject: Subject): SectionId[] {
  switch (subject.idType) {
    case 'xingtuKolId':
      return [
        'xingtu.overview',
        'xingtu.audience',
        'xingtu.content',
        'xingtu.fans',
        'xingtu.indices',
        'xingtu.orders',
        'xingtu.seeding',
        'xingtu.conversion',
        'xingtu.availability',
        'xingtu.costs',
        'xingtu.hotWords',
        'xingtu.keyword',
        'xingtu.mix',
      ];
    case 'xhsUserId':
      return ['pgy.overview', 'pgy.audience', 'pgy.notes', 'pgy.fans', 'pgy.similar'];
    case 'awemeId':
      return ['item.report', 'item.trend', 'item.cost'];
    case 'xhsNoteId':
      return ['note.detail'];
    case 'douyinSecUid':
    case 'douyinUid':
      return ['douyin.profile'];
  }
}

/** The studio's sections about the account of the login. They do not read their subject. */
export function studioAccountSections(): SectionId[] {
  return ['studio.diagnosis', 'studio.performance'];
}

/** The studio's sections about one work of that account. */
export function studioItemSections(): SectionId[] {
  return [
    'studio.item.overview',
    'studio.item.sources',
    'studio.item.watch',
    'studio.item.search',
    'studio.item.audience',
    'studio.item.fans',
    'studio.item.danmaku',
  ];
}
