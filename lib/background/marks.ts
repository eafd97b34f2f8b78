import { badgeMessages } from '../i18n/badges';
import { statusText } from '../i18n/statuses';
import { type Language, translator } from '../language/translate';
import type { Meeting } from '../lists/model';
import type { Known } from '../memory/known';
import { verdictOf } from '../memory/verdictOf';
import type { BadgeText } from '../messages/protocol';
import type { Block } from '../report/blocks';
import { age } from '../report/format';
import { shownCreator } from '../report/shownCreator';
import type { Bought } from '../report/verdict';
import type { Card } from '../subject/cards';
import { type Subject, subjectKey } from '../subject/types';
import { chipOf } from './chip';
import type { DataSource, ListBook, MetCreator } from './listBook';

/** What marks are made of. All of it reads what is stored: nothing is ever called for a mark. */
export interface MarkSources {
  book: Pick<ListBook, 'met'>;
  dataSource: DataSource;
  /** What is remembered of creators, by their keys. */
  known(creators: readonly string[]): Promise<Known[]>;
  /** The stored blocks of a work; none where nothing of it is stored. */
  stored(work: Subject): Promise<readonly Block[]>;
  bought: Bought;
  language: Language;
  /** The figures are made up. */
  sample: boolean;
  now: number;
}

/** Which meeting a mark tells: a refusal weighs more than what is newer. */
const weightiest = (meetings: readonly Meeting[]): Meeting | undefined =>
  meetings.find(({ entry }) => entry.status === 'excluded') ?? meetings[0];

/** What lists and notes say of a creator, in words. */
export function metOf(
  met: MetCreator | undefined,
  language: Language,
): { words: string[]; refused: boolean } {
  const meeting = met && weightiest(met.meetings);
  const words = [
    ...(meeting ? [statusText(meeting.entry.status, meeting.list, language)] : []),
    ...(met && met.notes > 0 ? [translator(badgeMessages, language)('notes', { count: met.notes })] : []),
  ];
  return { words, refused: meeting?.entry.status === 'excluded' };
}

function markOf(
  met: MetCreator | undefined,
  known: Known | undefined,
  cached: boolean,
  { bought, language, sample, now }: MarkSources,
): BadgeText | undefined {
  const t = translator(badgeMessages, language);
  const block = known && verdictOf(known);
  const chip = block && chipOf([block], bought, language, now);
  const { words, refused } = metOf(met, language);
  if (!chip && words.length === 0 && !cached) return undefined;
  const first = words.length > 0 || chip ? words : [t('cached')];
  const head = [
    ...first,
    ...(chip && sample ? [t('sample')] : []),
    ...(chip && block ? [age(block.source.fetchedAt, now, language)] : []),
  ].join(' · ');
  return {
    tone: refused ? 'excluded' : words.length > 0 ? 'listed' : 'known',
    head,
    ...(chip && { figures: `${chip.price} · ${chip.cpm}` }),
    label: [...first, ...(chip && sample ? [t('sample')] : []), ...(chip ? [chip.full] : [])].join(' · '),
  };
}

/**
 * What is known of the cards of a page: of a creator, or of the author of a work, where the card or a stored answer names one.
 *
 * @returns by `subjectKey` of the card's subject: only of those of whom anything is known
 */
export async function marksOf(
  cards: readonly Card[],
  sources: MarkSources,
): Promise<Readonly<Record<string, BadgeText>>> {
  const found = await Promise.all(
    cards.map(async ({ subject, author }) => {
      if (subject.kind === 'kol') return { subject, creator: subject, cached: false };
      const blocks = await sources.stored(subject);
      const creator = author ?? shownCreator(subject, blocks)?.subject;
      return { subject, creator, cached: blocks.length > 0 };
    }),
  );
  const creators = found.flatMap(({ creator }) => creator ?? []);
  const met = await sources.book.met(creators, sources.dataSource);
  const metBy = new Map(creators.map((creator, at) => [subjectKey(creator), met[at]]));
  const known = await sources.known([...new Set(met.map(({ creator }) => creator))]);
  const knownBy = new Map(known.map((one) => [one.creator, one]));
  return Object.fromEntries(
    found.flatMap(({ subject, creator, cached }) => {
      const own = creator && metBy.get(subjectKey(creator));
      const mark = markOf(own, own && knownBy.get(own.creator), cached, sources);
      return mark ? [[subjectKey(subject), mark]] : [];
    }),
  );
}
