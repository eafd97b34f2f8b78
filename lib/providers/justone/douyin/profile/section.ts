import type { Block, CardBlock, Source } from '../../../../report/blocks';
import { cleanOptions } from '../../../../report/sections';
import type { Subject } from '../../../../subject/types';
import { metricOf } from '../../../draw';
import type { Answers, Request, Section, SectionInput } from '../../../types';
import { toCount } from '../../../units';
import { kolHref, kolSubject } from '../../xingtu/draw';
import { base } from '../../xingtu/overview/endpoints';
import { overviewSection } from '../../xingtu/overview/section';
import { search } from '../../xingtu/search/endpoints';
import { type User, userDetail } from './endpoints';
import type { MetricId, NoteId } from './words';

const metric = metricOf<MetricId>();

type Author = NonNullable<ReturnType<typeof authorOf>>;

const detail = (answers: Answers) => answers.get(userDetail);

/** The user of the page: an answer about another user is no answer. */
function userOf({ subject }: SectionInput, answers: Answers): User | undefined {
  const user = detail(answers)?.data?.user;
  return user && (user.sec_uid === undefined || user.sec_uid === subject.id) ? user : undefined;
}

/** The row of the creator market that has the user's own uid. Names are not unique: a name alone proves nothing. */
function authorOf(input: SectionInput, answers: Answers) {
  const uid = userOf(input, answers)?.uid;
  if (uid === undefined) return undefined;
  return answers
    .get(search)
    ?.data?.authors?.map((author) => ({ kolId: author?.star_id, ...author?.attribute_datas }))
    .find((author) => author.core_user_id === uid);
}

function identity(input: SectionInput, answers: Answers): Subject | undefined {
  const author = authorOf(input, answers);
  return kolSubject(author?.id ?? author?.kolId);
}

const userRequest = ({ subject }: SectionInput): Request => ({
  endpoint: userDetail,
  params: { secUid: subject.id },
});

const text = (id: MetricId, value: string | undefined) => metric(id, 'text', value);

/** A picture that browsers draw: the lists begin with HEIC, which they do not. */
const drawable = (urls: readonly (string | undefined)[] | undefined) =>
  urls?.find((url) => url !== undefined && /\.(jpe?g|png|webp)$/i.test(new URL(url).pathname));

const profilePage = (subject: Subject): string | undefined =>
  subject.idType === 'douyinSecUid' ? `https://www.douyin.com/user/${subject.id}` : undefined;

const profileCard = (subject: Subject, user: User, source: Source): CardBlock => ({
  type: 'card',
  id: 'douyin.card',
  source,
  title: user.nickname ?? subject.id,
  image: drawable(user.avatar_medium?.url_list),
  href: profilePage(subject),
  facts: [
    metric('douyin.fans', 'count', toCount(user.follower_count)),
    text('douyin.uniqueId', user.unique_id),
    metric('douyin.likes', 'count', toCount(user.total_favorited)),
    metric('douyin.works', 'count', toCount(user.aweme_count)),
    // The label says it already, and the place alone can be translated.
    text('douyin.ipLocation', user.ip_location?.replace(/^IP\s*属地\s*[：:]\s*/i, '')),
    text('douyin.uid', user.uid),
  ],
  // The verdict is to be seen without scrolling.
  inSight: 2,
});

/** What the address of the page says: it costs nothing. */
const addressCard = (subject: Subject, source: Source): CardBlock => ({
  type: 'card',
  id: 'douyin.card',
  source,
  href: profilePage(subject),
  facts: [text(subject.idType === 'douyinUid' ? 'douyin.uid' : 'douyin.secUid', subject.id)],
});

/** The creator on Xingtu as the overview is asked about them, with the switches of this section. */
const onXingtu = (input: SectionInput, subject: Subject): SectionInput => ({
  subject,
  options: cleanOptions(overviewSection.id, input.options),
  now: input.now,
});

function xingtuCard(found: Subject, answers: Answers, author: Author | undefined, page: Source): CardBlock {
  const searched = author && answers.get(search)?.source;
  const profiled = answers.get(base);
  const { nick_name, avatar_uri } = author ?? profiled?.data ?? {};
  return {
    type: 'card',
    id: 'douyin.xingtu',
    source: searched ?? profiled?.source ?? page,
    ...(nick_name && { title: nick_name }),
    ...(avatar_uri && { image: avatar_uri }),
    href: kolHref(found.id),
    facts: [text('douyin.xingtuId', found.id)],
    link: { id: 'xingtu' satisfies NoteId, subject: found },
  };
}

const noXingtu = (note: NoteId, source: Source): Block => ({
  type: 'metrics',
  id: 'douyin.xingtu',
  source,
  metrics: [metric('douyin.xingtuId', 'text', undefined, { note })],
});

/** What the creator costs: the overview of Xingtu, whose own card says what the cards here say already. */
const prices = (input: SectionInput, found: Subject, answers: Answers): Block[] =>
  overviewSection.blocks(onXingtu(input, found), answers).filter(({ type }) => type !== 'card');

function xingtuBlocks(input: SectionInput, answers: Answers, page: Source): Block[] {
  const found = input.match ?? identity(input, answers);
  if (found)
    return [xingtuCard(found, answers, authorOf(input, answers), page), ...prices(input, found, answers)];
  if (input.subject.idType === 'douyinUid') return [noXingtu('douyin.needsSecUid', page)];
  const asked = detail(answers);
  if (!asked) return [];
  const user = userOf(input, answers);
  if (user?.uid === undefined || user.nickname === undefined)
    return [noXingtu('douyin.unidentified', asked.source)];
  const searched = answers.get(search);
  return searched ? [noXingtu('douyin.noMatch', searched.source)] : [];
}

/**
 * A Douyin profile, and what the same creator costs on Xingtu. The address has only the `sec_uid`, which Xingtu does not know,
 * so two calls find the creator there: one for uid and name, one to search the creator market for the name. The overview's calls
 * follow in the same load, so that one price is agreed to. A match that is known leaves only these.
 */
export const profileSection: Section = {
  id: 'douyin.profile',
  requests(input) {
    if (input.match) return overviewSection.requests(onXingtu(input, input.match));
    return input.subject.idType === 'douyinSecUid' ? [userRequest(input)] : [];
  },
  followUps: {
    calls: 1,
    requests(input, answers) {
      const user = userOf(input, answers);
      return user?.uid === undefined || user.nickname === undefined
        ? []
        : [{ endpoint: search, params: { keyword: user.nickname, by: 'nickname' } }];
    },
    next: {
      calls: 4,
      requests(input, answers) {
        const found = identity(input, answers);
        return found ? overviewSection.requests(onXingtu(input, found)) : [];
      },
    },
  },
  // Beside a match that is known, the profile is drawn where the cache has it.
  borrows: (input) => (input.match && input.subject.idType === 'douyinSecUid' ? [userRequest(input)] : []),
  identity,
  blocks(input, answers) {
    const page: Source = {
      endpoint: 'douyin.page',
      fetchedAt: input.now,
      fromCache: false,
      sample: false,
      free: true,
    };
    const asked = detail(answers);
    const user = userOf(input, answers);
    const xingtu = xingtuBlocks(input, answers, page);
    if (asked && user) return [profileCard(input.subject, user, asked.source), ...xingtu];
    const address = addressCard(input.subject, page);
    // The address has no name in it, so what is known of the creator comes before it.
    return input.match ? [...xingtu, address] : [address, ...xingtu];
  },
};
