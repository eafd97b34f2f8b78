import { badgeMessages } from '../i18n/badges';
import { formWords } from '../i18n/verdict';
import { type Language, translate, translator } from '../language/translate';
import { LEAST_CHANGE } from '../memory/change';
import { endpointOf, type Snapshot } from '../memory/snapshot';
import type { BadgeText } from '../messages/protocol';
import type { FormId } from '../report/blocks';
import { DASH, formatShare, monthAndDay, yuan } from '../report/format';
import type { PageRow } from '../report/pageRows';
import type { Yuan } from '../report/units';
import type { Bought } from '../report/verdict';
import { type Subject, subjectKey } from '../subject/types';
import { type MarkSources, metOf } from './marks';

/** The order in which costs stand. */
const FORMS: readonly FormId[] = ['1_20', '21_60', '60', 'picture', 'video'];

/** Where a row's expected CPM is remembered: by the search whose rows are of the same shape, and by nothing else. */
const SEARCHES: Readonly<Record<string, string>> = { xingtu: 'xingtu.search', pugongying: 'pgy.search' };
const idOf = (form: FormId): string =>
  form === 'picture' || form === 'video' ? `pgy.${form}Cpm` : `xingtu.cpm.${form}`;

export interface RowSources extends Omit<MarkSources, 'known' | 'stored' | 'sample'> {
  /** Everything that is remembered of a creator, oldest first. */
  line(creator: string): Promise<readonly Snapshot[]>;
}

interface Cost {
  form: FormId;
  cost: Yuan;
}

const costsOf = (cpm: PageRow['cpm']): Cost[] =>
  FORMS.flatMap((form) => {
    const cost = cpm[form];
    return cost === undefined ? [] : [{ form, cost }];
  });

/** How what the page says differs from what was last paid for: `↑ 7.9 % 5 月 6 日`. */
function changeText(
  { platform }: Subject,
  costs: readonly Cost[],
  line: readonly Snapshot[],
  { videoLength, noteForm }: Bought,
  language: Language,
): string | undefined {
  const now = costs.find(({ form }) => form === videoLength || form === noteForm);
  if (!now) return undefined;
  const id = idOf(now.form);
  const paidFor = line.flatMap(({ basis, day, figures }) => {
    const value = figures[id]?.value;
    return endpointOf(basis) === SEARCHES[platform] && typeof value === 'number' ? [{ day, value }] : [];
  });
  const last = paidFor.at(-1);
  if (!last || last.value <= 0) return undefined;
  const ratio = now.cost / last.value - 1;
  const day = monthAndDay(last.day, language);
  if (Math.abs(ratio) < LEAST_CHANGE) return translator(badgeMessages, language)('same', { day });
  return `${ratio > 0 ? '↑' : '↓'} ${formatShare(Math.abs(ratio), language, 1)} ${day}`;
}

/**
 * What stands on the rows of a site's own table: the expected CPM of every length or form that the page was told of, which says that it is
 * from this page, and beside it status, notes and how it differs from the last snapshot. A figure that was paid for never stands here.
 *
 * @param at when the page was told
 * @returns one a row, by `subjectKey`
 */
export async function rowMarksOf(
  rows: readonly Pick<PageRow, 'subject' | 'cpm'>[],
  at: number,
  sources: RowSources,
): Promise<Readonly<Record<string, BadgeText>>> {
  const { language, bought } = sources;
  const t = translator(badgeMessages, language);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at);
  const met = await sources.book.met(
    rows.map(({ subject }) => subject),
    sources.dataSource,
  );
  const lines = await Promise.all(met.map(({ creator }) => sources.line(creator)));
  return Object.fromEntries(
    rows.map((row, place): [string, BadgeText] => {
      const { words, refused } = metOf(met[place], language);
      const costs = costsOf(row.cpm);
      const line = lines[place] as readonly Snapshot[];
      const change = changeText(row.subject, costs, line, bought, language);
      const texts = costs.map(
        ({ form, cost }) => `${translate(formWords[form], language)} ${yuan(cost, language)}`,
      );
      const figures = texts.join(' · ') || DASH;
      const head = [t('fromPage', { time }), ...words, ...(change ? [change] : [])].join(' · ');
      return [
        subjectKey(row.subject),
        {
          tone: refused ? 'excluded' : words.length > 0 ? 'listed' : 'known',
          head,
          figures,
          label: `${head} · ${figures}`,
        },
      ];
    }),
  );
}
