import type { Message, Messages } from '../language/translate';

/** What works can be sorted by. */
const MEASURES: Readonly<Record<string, Message>> = {
  plays: ['播放量', 'Plays'],
  likes: ['点赞量', 'Likes'],
  comments: ['评论量', 'Comments'],
  shares: ['分享量', 'Shares'],
  collects: ['收藏量', 'Collects'],
  bounce2s: ['2 秒跳出率', '2 s bounce rate'],
  finish5s: ['5 秒完播率', '5 s completion'],
  finish: ['完播率', 'Completion rate'],
  coverClicks: ['封面点击率', 'Cover click rate'],
  watchTime: ['平均播放时长', 'Average watch time'],
  homeVisits: ['主页访问量', 'Profile visits'],
  newFans: ['粉丝增量', 'Followers gained'],
};

/** The 26 orders. */
const ORDERS: Messages = {
  'date.down': ['发布时间：从新到旧', 'Published: newest first'],
  'date.up': ['发布时间：从旧到新', 'Published: oldest first'],
  ...Object.fromEntries(
    Object.entries(MEASURES).flatMap(([measure, [zh, en]]): [string, Message][] => [
      [`${measure}.down`, [`${zh}：从高到低`, `${en}: high to low`]],
      [`${measure}.up`, [`${zh}：从低到高`, `${en}: low to high`]],
    ]),
  ),
};

const INCLUDED: Messages = { include: ['包含', 'Included'], exclude: ['不包含', 'Left out'] };

/** What a form says of one of its fields. */
interface FormField {
  label: Message;
  hint?: Message;
  values?: Messages;
}

/** The forms of the studio's lists, by list and field. */
export const studioForms: Readonly<
  Record<'studio.works' | 'studio.live', Readonly<Record<string, FormField>>>
> = {
  'studio.works': {
    days: {
      label: ['发布日期', 'Published between'],
      hint: [
        '北京时间，最多 365 天；范围越长，越可能超时。',
        'Beijing time, 365 days at most. Long ranges may time out.',
      ],
    },
    order: {
      label: ['排序', 'Order'],
      hint: [
        '由抖音排序。播放、点赞、评论、分享、收藏实时更新，主页访问量每天更新，其余每小时更新。',
        'Sorted by Douyin. Plays, likes, comments, shares and collects are updated in real time, profile visits daily, the rest hourly.',
      ],
      values: ORDERS,
    },
    count: {
      label: ['每页条数', 'Works a page'],
      hint: ['每页一次调用。', 'Each page is one call.'],
    },
    longArticle: { label: ['长图文', 'Long articles'], values: INCLUDED },
    cooperation: { label: ['合作信息', 'Cooperation details'], values: INCLUDED },
  },
  'studio.live': {
    days: {
      label: ['直播日期', 'Days'],
      hint: [
        '北京时间，最多 90 天，最多 400 场；数据有 1–2 小时延迟。',
        'Beijing time, 90 days and 400 sessions at most. Figures are 1 to 2 hours behind.',
      ],
    },
    living: { label: ['正在直播的场次', 'Sessions still on air'], values: INCLUDED },
  },
};
