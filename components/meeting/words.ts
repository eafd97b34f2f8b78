import { meetingMessages } from '../../lib/i18n/meeting';
import { statusText } from '../../lib/i18n/statuses';
import { type Language, translator } from '../../lib/language/translate';
import { type Entry, type KolList, type Meeting, STATUSES } from '../../lib/lists/model';
import type { Added } from './request';

type Named = Partial<Pick<KolList, 'statuses'>>;

/** The statuses that an entry of a list can have, in their order. */
export function statusesOf({ statuses = [] }: Named, language: Language): { id: string; name: string }[] {
  return [...STATUSES.map((id) => ({ id, name: statusText(id, {}, language) })), ...statuses];
}

/** Whether the creator was excluded from that list. */
export const isRefused = ({ entry }: Meeting): boolean => entry.status === 'excluded';

/** The refusals first, each kind newest first. */
export function byWeight(meetings: readonly Meeting[]): Meeting[] {
  return [...meetings.filter(isRefused), ...meetings.filter((meeting) => !isRefused(meeting))];
}

/** When an entry came to its status. */
const since = ({ statusAt, addedAt }: Entry): Date => new Date(statusAt ?? addedAt);

/** `3 月`, `Mar`: with the year where it is another one. */
function monthText(at: Date, now: number, language: Language): string {
  const thisYear = at.getFullYear() === new Date(now).getFullYear();
  if (language === 'zh-CN') return `${thisYear ? '' : `${at.getFullYear()} 年 `}${at.getMonth() + 1} 月`;
  return new Intl.DateTimeFormat(language, {
    month: 'short',
    ...(!thisYear && { year: 'numeric' }),
  }).format(at);
}

/** `3/12`, `Mar 12`: with the year where it is another one. */
export function dayText(at: number, now: number, language: Language): string {
  const day = new Date(at);
  const thisYear = day.getFullYear() === new Date(now).getFullYear();
  if (language === 'zh-CN')
    return `${thisYear ? '' : `${day.getFullYear()}/`}${day.getMonth() + 1}/${day.getDate()}`;
  return new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    ...(!thisYear && { year: 'numeric' }),
  }).format(day);
}

/** Where a creator was met before, in a line: `排除于 3 月：完播低（客户 A）`. */
export function meetingText(meeting: Meeting, now: number, language: Language): string {
  const t = translator(meetingMessages, language);
  const { list, entry } = meeting;
  if (!isRefused(meeting)) {
    const status = statusText(entry.status, list, language);
    return list.client
      ? t('met.inFor', { list: list.name, status, client: list.client })
      : t('met.in', { list: list.name, status });
  }
  return t(entry.reasonAgainst ? 'met.excludedWhy' : 'met.excluded', {
    month: monthText(since(entry), now, language),
    reason: entry.reasonAgainst ?? '',
    where: list.client || list.name,
  });
}

/** A line about a creator who is in another list: `曾排除 3/12 · 春季：完播低`. */
function beforeText(meeting: Meeting, now: number, language: Language): string {
  const t = translator(meetingMessages, language);
  const { list, entry } = meeting;
  if (!isRefused(meeting))
    return t('before.other', { list: list.name, status: statusText(entry.status, list, language) });
  return t(entry.reasonAgainst ? 'before.excludedWhy' : 'before.excluded', {
    day: dayText(since(entry).getTime(), now, language),
    list: list.name,
    reason: entry.reasonAgainst ?? '',
  });
}

/** Lines of one notice about earlier lists. */
const MOST = 4;

/** What adding came to: where the creators are now, and below it what is known of them from other lists. */
export function addedText(
  { list, added, already, met }: Added,
  now: number,
  language: Language,
): { title: string; lines: { text: string; refused: boolean }[] } {
  const t = translator(meetingMessages, language);
  const [before] = already;
  const entries = [...added, ...already];
  const alone = entries.length === 1;
  const hit = before && statusText(before.status, {}, language);
  const title =
    added.length === 0 && alone && before
      ? t('already', { list: list.name, status: hit ?? '' })
      : alone
        ? t('added', { list: list.name })
        : t('added.count', { count: added.length, list: list.name });
  const earlier = entries.flatMap(({ creator, name }) =>
    byWeight(met[creator] ?? []).map((meeting) => ({ meeting, name })),
  );
  const here =
    before && alone && before.status === 'excluded'
      ? [{ meeting: { list, entry: before }, name: undefined }]
      : [];
  const all = [...here, ...earlier].map(({ meeting, name }) => {
    const text = beforeText(meeting, now, language);
    return {
      text: alone || !name ? text : t('before.named', { name, text }),
      refused: isRefused(meeting),
    };
  });
  const lines = [...all.filter(({ refused }) => refused), ...all.filter(({ refused }) => !refused)];
  return {
    title,
    lines: [
      ...(already.length > 0 && !alone
        ? [{ text: t('already.count', { count: already.length, list: list.name }), refused: false }]
        : []),
      ...lines.slice(0, MOST),
      ...(lines.length > MOST
        ? [{ text: t('before.more', { count: lines.length - MOST }), refused: false }]
        : []),
    ],
  };
}
