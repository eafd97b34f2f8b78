/** The same figure of each length of video. */
const byLength = (id: string): string[] => ['1_20', '21_60', '60'].map((length) => `${id}.${length}`);

/**
 * The figures that are remembered, by their ids: what a creator asks for, what plays and interactions cost by the platform's own
 * reckoning, medians, rates, fans and indices. An answer has many more, and each would be kept for good: what nobody compares over
 * months, such as texts, dates and counts of single works, is left out.
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
  'xingtu.connected.total',
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
  // the few texts that say whether and where a creator can be had
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

/** Tables without creators whose first row is a figure of the creator's own: offers, the one that is open first. */
export const FIRST_ROWS: readonly string[] = ['xingtu.naturalPrices'];
