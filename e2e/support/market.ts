import { answers } from './server';

/** In the path of Pugongying's search. */
export const PGY = '/api/solar/cooperator/blogger';

/** Ids of made-up bloggers. */
export const blogger = (index: number) => `5a9900000000000000${index.toString(16).padStart(6, '0')}`;

/** A row of Pugongying's search: hand-chosen numbers, so that a wrong unit shows. */
export const kol = (index: number, more: object = {}) => ({
  userId: blogger(index),
  name: `博主${index}`,
  redId: '0012345678',
  fansNum: 1000 * index,
  picturePrice: 2000,
  videoPrice: 3000,
  estimatePictureCpm: 50,
  accumPicCommonImpMedinNum30d: 40_000,
  gender: '女',
  location: '天津',
  contentTags: [{ taxonomy1Tag: '兴趣爱好', taxonomy2Tags: ['阅读'] }],
  fans30GrowthRate: -1.5,
  inviteReply48hNumRatio: 31.3,
  ...more,
});
/** Rows one after the other, both ends included. */
export const kols = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => kol(from + index));
/** An answer of the search: a page of `total` creators. */
export const pgyPage = (rows: object[], total: number) => answers.data({ kols: rows, total, resultType: 1 });
