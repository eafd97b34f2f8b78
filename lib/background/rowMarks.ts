import { badgeMessages } from '../i18n/badges';
import { formWords } from '../i18n/verdict';
import { type Language, translate, translator } from '../language/translate';
import { endpointOf, type Snapshot } from '../memory/snapshot';
import type { Mark } from '../messages/protocol';
import type { FormId } from '../report/blocks';
import { DASH, formatShare, monthAndDay, yuan } from '../report/format';
import type { PageRow } from '../report/pageRows';
import type { Bought } from '../report/verdict';
import { subjectKey } from '../subject/types';
import { type MarkSources, metOf } from './marks';

/** Less than this is no change: it would be drawn as 0 %. */
const LEAST = 0.005;

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

const formOf = (cpm: PageRow['cpm'], { videoLength, noteForm }: Bought): FormId | undefined =>
  ([videoLength, noteForm] as const).find((form) => cpm[form] !== undefined);

/** How what the page says differs from what was last paid for: `↑ 7.9 % 5 月 6 日`. */
function changeText(
  row: Pick<PageRow, 'subject' | 'cpm'>,
  line: readonly Snapshot[],
  bought: Bought,
  language: Language,
): string | undefined {
  const form = formOf(row.cpm, bought);
  const now = form && row.cpm[form];
  const last = line.findLast(
    ({ basis, figures }) =>
      form && endpointOf(basis) === SEARCHES[row.subject.platform] && figures[idOf(form)],
  );
  const before = form && last?.figures[idOf(form)]?.value;
  if (!now || !last || typeof before !== 'number' || before <= 0) return undefined;
  const ratio = now / before - 1;
  const day = monthAndDay(last.day, language);
  if (Math.abs(ratio) < LEAST) return translator(badgeMessages, language)('same', { day });
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
): Promise<Readonly<Record<string, Mark>>> {
  const { language, bought } = sources;
  const t = translator(badgeMessages, language);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at);
  const met = await sources.book.met(
    rows.map(({ subject }) => subject),
    sources.reader,
  );
  const lines = await Promise.all(met.map(({ creator }) => sources.line(creator)));
  return Object.fromEntries(
    rows.map((row, place): [string, Mark] => {
      const { words, refused } = metOf(met[place], language);
      const change = changeText(row, lines[place] ?? [], bought, language);
      const costs = FORMS.flatMap((form) => {
        const cost = row.cpm[form];
        return cost === undefined ? [] : [`${translate(formWords[form], language)} ${yuan(cost, language)}`];
      });
      const figures = costs.length > 0 ? costs.join(' · ') : DASH;
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
