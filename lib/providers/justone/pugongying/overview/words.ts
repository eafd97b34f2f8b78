import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';

/** Words of the code that stands in the place of a form's costs. */
const noCosts = ([zh, en]: Message): MetricWords => ({
  label: [`${zh}无预估的代码`, `Code for no estimate, ${en}`],
  definition: [
    `平台没有给出${zh}笔记的预估成本时附带的代码，含义未公开。`,
    `The platform’s code where it gives no estimated cost of a ${en} note. What it means is not published.`,
  ],
});

/** Words of a figure of the data summary. */
const summary = (label: Message, [zh, en]: Message): MetricWords => ({
  label: [`${label[0]}（数据概览）`, `${label[1]} (data summary)`],
  definition: [
    `数据概览接口给出的${zh}，口径可能与其他接口不同。`,
    `${en} according to the data summary, which may define it differently from the other figures.`,
  ],
});

/** The figures. */
export const metrics = {
  'pgy.fans': {
    label: ['粉丝数', 'Followers'],
    definition: ['账号当前的粉丝总数。', 'The account’s followers now.'],
  },
  'pgy.likesAndCollects': {
    label: ['获赞与收藏', 'Likes and collects'],
    definition: [
      '账号全部笔记累计获得的点赞与收藏。',
      'Likes and collects of all the creator’s notes together, since the account began.',
    ],
  },
  'pgy.location': {
    label: ['地域', 'Place'],
    definition: ['博主在蒲公英上填写的所在地。', 'Where the creator lives, as given on Pugongying.'],
  },
  'pgy.gender': {
    label: ['性别', 'Gender'],
    definition: ['博主在蒲公英上的性别。', 'The creator’s gender as given on Pugongying.'],
  },
  'pgy.redId': {
    label: ['小红书号', 'Xiaohongshu ID'],
    definition: [
      '在小红书里可以搜索到该账号的号码。',
      'The ID by which people find the account in Xiaohongshu.',
    ],
  },
  'pgy.level': {
    label: ['博主等级', 'Creator level'],
    definition: [
      '蒲公英给出的博主等级，平台未公开其计算方法。',
      'The level Pugongying gives the creator. How it is calculated is not published.',
    ],
  },
  'pgy.pictureQuote': {
    label: ['图文笔记报价', 'Picture note quote'],
    definition: ['博主为一篇图文合作笔记开出的价格。', 'What the creator asks for one picture note.'],
  },
  'pgy.videoQuote': {
    label: ['视频笔记报价', 'Video note quote'],
    definition: ['博主为一篇视频合作笔记开出的价格。', 'What the creator asks for one video note.'],
  },
  'pgy.lowestQuote': {
    label: ['最低报价', 'Lowest quote'],
    definition: [
      '图文与视频报价中较低的一个；不接单的形式不算。',
      'The lower of the picture and the video quote. A form that is not offered does not count.',
    ],
  },
  'pgy.pictureCpm': {
    label: ['图文预估 CPM', 'Estimated CPM, picture'],
    definition: [
      '图文笔记每千次曝光的预估成本，由蒲公英给出。不同接口的 CPM 口径不同，请看来源。',
      'Pugongying’s estimate of what a thousand impressions of a picture note cost. Its endpoints define CPM differently: see the source.',
    ],
    formula: [
      '图文笔记报价 ÷ 图文曝光中位数 × 1000',
      'picture quote ÷ median impressions of picture notes × 1000',
    ],
  },
  'pgy.videoCpm': {
    label: ['视频预估 CPM', 'Estimated CPM, video'],
    definition: [
      '视频笔记每千次曝光的预估成本，由蒲公英给出。不同接口的 CPM 口径不同，请看来源。',
      'Pugongying’s estimate of what a thousand impressions of a video note cost. Its endpoints define CPM differently: see the source.',
    ],
    formula: [
      '视频笔记报价 ÷ 视频曝光中位数 × 1000',
      'video quote ÷ median impressions of video notes × 1000',
    ],
  },
  'pgy.pictureReadCost': {
    label: ['图文预估阅读单价', 'Estimated cost per read, picture'],
    definition: [
      '图文笔记每次阅读的预估成本，由蒲公英给出。',
      'Pugongying’s estimate of what one read of a picture note costs.',
    ],
  },
  'pgy.videoReadCost': {
    label: ['视频预估阅读单价', 'Estimated cost per read, video'],
    definition: [
      '视频笔记每次阅读（观看）的预估成本，由蒲公英给出。',
      'Pugongying’s estimate of what one read (view) of a video note costs.',
    ],
  },
  'pgy.pictureEngagementCost': {
    label: ['图文预估互动单价', 'Estimated CPE, picture'],
    definition: [
      '图文笔记每次互动的预估成本（CPE），由蒲公英给出。',
      'Pugongying’s estimate of what one engagement with a picture note costs (CPE).',
    ],
  },
  'pgy.videoEngagementCost': {
    label: ['视频预估互动单价', 'Estimated CPE, video'],
    definition: [
      '视频笔记每次互动的预估成本（CPE），由蒲公英给出。',
      'Pugongying’s estimate of what one engagement with a video note costs (CPE).',
    ],
  },
  'pgy.pictureCase': noCosts(['图文', 'picture']),
  'pgy.videoCase': noCosts(['视频', 'video']),
  'pgy.impressionMedian': {
    label: ['曝光中位数', 'Median impressions'],
    definition: [
      '所选范围内每篇笔记曝光次数的中位数。',
      'Half of the notes chosen above were shown more often than this, half less.',
    ],
  },
  'pgy.readMedian': {
    label: ['阅读中位数', 'Median reads'],
    definition: [
      '所选范围内每篇笔记阅读（观看）次数的中位数。',
      'Half of the notes chosen above were read (or viewed) more often than this, half less.',
    ],
  },
  'pgy.engagementMedian': {
    label: ['互动中位数', 'Median engagements'],
    definition: [
      '所选范围内每篇笔记互动数的中位数，按平台的新口径。',
      'Median engagements of the notes chosen above, by the platform’s new definition of an engagement.',
    ],
  },
  'pgy.interactionMedian': {
    label: ['互动中位数（旧口径）', 'Median engagements (old definition)'],
    definition: [
      '所选范围内每篇笔记互动数的中位数，按平台的旧口径。平台给出的同类对比针对此值。',
      'Median engagements of the notes chosen above, by the platform’s old definition of an engagement. The comparison with peers belongs to this one.',
    ],
  },
  'pgy.interactionRate': {
    label: ['互动率', 'Engagement rate'],
    definition: [
      '所选范围内笔记的互动总数占阅读总数的比例，由蒲公英给出。',
      'All engagements with the notes chosen above as a share of all their reads, as Pugongying gives it.',
    ],
    formula: ['互动总数 ÷ 阅读总数', 'all engagements ÷ all reads'],
  },
  'pgy.videoFinishRate': {
    label: ['视频完播率', 'Completion rate'],
    definition: [
      '所选范围内视频笔记被看完的比例。',
      'The share of views in which the video notes chosen above were watched to the end.',
    ],
    formula: ['完整播放次数 ÷ 播放次数', 'complete views ÷ views'],
  },
  'pgy.picture3sRate': {
    label: ['图文 3 秒阅读率', '3-second read rate'],
    definition: [
      '所选范围内图文笔记被阅读 3 秒以上的比例。',
      'The share of reads of the picture notes chosen above that lasted three seconds or more.',
    ],
  },
  'pgy.likeMedian': {
    label: ['点赞中位数', 'Median likes'],
    definition: ['所选范围内每篇笔记点赞数的中位数。', 'Median likes of the notes chosen above.'],
  },
  'pgy.collectMedian': {
    label: ['收藏中位数', 'Median collects'],
    definition: ['所选范围内每篇笔记收藏数的中位数。', 'Median collects of the notes chosen above.'],
  },
  'pgy.commentMedian': {
    label: ['评论中位数', 'Median comments'],
    definition: ['所选范围内每篇笔记评论数的中位数。', 'Median comments of the notes chosen above.'],
  },
  'pgy.shareMedian': {
    label: ['分享中位数', 'Median shares'],
    definition: ['所选范围内每篇笔记分享数的中位数。', 'Median shares of the notes chosen above.'],
  },
  'pgy.followMedian': {
    label: ['关注中位数', 'Median follows'],
    definition: [
      '所选范围内每篇笔记带来的新增关注的中位数。',
      'Median of the followers that each of the notes chosen above brought.',
    ],
  },
  'pgy.hundredLikeShare': {
    label: ['百赞比例', 'Notes with 100+ likes'],
    definition: [
      '所选范围内点赞数达到 100 的笔记占比。',
      'Share of the notes chosen above that got 100 likes or more.',
    ],
    formula: ['百赞笔记数 ÷ 笔记数', 'notes with 100 likes or more ÷ notes'],
  },
  'pgy.thousandLikeShare': {
    label: ['千赞比例', 'Notes with 1,000+ likes'],
    definition: [
      '所选范围内点赞数达到 1000 的笔记占比。',
      'Share of the notes chosen above that got 1,000 likes or more.',
    ],
    formula: ['千赞笔记数 ÷ 笔记数', 'notes with 1,000 likes or more ÷ notes'],
  },
  'pgy.notes': {
    label: ['发布笔记数', 'Notes'],
    definition: [
      '所选范围内的笔记篇数，以上中位数由它们得出。',
      'How many notes the medians above were taken from.',
    ],
  },
  'pgy.videoNotes': {
    label: ['视频笔记数', 'Video notes'],
    definition: ['其中视频笔记的篇数。', 'How many of those notes are videos.'],
  },
  'pgy.replyRate': {
    label: ['48 小时回复率', 'Reply rate in 48 h'],
    definition: [
      '博主在 48 小时内回复合作邀约的比例。',
      'The share of brands’ invitations the creator answered within 48 hours.',
    ],
    formula: ['48 小时内回复的邀约数 ÷ 邀约数', 'invitations answered within 48 h ÷ invitations'],
  },
  'pgy.invitations': {
    label: ['邀约数', 'Invitations'],
    definition: ['回复率所依据的合作邀约数量。', 'How many invitations the reply rate was taken from.'],
  },
  'pgy.activeDays': {
    label: ['近 7 天活跃天数', 'Active days of the last 7'],
    definition: [
      '近 7 天内博主在蒲公英上活跃的天数。',
      'On how many of the last seven days the creator was active on Pugongying.',
    ],
  },
  'pgy.fansGrowth': {
    label: ['近 30 天粉丝增长率', 'Follower growth, 30 days'],
    definition: [
      '近 30 天粉丝总数的变化幅度，可能为负。',
      'How much the number of followers changed in the last 30 days. It may be negative.',
    ],
    formula: ['近 30 天粉丝增量 ÷ 30 天前的粉丝数', 'followers gained in 30 days ÷ followers 30 days ago'],
  },
  'pgy.summaryPictureReadCost': {
    label: ['图文阅读单价（数据概览）', 'Cost per read, picture (data summary)'],
    definition: [
      '数据概览接口给出的图文阅读单价，口径可能与性价比接口不同。',
      'Cost of one read of a picture note according to the data summary, which may define it differently from the cost-effectiveness figures.',
    ],
  },
  'pgy.summaryVideoReadCost': {
    label: ['视频阅读单价（数据概览）', 'Cost per read, video (data summary)'],
    definition: [
      '数据概览接口给出的视频阅读单价，口径可能与性价比接口不同。',
      'Cost of one read of a video note according to the data summary, which may define it differently from the cost-effectiveness figures.',
    ],
  },
  'pgy.summaryPictureCpm': summary(
    ['图文预估 CPM', 'Estimated CPM, picture'],
    [
      '图文笔记每千次曝光的预估成本（元）',
      'The estimated cost of a thousand impressions of a picture note, in yuan,',
    ],
  ),
  'pgy.summaryVideoCpm': summary(
    ['视频预估 CPM', 'Estimated CPM, video'],
    [
      '视频笔记每千次曝光的预估成本（元）',
      'The estimated cost of a thousand impressions of a video note, in yuan,',
    ],
  ),
  'pgy.summaryPictureCpe': summary(
    ['图文预估互动单价', 'Estimated CPE, picture'],
    [
      '图文笔记每次互动的预估成本（元）；与报价和互动中位数对不上时带有标记',
      'The estimated cost of one engagement with a picture note, in yuan, marked where quote and engagements do not confirm it,',
    ],
  ),
  'pgy.summaryVideoCpe': summary(
    ['视频预估互动单价', 'Estimated CPE, video'],
    [
      '视频笔记每次互动的预估成本（元）；与报价和互动中位数对不上时带有标记',
      'The estimated cost of one engagement with a video note, in yuan, marked where quote and engagements do not confirm it,',
    ],
  ),
  'pgy.summaryImpressions': summary(
    ['曝光中位数', 'Median impressions'],
    ['每篇笔记曝光次数的中位数', 'Median impressions of a note'],
  ),
  'pgy.summaryReads': summary(
    ['阅读中位数', 'Median reads'],
    ['每篇笔记阅读（观看）次数的中位数', 'Median reads (or views) of a note'],
  ),
  'pgy.advantage': {
    label: ['博主优势', 'Strength'],
    definition: [
      '蒲公英对博主优势的说法，按平台原文显示。标准未公开。',
      'What Pugongying says the creator is good for, in its own words. Its rule is not published.',
    ],
  },
  'pgy.longTailPublished': {
    label: ['发布时间', 'Published'],
    definition: [
      '长尾数据所统计的笔记的发布时间。',
      'When the notes were published whose later reads are counted here.',
    ],
  },
  'pgy.longTailNotes': {
    label: ['笔记数', 'Notes'],
    definition: ['其间发布的笔记篇数。', 'How many notes were published in that time.'],
  },
  'pgy.longTailEarlyReads': {
    label: ['近期阅读量', 'Early reads'],
    definition: [
      '这些笔记发布后不久的阅读量。平台没有说明是单篇还是合计、算到第几天，因此总带有标记。',
      'Reads of these notes soon after they were published. Pugongying does not say until when, nor whether it is of one note or of all, so it is always marked.',
    ],
  },
  'pgy.longTailReads': {
    label: ['长尾阅读量', 'Long-tail reads'],
    definition: [
      '这些笔记此后的阅读量。平台没有说明是单篇还是合计、从第几天算起，因此总带有标记。',
      'Reads of these notes after that. Pugongying does not say from when, nor whether it is of one note or of all, so it is always marked.',
    ],
  },
  'pgy.longTailEarlySearch': {
    label: ['近期阅读中搜索占比', 'Early reads from search'],
    definition: ['近期阅读中来自搜索页的比例。', 'The share of the early reads that came from search.'],
  },
  'pgy.longTailSearch': {
    label: ['长尾阅读中搜索占比', 'Long-tail reads from search'],
    definition: ['长尾阅读中来自搜索页的比例。', 'The share of the long-tail reads that came from search.'],
  },
  'pgy.profileReadMedian': {
    label: ['阅读中位数（博主信息）', 'Median reads (profile)'],
    definition: [
      '蒲公英博主信息中的阅读中位数，不随上方开关变化，口径可能与笔记表现不同。',
      'The median reads of the profile. It does not follow the switches above, and its definition may differ from that of the notes’ figures.',
    ],
  },
  'pgy.profileEngagementMedian': {
    label: ['互动中位数（博主信息）', 'Median engagements (profile)'],
    definition: [
      '蒲公英博主信息中的互动中位数，优先采用平台的新口径，不随上方开关变化。',
      'The median engagements of the profile, by the platform’s new definition where there is one. It does not follow the switches above.',
    ],
  },
  'pgy.businessNotes': {
    label: ['合作笔记数', 'Sponsored notes'],
    definition: [
      '博主在蒲公英上完成的合作笔记篇数。',
      'How many sponsored notes the creator made through Pugongying.',
    ],
  },
  'pgy.profileActiveFansShare': {
    label: ['近 28 天活跃粉丝占比', 'Active followers, 28 days'],
    definition: [
      '近 28 天内活跃过的粉丝占全部粉丝的比例。',
      'Share of the followers who were active in the last 28 days.',
    ],
    formula: ['近 28 天活跃粉丝数 ÷ 粉丝数', 'followers active in 28 days ÷ followers'],
  },
  'pgy.profileEngagedFansShare': {
    label: ['近 30 天互动粉丝占比', 'Engaged followers, 30 days'],
    definition: [
      '近 30 天内与博主互动过的粉丝占全部粉丝的比例。',
      'Share of the followers who engaged with the creator in the last 30 days.',
    ],
    formula: ['近 30 天互动粉丝数 ÷ 粉丝数', 'followers who engaged in 30 days ÷ followers'],
  },
  'pgy.profileFansGrowth': {
    label: ['近 30 天粉丝增长率（博主信息）', 'Follower growth, 30 days (profile)'],
    definition: [
      '蒲公英博主信息中近 30 天粉丝总数的变化幅度。',
      'How much the number of followers changed in the last 30 days, according to the profile.',
    ],
  },
  'pgy.profileHundredLikeShare': {
    label: ['百赞比例（博主信息）', 'Notes with 100+ likes (profile)'],
    definition: [
      '近 30 天点赞数达到 100 的笔记占比。',
      'Share of the notes of the last 30 days with 100 likes or more.',
    ],
  },
  'pgy.profileThousandLikeShare': {
    label: ['千赞比例（博主信息）', 'Notes with 1,000+ likes (profile)'],
    definition: [
      '近 30 天点赞数达到 1000 的笔记占比。',
      'Share of the notes of the last 30 days with 1,000 likes or more.',
    ],
  },
  'pgy.profileVideoFinishRate': {
    label: ['视频完播率（博主信息）', 'Completion rate (profile)'],
    definition: [
      '蒲公英博主信息中的视频完播率。',
      'The share of views in which the creator’s videos were watched to the end, according to the profile.',
    ],
  },
  'pgy.profileReplyRate': {
    label: ['48 小时回复率（博主信息）', 'Reply rate in 48 h (profile)'],
    definition: [
      '博主在 48 小时内回复合作邀约的比例，来自博主信息。',
      'The share of invitations the creator answered within 48 hours, according to the profile.',
    ],
  },
  'pgy.noteImpressions': {
    label: ['曝光量', 'Impressions'],
    definition: ['笔记被展示的次数。', 'How often the note was shown.'],
  },
  'pgy.noteImpressionsAboveMedian': {
    label: ['曝光量高于中位数', 'Impressions above the median'],
    definition: [
      '曝光量比曝光中位数高出的幅度，低于中位数时为负。',
      'By how much the note’s impressions are above the median impressions; negative where they are below it.',
    ],
    formula: ['曝光量 ÷ 曝光中位数 − 1', 'impressions ÷ median impressions − 1'],
  },
  'pgy.noteReadsAboveMedian': {
    label: ['阅读量高于中位数', 'Reads above the median'],
    definition: [
      '阅读量比阅读中位数高出的幅度，低于中位数时为负。',
      'By how much the note’s reads are above the median reads; negative where they are below it.',
    ],
    formula: ['阅读量 ÷ 阅读中位数 − 1', 'reads ÷ median reads − 1'],
  },
  'pgy.noteEngagements': {
    label: ['互动量', 'Engagements'],
    definition: [
      '笔记获得的互动总数，由蒲公英给出。',
      'All engagements with the note, as Pugongying counts them.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'pgy.card': ['博主信息', 'Creator'],
  'pgy.tags': ['内容类目与人设', 'Categories and persona'],
  'pgy.quotes': ['合作报价', 'Quotes'],
  'pgy.cost': ['性价比（预估）', 'Estimated cost'],
  'pgy.performance': ['笔记表现', 'Performance of notes'],
  'pgy.summary': ['数据概览', 'Data summary'],
  'pgy.trades': ['合作行业', 'Industries worked for'],
  'pgy.impressionSources': ['曝光来源', 'Where impressions come from'],
  'pgy.readSources': ['阅读来源', 'Where reads come from'],
  'pgy.noteTypes': ['笔记类目分布', 'Categories of the notes'],
  'pgy.longTailDaily': ['日常笔记的长尾阅读', 'Long-tail reads of unsponsored notes'],
  'pgy.longTailSponsored': ['合作笔记的长尾阅读', 'Long-tail reads of sponsored notes'],
  'pgy.recentNotes': ['近期笔记', 'Recent notes'],
  'pgy.profile': ['博主信息中的数据', 'Figures of the profile'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {
  'pgy.notOffered': ['不接单', 'Not offered'],
  'pgy.noQuote': ['暂无报价', 'No quote'],
} as const satisfies NoteWords;

export type NoteId = keyof typeof notes;
