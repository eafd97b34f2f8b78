import type { Candidate, Found } from '../report/found';
import { detectSubject } from '../subject/detect';
import type { Inquiry } from '../subject/inquiry';
import { subjectKey } from '../subject/types';
import { type AnswerOf, entries } from './draw';
import { shareLink as douyinLink } from './justone/douyin/link/endpoints';
import { creatorSubject, fansOf } from './justone/pugongying/draw';
import { shareLink as xhsLink } from './justone/pugongying/link/endpoints';
import { search as pgySearch } from './justone/pugongying/search/endpoints';
import { kolSubject } from './justone/xingtu/draw';
import { search as xingtuSearch } from './justone/xingtu/search/endpoints';
import type { Answer, Request } from './types';
import { toCount } from './units';

/** Rows that are offered to choose from: who is meant stands near the top, or is not there. */
const MAX_OTHERS = 10;

/** The one call that answers an inquiry. */
export function requestOf({ by, platform, text }: Inquiry): Request {
  if (by === 'link')
    return { endpoint: platform === 'douyin' ? douyinLink : xhsLink, params: { link: text } };
  return {
    endpoint: platform === 'xingtu' ? xingtuSearch : pgySearch,
    params: { keyword: text, by: 'nickname' },
  };
}

/** A row of a market, with the ids that it says are the creator's own. */
interface Row {
  candidate: Candidate;
  ids: readonly (string | undefined)[];
}

function xingtuRows({ data }: AnswerOf<typeof xingtuSearch>): Row[] {
  return entries(data?.authors).flatMap(({ star_id, attribute_datas: row }): Row[] => {
    const subject = kolSubject(star_id ?? row?.id);
    if (!subject) return [];
    const place = [...new Set([row?.province, row?.city])].filter(Boolean).join(' ') || undefined;
    return [
      {
        candidate: {
          subject,
          name: row?.nick_name,
          image: row?.avatar_uri,
          fans: toCount(row?.follower),
          place,
        },
        ids: [row?.unique_id, row?.core_user_id, subject.id],
      },
    ];
  });
}

function pugongyingRows({ data }: AnswerOf<typeof pgySearch>): Row[] {
  return entries(data?.kols).flatMap((row): Row[] => {
    const subject = creatorSubject(row.userId);
    if (!subject) return [];
    return [
      {
        candidate: {
          subject,
          name: row.name,
          image: row.headPhoto,
          fans: fansOf(row),
          place: row.location,
        },
        ids: [row.redId, subject.id],
      },
    ];
  });
}

/** Where a short link leads, if that is a page of its own site about one creator or work. */
function target({ platform }: Inquiry, { data }: AnswerOf<typeof douyinLink>): Found {
  const subject = detectSubject(data?.redirect_url ?? '');
  return subject?.platform === platform ? { accepted: { subject }, others: [] } : { others: [] };
}

/**
 * What an answer makes of an inquiry. A row is accepted only where it has the very id that was asked for, and no other creator's row
 * has it too. A name proves nothing: its rows are there to choose from.
 */
export function foundIn(inquiry: Inquiry, answer: Answer): Found {
  const { by, platform, text } = inquiry;
  if (by === 'link') return target(inquiry, answer as AnswerOf<typeof douyinLink>);
  const all =
    platform === 'xingtu'
      ? xingtuRows(answer as AnswerOf<typeof xingtuSearch>)
      : pugongyingRows(answer as AnswerOf<typeof pgySearch>);
  const rows = [...new Map(all.map((row) => [subjectKey(row.candidate.subject), row])).values()];
  const [agreed, ...more] = by === 'id' ? rows.filter(({ ids }) => ids.includes(text)) : [];
  if (agreed && more.length === 0) return { accepted: agreed.candidate, others: [] };
  return { others: rows.slice(0, MAX_OTHERS).map(({ candidate }) => candidate) };
}
