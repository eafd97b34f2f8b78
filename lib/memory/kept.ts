/** The same figure of each length of video. */
const byLength = (id: string): string[] => ['1_20', '21_60', '60'].map((length) => `${id}.${length}`);

/**
 * The figures that are remembered, by their ids: what a creator asks for, what plays and interactions cost by the platform's own
 * reckoning, medians, rates, fans and indices, and what else a sheet that is handed in has a column for. An answer has many more, and
 * each would be kept for good: most texts, dates and counts of single works are left out.
 */
export const KEPT: ReadonlySet<string> = new Set([
  // prices
  ...byLength('xingtu.price'),
  'xingtu.naturalPrice',
  'xingtu.naturalFloor',
  'xingtu.naturalCeiling',
  'pgy.pictureQuote',
  'pgy.videoQuote',
  'pgy.lowestQuote',
  // costs that the platform expects
  ...byLength('xingtu.cpm'),
  ...byLength('xingtu.cpe'),
  ...byLength('xingtu.salesCpm'),
  'xingtu.picCpm',
  'xingtu.picCpe',
  'xingtu.expectedPlays',
  'pgy.pictureCpm',
  'pgy.videoCpm',
  'pgy.pictureReadCost',
  'pgy.videoReadCost',
  'pgy.pictureEngagementCost',
  'pgy.videoEngagementCost',
  'pgy.summaryPictureCpm',
  'pgy.summaryVideoCpm',
  'pgy.summaryImpressions',
  // medians and rates of works
  'xingtu.playMid',
  'xingtu.interactRate',
  'xingtu.completionRate',
  'xingtu.likeAvg',
  'xingtu.commentAvg',
  'xingtu.shareAvg',
  'xingtu.works',
  'xingtu.avgDuration',
  'xingtu.row.playMedian',
  'xingtu.row.interactRate',
  'xingtu.row.completionRate',
  'xingtu.row.interactionMedian',
  'pgy.impressionMedian',
  'pgy.readMedian',
  'pgy.engagementMedian',
  'pgy.interactionMedian',
  'pgy.interactionRate',
  'pgy.videoFinishRate',
  'pgy.picture3sRate',
  'pgy.hundredLikeShare',
  'pgy.thousandLikeShare',
  'pgy.notes',
  'pgy.videoNotes',
  'pgy.row.pictureImpressionMedian',
  'pgy.row.videoImpressionMedian',
  'pgy.row.pictureReadMedian',
  'pgy.row.videoReadMedian',
  'pgy.row.pictureEngagementMedian',
  'pgy.row.videoEngagementMedian',
  'pgy.row.videoFinishRate',
  'pgy.similar.reads',
  'pgy.similar.engagements',
  // fans
  'xingtu.followers',
  'xingtu.fansTotal',
  'xingtu.row.fansGrowthRate',
  ...['total', 'aware', 'interested', 'like', 'follow'].map((id) => `xingtu.connected.${id}`),
  'pgy.fans',
  'pgy.fansGrowth',
  'pgy.activeFansShare',
  'pgy.engagedFansShare',
  'pgy.row.fansGrowth',
  'pgy.row.activeFansShare',
  'pgy.row.engagedFansShare',
  // what the platform thinks of the creator, and how the creator answers
  ...['star', 'spread', 'seeding', 'conversion', 'value', 'cooperation'].map((id) => `xingtu.index.${id}`),
  ...['star', 'spread', 'seeding', 'convert', 'link'].map((id) => `xingtu.row.${id}Index`),
  'pgy.level',
  'pgy.replyRate',
  'pgy.row.replyRate',
  // ranges that the platform gives as texts: what works make people look for and press
  'xingtu.seeding.a3',
  'xingtu.seeding.searches',
  'xingtu.seeding.searchRate',
  'xingtu.conversion.clicks',
  'xingtu.conversion.clickRate',
  // the few texts that say who a creator is, and whether and where the creator can be had: a sheet has a column of each
  'xingtu.douyinId',
  'xingtu.gender',
  'xingtu.row.fields',
  'xingtu.online',
  'xingtu.row.listed',
  'xingtu.mcn',
  'xingtu.place',
  'pgy.location',
]);

/**
 * Blocks whose figures an answer gives by the way, by the endpoint of the answer: they are shown only where the answer that is asked
 * for them has none at all.
 */
export const STAND_INS: Readonly<Record<string, string>> = {
  'xingtu.spread': 'xingtu.costs',
  'pgy.blogger': 'pgy.cost',
};

/** Works that a creator was paid for, and the creator's own: the kinds that the platform counts apart. */
export const WORK_KINDS = ['xingtu', 'personal'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Figures that are known of each kind of works too, because sheets have both beside each other. */
export const OF_WORKS: readonly string[] = [
  'xingtu.playMid',
  'xingtu.completionRate',
  'xingtu.interactRate',
  'xingtu.avgDuration',
  'xingtu.likeAvg',
  'xingtu.commentAvg',
  'xingtu.shareAvg',
];

/** The id under which a figure is known of one kind of works. */
export const idOfWorks = (id: string, kind: WorkKind): string => `${id}@${kind}`;

/** The kind of works that a figure of an answer is of; `undefined` where the figure is not counted by kind. */
export const kindOfWorks = (id: string, asked: Readonly<Record<string, string>>): WorkKind | undefined =>
  OF_WORKS.includes(id) ? WORK_KINDS.find((kind) => kind === asked.videos) : undefined;

/** Tables without creators whose first row is a figure of the creator's own: offers, the one that is open first. */
export const FIRST_ROWS: readonly string[] = ['xingtu.naturalPrices'];
