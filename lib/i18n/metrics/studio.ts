import type { Message, Messages } from '../../language/translate';
import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from './types';

/** The five dimensions of the diagnosis: what each value is. */
const DIMENSIONS = {
  plays: {
    label: ['视频播放量', 'Plays'],
    definition: ['近 7 天作品被观看的次数。', 'How often the works were watched in the last 7 days.'],
  },
  interact: {
    label: ['互动指数', 'Engagement index'],
    definition: [
      '近 7 天作品的观看、点赞、评论、转发的综合得分，算法未公开，创作者中心以百分比显示。',
      'A score of views, likes, comments and shares of the last 7 days. How it is made is not published; the creator centre shows it in percent.',
    ],
  },
  finish: {
    label: ['视频完播率', 'Completion rate'],
    definition: [
      '近 7 天作品被完整播放的次数占比。',
      'The share of plays of the last 7 days that ran to the end.',
    ],
    formula: ['完整播放次数 ÷ 播放次数', 'plays to the end ÷ plays'],
  },
  fans: {
    label: ['粉丝净增量', 'Net new followers'],
    definition: [
      '近 7 天净增的粉丝数，可能为负。',
      'How many followers were gained in the last 7 days; fewer than none where more left than came.',
    ],
    formula: ['涨粉数 − 掉粉数', 'followers gained − followers lost'],
  },
  posts: {
    label: ['投稿数', 'Works published'],
    definition: ['近 7 天发布的作品数。', 'How many works were published in the last 7 days.'],
  },
} as const satisfies MetricDictionary;

/** Each dimension has its own value, two ranks and the mean of others. */
function diagnosed(name: string, own: MetricWords): [string, MetricWords][] {
  return [
    [`studio.${name}.own`, own],
    [
      `studio.${name}.past`,
      {
        label: ['超过自身历史（也可能是超过同类）', 'Ahead of own past (or of peers: disputed)'],
        definition: [
          '含义有争议。接口文档：当前表现超过了自己多少比例的历史时期。创作者中心的页面则把同一数字显示为“高于多少同类创作者”。',
          'Its meaning is disputed. By the API’s documentation, the share of the account’s own past that it now surpasses. The creator centre’s own page shows the same figure as a rank above similar creators.',
        ],
      },
    ],
    [
      `studio.${name}.peers`,
      {
        label: ['超过同类创作者', 'Ahead of similar creators'],
        definition: [
          '在创作领域或粉丝量级相近的创作者中，超过了多少比例的人。',
          'The share surpassed of creators with similar fields or numbers of followers.',
        ],
      },
    ],
    [
      `studio.${name}.mean`,
      {
        label: ['同类创作者均值', 'Mean of similar creators'],
        definition: [
          '同类创作者在同一时期的平均值，部分维度没有。',
          'What similar creators have on average over the same days. Some dimensions lack it.',
        ],
      },
    ],
  ];
}

const DIAGNOSIS: MetricDictionary = Object.fromEntries(
  Object.entries(DIMENSIONS).flatMap(([name, own]) => diagnosed(name, own)),
);

/** The figures of one's own account, in the creator centre's own words. */
export const studioMetrics: MetricDictionary = {
  ...DIAGNOSIS,

  // performance
  'studio.medianPlays': {
    label: ['播放量中位数', 'Median plays'],
    definition: [
      '所选时间和体裁内，每条作品播放量的中位数。',
      'Half of the works of the period and kind chosen have more plays than this, half fewer.',
    ],
  },
  'studio.averageLikes': {
    label: ['条均点赞量', 'Likes per work'],
    definition: ['所选范围内平均每条作品的点赞量。', 'Likes of the works chosen, on average.'],
    formula: ['点赞量 ÷ 作品数', 'likes ÷ works'],
  },
  'studio.averageComments': {
    label: ['条均评论量', 'Comments per work'],
    definition: ['所选范围内平均每条作品的评论量。', 'Comments on the works chosen, on average.'],
    formula: ['评论量 ÷ 作品数', 'comments ÷ works'],
  },
  'studio.averageShares': {
    label: ['条均分享量', 'Shares per work'],
    definition: ['所选范围内平均每条作品的分享量。', 'Shares of the works chosen, on average.'],
    formula: ['分享量 ÷ 作品数', 'shares ÷ works'],
  },
  'studio.post.title': {
    label: ['作品', 'Work'],
    definition: ['作品的标题。', 'The title of the work.'],
  },
  'studio.post.date': {
    label: ['发布日期', 'Published'],
    definition: ['作品发布的日期（北京时间）。', 'The day of publishing, in Beijing time.'],
  },
  'studio.post.plays': {
    label: ['播放量', 'Plays'],
    definition: ['作品被观看的次数。', 'How often the work was watched.'],
  },
  'studio.post.likes': {
    label: ['点赞量', 'Likes'],
    definition: ['作品获得的点赞次数。', 'How many likes the work has.'],
  },
  'studio.post.comments': {
    label: ['评论量', 'Comments'],
    definition: ['作品获得的评论次数。', 'How many comments the work has.'],
  },
  'studio.post.shares': {
    label: ['分享量', 'Shares'],
    definition: ['作品被分享的次数。', 'How often the work was shared.'],
  },
  'studio.post.watchTime': {
    label: ['平均播放时长', 'Average watch time'],
    definition: ['作品每次被播放的平均时长。', 'How long a play of the work lasts on average.'],
  },
  'studio.post.finish5s': {
    label: ['5 秒完播率', '5 s completion'],
    definition: ['播放超过 5 秒的播放量占比。', 'The share of plays that lasted more than 5 seconds.'],
    formula: ['播放超过 5 秒的播放量 ÷ 总播放量', 'plays over 5 s ÷ plays'],
  },
  'studio.post.bounce2s': {
    label: ['2 秒跳出率', '2 s bounce rate'],
    definition: ['播放后 2 秒内离开的播放量占比。', 'The share of plays that ended within 2 seconds.'],
    formula: ['2 秒内跳出的播放量 ÷ 总播放量', 'plays left within 2 s ÷ plays'],
  },
  'studio.post.median': {
    label: ['中位数', 'Median'],
    definition: [
      '图中作品的中位数，由我们按返回的作品计算。',
      'The middle of the works in the chart, reckoned by us from those the API gave.',
    ],
  },

  // works
  'studio.work.title': {
    label: ['作品', 'Work'],
    definition: [
      '作品的标题，没有标题时为描述。',
      'The title of the work, or its description where it has none.',
    ],
  },
  'studio.work.date': {
    label: ['发布日期', 'Published'],
    definition: ['作品发布的日期（北京时间）。', 'The day of publishing, in Beijing time.'],
  },
  'studio.work.form': {
    label: ['体裁', 'Kind'],
    definition: [
      '短视频、中视频、图文或长图文。',
      'Short video, mid-length video, pictures or long article.',
    ],
  },
  'studio.work.review': {
    label: ['审核状态', 'Review'],
    definition: [
      '审核中、正常、需优化或仅好友可见。',
      'Under review, normal, needs work, or visible to friends only.',
    ],
  },
  'studio.work.visibility': {
    label: ['可见性', 'Visibility'],
    definition: ['作品是否公开。', 'Whether everybody can see the work.'],
  },
  'studio.work.duration': {
    label: ['时长', 'Length'],
    definition: ['视频的时长。', 'The length of the video.'],
  },
  'studio.work.pictures': {
    label: ['图片数', 'Pictures'],
    definition: ['图文作品的图片张数。', 'How many pictures the work has.'],
  },
  'studio.work.plays': {
    label: ['播放量', 'Plays'],
    definition: ['作品被观看的次数，实时更新。', 'How often the work was watched. Updated in real time.'],
  },
  'studio.work.likes': {
    label: ['点赞量', 'Likes'],
    definition: ['作品获得的点赞次数，实时更新。', 'How many likes the work has. Updated in real time.'],
  },
  'studio.work.comments': {
    label: ['评论量', 'Comments'],
    definition: ['作品获得的评论次数，实时更新。', 'How many comments the work has. Updated in real time.'],
  },
  'studio.work.shares': {
    label: ['分享量', 'Shares'],
    definition: ['作品被分享的次数，实时更新。', 'How often the work was shared. Updated in real time.'],
  },
  'studio.work.collects': {
    label: ['收藏量', 'Favourites'],
    definition: ['作品被收藏的次数，实时更新。', 'How often the work was saved. Updated in real time.'],
  },
  'studio.work.danmaku': {
    label: ['弹幕量', 'Bullet comments'],
    definition: ['观众发送的弹幕条数。', 'How many comments viewers wrote over the video.'],
  },
  'studio.work.newFans': {
    label: ['粉丝增量', 'Followers gained'],
    definition: [
      '观众观看该作品后关注作者的人数，每小时更新。',
      'People who followed the account after watching the work. Updated hourly.',
    ],
  },
  'studio.work.lostFans': {
    label: ['取关量', 'Followers lost'],
    definition: [
      '观众观看该作品后取消关注的人数。',
      'People who stopped following the account after watching the work.',
    ],
  },
  'studio.work.dislikes': {
    label: ['不感兴趣', 'Not interested'],
    definition: ['观众点“不感兴趣”的次数。', 'How often viewers chose “not interested”.'],
  },
  'studio.work.finish': {
    label: ['完播率', 'Completion rate'],
    definition: [
      '完整播完的播放量占比，每小时更新。',
      'The share of plays that ran to the end. Updated hourly.',
    ],
    formula: ['完整播完的播放量 ÷ 总播放量', 'plays to the end ÷ plays'],
  },
  'studio.work.finish5s': {
    label: ['5 秒完播率', '5 s completion'],
    definition: [
      '播放超过 5 秒的播放量占比，每小时更新。',
      'The share of plays that lasted more than 5 seconds. Updated hourly.',
    ],
    formula: ['播放超过 5 秒的播放量 ÷ 总播放量', 'plays over 5 s ÷ plays'],
  },
  'studio.work.bounce2s': {
    label: ['2 秒跳出率', '2 s bounce rate'],
    definition: [
      '播放后 2 秒内离开的播放量占比，每小时更新。',
      'The share of plays that ended within 2 seconds. Updated hourly.',
    ],
    formula: ['2 秒内跳出的播放量 ÷ 总播放量', 'plays left within 2 s ÷ plays'],
  },
  'studio.work.coverClicks': {
    label: ['封面点击率', 'Cover click rate'],
    definition: [
      '封面被点击的次数占曝光次数的比例，每小时更新；数据服务不一定提供。',
      'Clicks on the cover as a share of how often it was shown. Updated hourly. The service does not always give it.',
    ],
    formula: ['封面点击量 ÷ 封面曝光量', 'clicks on the cover ÷ times it was shown'],
  },
  'studio.work.coverShown': {
    label: ['封面曝光', 'Cover shown'],
    definition: [
      '字段名为 cover_show，含义未公开，可能是封面的曝光次数。',
      'The field is called cover_show. What it means is not published: perhaps how often the cover was shown.',
    ],
  },
  'studio.work.watchTime': {
    label: ['平均播放时长', 'Average watch time'],
    definition: [
      '作品每次被播放的平均时长，每小时更新。',
      'How long a play of the work lasts on average. Updated hourly.',
    ],
  },
  'studio.work.watchShare': {
    label: ['平均播放占比', 'Average share watched'],
    definition: ['平均播放时长占作品时长的比例。', 'How much of the work a play covers on average.'],
    formula: ['平均播放时长 ÷ 作品时长', 'average watch time ÷ length of the work'],
  },
  'studio.work.fanPlays': {
    label: ['粉丝播放占比', 'Plays by followers'],
    definition: ['播放量中来自粉丝的比例。', 'The share of plays that came from followers.'],
  },
  'studio.work.homeVisits': {
    label: ['主页访问量', 'Profile visits'],
    definition: [
      '用户观看作品后访问主页的次数，每天更新。',
      'Visits to the profile after watching the work. Updated daily.',
    ],
  },
  'studio.work.douPlus': {
    label: ['DOU+ 播放量', 'DOU+ plays'],
    definition: ['DOU+ 推广带来的播放量。', 'Plays that paid promotion by DOU+ brought.'],
  },
  'studio.work.incentive': {
    label: ['激励播放量', 'Incentive plays'],
    definition: ['平台流量激励带来的播放量。', 'Plays that the platform’s own boost brought.'],
  },

  // where plays come from
  'studio.source.name': {
    label: ['流量来源', 'Source'],
    definition: [
      '观众从哪里看到作品；没有出现的渠道暂时没有播放。',
      'Where viewers came upon the work. A source that is not listed has no plays yet.',
    ],
  },
  'studio.source.share': {
    label: ['占比', 'Share'],
    definition: [
      '该渠道在播放量中的占比。抖音精选等其他应用单独计算，不计入抖音的 100%。',
      'The source’s share of plays. Other apps, like 抖音精选, are counted apart from Douyin’s 100%.',
    ],
  },
  'studio.source.change': {
    label: ['占比变化', 'Change of share'],
    definition: [
      '该渠道占比与历史数据的差值，创作者中心标为“对比 7 日”。与占比相等时，可能是此前没有来自该渠道的播放，也可能是没有历史可比。',
      'How much the share differs from earlier data; the creator centre says “against 7 days”. Where it equals the share, either no plays came from there before, or there is nothing to compare with.',
    ],
  },

  // search
  'studio.searches': {
    label: ['搜索总次数', 'Searches'],
    definition: ['用户通过搜索找到该作品的总次数。', 'How often people searched and came to the work.'],
  },
  'studio.word': {
    label: ['关键词', 'Keyword'],
    definition: ['用户搜索的词。', 'The words that people searched for.'],
  },
  'studio.word.searches': {
    label: ['搜索次数', 'Searches'],
    definition: ['该关键词被搜索的次数。', 'How often people searched for this.'],
  },
  'studio.word.share': {
    label: ['占比', 'Share'],
    definition: [
      '该关键词占搜索的比例。数据服务有时用 0–100、有时用 0–1，我们按次数或数值大小判断。',
      'The keyword’s share of searches. The service writes it as 0 to 100 or as 0 to 1; which of them, the counts or the size of the values tell.',
    ],
    formula: ['该词搜索次数 ÷ 搜索总次数', 'searches for it ÷ all searches'],
  },
  'studio.word.week': {
    label: ['近 7 天搜索次数', 'Searches in 7 days'],
    definition: [
      '作品观众近 7 天搜索该词的次数。',
      'How often the work’s viewers searched for this in the last 7 days.',
    ],
  },

  // over the length of the video
  'studio.watch.retention': {
    label: ['留存', 'Retention'],
    definition: [
      '到该时间点仍在观看的观众比例；播放量超过 200 后更准确。',
      'The share of viewers still watching at that moment. Reliable from 200 plays on.',
    ],
  },
  'studio.watch.retention.similar': {
    label: ['留存（同类作者）', 'Retention, similar creators'],
    definition: ['同类作者的平均留存比例。', 'What similar creators have on average.'],
  },
  'studio.watch.likes': {
    label: ['点赞', 'Likes'],
    definition: [
      '在该时间点点赞的比例，高峰是最受欢迎的片段。',
      'The share of likes given at that moment. Peaks are the parts people love.',
    ],
  },
  'studio.watch.likes.similar': {
    label: ['点赞（同类作者）', 'Likes, similar creators'],
    definition: ['同类作者的平均点赞比例。', 'What similar creators have on average.'],
  },
  'studio.watch.bounce': {
    label: ['跳出', 'Bounce'],
    definition: [
      '在该时间点离开的观众比例，高峰处值得优化。',
      'The share of viewers who leave at that moment. Peaks are worth another look.',
    ],
  },
  'studio.watch.bounce.similar': {
    label: ['跳出（同类作者）', 'Bounce, similar creators'],
    definition: ['同类作者的平均跳出比例。', 'What similar creators have on average.'],
  },

  // audience
  'studio.group.name': {
    label: ['人群', 'Group'],
    definition: ['观众中的一个分组。', 'A group of the viewers.'],
  },
  'studio.group.kind': {
    label: ['维度', 'By'],
    definition: ['按什么分组。', 'What the group is made by.'],
  },
  'studio.group.share': {
    label: ['占比', 'Share'],
    definition: ['该人群在作品观众中的占比。', 'The group’s share of the work’s viewers.'],
  },
  'studio.group.band': {
    label: ['偏好程度', 'Preference'],
    definition: [
      '接口文档对 TGI 的分档：高于 150 为高度偏好，100–150 中度偏好，50–100 低度偏好，低于 50 不匹配。',
      'The bands of the API’s documentation: a TGI above 150 is a strong preference, 100 to 150 a moderate one, 50 to 100 a weak one, below 50 no match.',
    ],
  },
  'studio.topic.name': {
    label: ['话题', 'Topic'],
    definition: ['作品观众偏好的话题。', 'A topic that the work’s viewers like.'],
  },
  'studio.topic.plays': {
    label: ['近 7 天播放量', 'Plays in 7 days'],
    definition: ['该话题近 7 天的播放量。', 'Plays of the topic in the last 7 days.'],
  },
  'studio.topic.score': {
    label: ['近 7 天热度', 'Heat in 7 days'],
    definition: [
      '平台给出的话题热度分，算法未公开。',
      'The platform’s score of the topic. How it is made is not published.',
    ],
  },

  // danmaku
  'studio.danmaku': {
    label: ['弹幕数', 'Bullet comments'],
    definition: ['该时间点的弹幕条数。', 'How many comments viewers wrote over the video at that moment.'],
  },
  'studio.danmaku.similar': {
    label: ['弹幕数（同类作者）', 'Bullet comments, similar creators'],
    definition: ['同类作者在该时间点的平均弹幕数。', 'What similar creators have on average at that moment.'],
  },
  'studio.danmaku.total': {
    label: ['弹幕总数', 'Bullet comments in all'],
    definition: ['作品的弹幕总条数。', 'How many comments viewers wrote over the video in all.'],
  },
  'studio.danmaku.peak': {
    label: ['弹幕高峰', 'Peak'],
    definition: ['弹幕最密集的时间点。', 'The moment with the most of them.'],
  },

  // live
  'studio.live.title': {
    label: ['直播', 'Session'],
    definition: ['直播间标题。', 'The title of the live session.'],
  },
  'studio.live.start': {
    label: ['开播时间', 'Start'],
    definition: ['开播的时间（北京时间）。', 'When it began, in Beijing time.'],
  },
  'studio.live.duration': {
    label: ['直播时长', 'Length'],
    definition: ['直播时长，不含暂停的时间。', 'How long it was on air, without pauses.'],
  },
  'studio.live.plays': {
    label: ['观看人次', 'Views'],
    definition: ['总观看人次。', 'How often people came in.'],
  },
  'studio.live.viewers': {
    label: ['观看人数', 'Viewers'],
    definition: [
      '直接观看的用户数，由服务端统计。',
      'How many people watched directly, as the server counts them.',
    ],
  },
  'studio.live.peak': {
    label: ['最高在线人数', 'Peak viewers (PCU)'],
    definition: ['同时在线人数的峰值。', 'The most people who watched at the same time.'],
  },
  'studio.live.watchTime': {
    label: ['人均观看时长', 'Watch time per viewer'],
    definition: [
      '平均每人观看的时长。接口没有注明单位，按其示例只能是分钟，我们据此换算。',
      'How long people watched on average. The API names no unit; by its own example it can only be minutes, and is converted from those.',
    ],
  },
  'studio.live.likes': {
    label: ['点赞数', 'Likes'],
    definition: ['直播获得的点赞数。', 'How many likes the session got.'],
  },
  'studio.live.commenters': {
    label: ['评论人数', 'Commenters'],
    definition: ['发表评论的用户数。', 'How many people commented.'],
  },
  'studio.live.newFans': {
    label: ['新增粉丝', 'Followers gained'],
    definition: ['直播期间新增的关注人数。', 'How many people followed the account during the session.'],
  },
  'studio.live.payers': {
    label: ['消费人数', 'Paying viewers'],
    definition: ['直播中消费的用户数。', 'How many people spent money in the session.'],
  },
  'studio.live.fanPayers': {
    label: ['粉丝消费人数', 'Paying followers'],
    definition: ['消费用户中的粉丝人数。', 'How many of those who spent money are followers.'],
  },
  'studio.live.score': {
    label: ['收益积分', 'Earnings score'],
    definition: [
      '平台的直播收益积分（音浪），不是金额。',
      'The platform’s own score of what the session earned. It is not an amount of money.',
    ],
  },
  'studio.live.state': {
    label: ['状态', 'State'],
    definition: [
      '接口只说明了“已结束”，其他状态不显示。',
      'Only “ended” is documented; other states are left out.',
    ],
  },
  'studio.live.room': {
    label: ['直播间 ID', 'Room id'],
    definition: ['直播间的编号。', 'The id of the live room.'],
  },
};

export const studioBlocks = {
  'studio.diagnosis.plays': ['视频播放量', 'Plays'],
  'studio.diagnosis.interact': ['互动指数', 'Engagement index'],
  'studio.diagnosis.finish': ['视频完播率', 'Completion rate'],
  'studio.diagnosis.fans': ['粉丝净增量', 'Net new followers'],
  'studio.diagnosis.posts': ['投稿活跃度', 'Publishing'],
  'studio.averages': ['投稿概览', 'Works at a glance'],
  'studio.postsOverTime': ['投稿表现', 'Works over time'],
  'studio.posts': ['投稿作品', 'Works of the period'],
  'studio.verticals': ['涉及的垂类', 'Fields of these works'],
  'studio.works': ['作品列表', 'Works'],
  'studio.live': ['直播场次', 'Live sessions'],
  'studio.liveOverTime': ['各场观看', 'Viewers by session'],
  'studio.item.card': ['作品', 'The work'],
  'studio.item.counts': ['作品数据', 'Figures'],
  'studio.item.watching': ['观看表现', 'How it is watched'],
  'studio.item.promotion': ['推广与激励', 'Promotion'],
  'studio.item.sources': ['流量来源', 'Where plays come from'],
  'studio.item.sourceChanges': ['流量来源变化', 'Sources and their change'],
  'studio.item.searches': ['搜索', 'Search'],
  'studio.item.searchFrom': ['搜到该作品的关键词', 'Searched for to find it'],
  'studio.item.searchAfter': ['看后搜索的关键词', 'Searched for after watching'],
  'studio.item.watch': ['留存、点赞与跳出', 'Retention, likes and bounce'],
  'studio.item.gender': ['性别分布', 'Gender'],
  'studio.item.age': ['年龄分布', 'Age'],
  'studio.item.province': ['省份分布', 'Province'],
  'studio.item.tier': ['城市等级分布', 'City tier'],
  'studio.item.bands': ['TGI 与偏好程度', 'TGI and what it means'],
  'studio.item.active': ['活跃程度分布', 'How active viewers are'],
  'studio.item.newUsers': ['新老用户', 'New and old users'],
  'studio.item.career': ['职业分布', 'Occupation'],
  'studio.item.fans': ['粉丝占比', 'Followers and others'],
  'studio.item.keywords': ['受众关注词', 'What viewers care about'],
  'studio.item.interests': ['受众兴趣', 'Interests of viewers'],
  'studio.item.fanInterests': ['粉丝兴趣', 'Interests of followers'],
  'studio.item.dieHardInterests': ['铁粉兴趣', 'Interests of die-hard fans'],
  'studio.item.searched': ['受众搜索最多的词', 'What viewers search for most'],
  'studio.item.topics': ['受众偏好的话题', 'Topics viewers like'],
  'studio.item.danmakuTotal': ['弹幕', 'Bullet comments'],
  'studio.item.danmaku': ['弹幕分布', 'Bullet comments over the video'],
  'studio.item.hotWords.positive': ['热词：正面', 'Hot words: positive'],
  'studio.item.hotWords.neutral': ['热词：中性', 'Hot words: neutral'],
  'studio.item.hotWords.negative': ['热词：负面', 'Hot words: negative'],
  'studio.item.hotWords.unknown': ['热词：未分类', 'Hot words: not classified'],
} as const satisfies BlockTitles;

/** The contract's advice where both ranks of a dimension are under a half: one of them has its own, the others share one. */
const ADVICE: Message = [
  '两项排名都低于 50%：需要重点优化这一项。',
  'Both ranks are under 50%: this is the one to work on.',
];

export const studioNotes = {
  'studio.advice.plays': ADVICE,
  'studio.advice.interact': ADVICE,
  'studio.advice.finish': [
    '两项排名都低于 50%。想要作品吸引人，前 3 秒钟是关键：可以多分析同行业热门作品的人设、镜头技巧和音乐。',
    'Both ranks are under 50%. The first 3 seconds decide: look at the persona, the camera work and the music of hits in the same field.',
  ],
  'studio.advice.fans': ADVICE,
  'studio.advice.posts': ADVICE,
} as const satisfies NoteWords;

/** Everything at once, for `addWords`: only the studio's screens need it. */
export const studioWords = { metrics: studioMetrics, titles: studioBlocks, notes: studioNotes };

/** What works can be sorted by. */
const MEASURES: Readonly<Record<string, Message>> = {
  plays: ['播放量', 'Plays'],
  likes: ['点赞量', 'Likes'],
  comments: ['评论量', 'Comments'],
  shares: ['分享量', 'Shares'],
  collects: ['收藏量', 'Favourites'],
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
        'Sorted by Douyin. Plays, likes, comments, shares and favourites are updated in real time, profile visits daily, the rest hourly.',
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
