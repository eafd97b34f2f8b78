import type { Block, CardBlock, Source } from '../../../../report/blocks';
import type { Subject } from '../../../../subject/types';
import { metricOf } from '../../../draw';
import type { Answers, Section, SectionInput } from '../../../types';
import { toCount } from '../../../units';
import { kolHref, kolSubject } from '../../xingtu/draw';
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
    text('douyin.uniqueId', user.unique_id),
    metric('douyin.fans', 'count', toCount(user.follower_count)),
    metric('douyin.likes', 'count', toCount(user.total_favorited)),
    metric('douyin.works', 'count', toCount(user.aweme_count)),
    // The label says it already, and the place alone can be translated.
    text('douyin.ipLocation', user.ip_location?.replace(/^IP\s*属地\s*[：:]\s*/i, '')),
    text('douyin.uid', user.uid),
  ],
});

/** What the address of the page says: it costs nothing. */
const addressCard = (subject: Subject, source: Source): CardBlock => ({
  type: 'card',
  id: 'douyin.card',
  source,
  href: profilePage(subject),
  facts: [text(subject.idType === 'douyinUid' ? 'douyin.uid' : 'douyin.secUid', subject.id)],
});

const xingtuCard = (found: Subject, author: Author | undefined, source: Source): CardBlock => ({
  type: 'card',
  id: 'douyin.xingtu',
  source,
  title: author?.nick_name ?? found.id,
  image: author?.avatar_uri,
  href: kolHref(found.id),
  facts: [text('douyin.xingtuId', found.id)],
  link: { id: 'xingtu' satisfies NoteId, subject: found },
});

const noXingtu = (note: NoteId, source: Source): Block => ({
  type: 'metrics',
  id: 'douyin.xingtu',
  source,
  metrics: [metric('douyin.xingtuId', 'text', undefined, { note })],
});

function xingtuBlocks(input: SectionInput, answers: Answers, page: Source): Block[] {
  if (input.match) return [xingtuCard(input.match, undefined, page)];
  if (input.subject.idType === 'douyinUid') return [noXingtu('douyin.needsSecUid', page)];
  const asked = detail(answers);
  if (!asked) return [];
  const user = userOf(input, answers);
  if (user?.uid === undefined || user.nickname === undefined)
    return [noXingtu('douyin.unidentified', asked.source)];
  const searched = answers.get(search);
  if (!searched) return [];
  const found = identity(input, answers);
  return [
    found
      ? xingtuCard(found, authorOf(input, answers), searched.source)
      : noXingtu('douyin.noMatch', searched.source),
  ];
}

/**
 * A Douyin profile, and the same creator on Xingtu. The address has only the `sec_uid`, which Xingtu does not know, so two
 * calls are needed: one for uid and name, one to search the creator market for the name.
 */
export const profileSection: Section = {
  id: 'douyin.profile',
  requests: ({ subject, match }) =>
    match || subject.idType !== 'douyinSecUid'
      ? []
      : [{ endpoint: userDetail, params: { secUid: subject.id } }],
  followUps: {
    calls: 1,
    requests(input, answers) {
      const user = userOf(input, answers);
      return user?.uid === undefined || user.nickname === undefined
        ? []
        : [{ endpoint: search, params: { keyword: user.nickname, by: 'nickname' } }];
    },
  },
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
    return [
      asked && user ? profileCard(input.subject, user, asked.source) : addressCard(input.subject, page),
      ...xingtuBlocks(input, answers, page),
    ];
  },
};
