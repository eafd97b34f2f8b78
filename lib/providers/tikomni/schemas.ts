import * as z from 'zod/mini';
import { flag, id, list, num, picture, shape, text } from '../wire';

/**
 * What each route answers with: only the fields that are read, in the wire's own names and units. Where the contract and
 * the creator centre itself are known to differ, both shapes are here and either may come.
 */

/** An object that is written `[]` while there is nothing in it. */
const part = <T extends z.core.$ZodShape>(fields: T) =>
  z.pipe(
    z.transform((value) => (Array.isArray(value) && value.length === 0 ? undefined : value)),
    shape(fields),
  );

/** An answer that may come inside one or two `data` of its own. */
const wrapped = <T extends z.core.$ZodShape>(fields: T) =>
  shape({ ...fields, data: shape({ ...fields, data: shape(fields) }) });

const dimension = part({
  OwnValue: num,
  /** Fractions. */
  AuthorRank: num,
  SimilarRank: num,
  SimilarValue: num,
});

export const diagnosis = wrapped({
  Interact: dimension,
  NewFans: dimension,
  PlayCnt: dimension,
  PlayFinishRatio: dimension,
  PublishActivation: dimension,
});

export const verticals = shape({ primary_verticals: list(text) });

const NUMBER = /^-?\d+(\.\d+)?$/;

/** `{"metric_value": 12}`, or the bare number. */
const figure = z.pipe(
  z.transform((value) =>
    typeof value === 'number' || (typeof value === 'string' && NUMBER.test(value))
      ? { metric_value: value }
      : value,
  ),
  part({ metric_value: num }),
);

/** Not in the contract: as open-source clients report it. */
export const overview = shape({
  median_play_count: figure,
  average_like_count_per_video: figure,
  average_comment_count_per_video: figure,
  average_share_count_per_video: figure,
});

const cover = part({ url_list: list(picture) });

/** Not in the contract: as open-source clients report it. */
export const performance = shape({
  items: list(
    shape({
      item_id: id,
      title: text,
      /** `2026-05-17 16:00`. */
      publish_time: text,
      play_count: num,
      like_count: num,
      digg_count: num,
      comment_count: num,
      share_count: num,
      /** Seconds. */
      average_play_duration: num,
      /** Fractions. */
      completion_rate_5s: num,
      bounce_rate_2s: num,
      cover,
    }),
  ),
});

/** Counts under the contract's names and under the creator centre's own; the latter come as text. */
const metrics = part({
  play_count: num,
  view_count: num,
  digg_count: num,
  like_count: num,
  comment_count: num,
  share_count: num,
  collect_count: num,
  favorite_count: num,
  danmaku_count: num,
  dislike_count: num,
  subscribe_count: num,
  unsubscribe_count: num,
  homepage_visit_count: num,
  cover_show: num,
  /** Seconds. */
  avg_view_second: num,
  /** Fractions. */
  avg_view_proportion: num,
  completion_rate: num,
  completion_rate_5s: num,
  bounce_rate_2s: num,
  cover_click_rate: num,
  fan_view_proportion: num,
});

const work = {
  item_id: id,
  id,
  item_title: text,
  description: text,
  /** Epoch seconds. */
  create_time: num,
  /** 2 short video, 4 longer video, 6 pictures, 8 long article. */
  type: num,
  cover,
  metrics,
  /** 1 under review, 2 normal, 5 needs work, 6 friends only. */
  review: part({ status: num }),
  visibility: part({ is_public: flag }),
};

export const itemList = shape({
  has_more: flag,
  cursor: id,
  max_cursor: id,
  items: list(shape(work)),
});

/** The workbook as the background hands it on: the wire's own answer is bytes. */
export const itemDownload = shape({ name: text, base64: z.optional(z.string()) });

export const itemOverview = shape({
  items: list(
    shape({
      ...work,
      /** Milliseconds. */
      video_info: part({ duration: num }),
      picture_info: part({ count: num }),
      dou_plus: part({ view_count: num }),
      incentive_life: part({ incentive_play_count: num }),
    }),
  ),
});

export const playSource = shape({
  play_source: list(
    shape({
      /** 1128 Douyin, 2329 抖音精选. */
      app_id: num,
      key: text,
      /** Fractions. */
      value: num,
      history_difference: num,
    }),
  ),
});

const percents = list(shape({ keyword: text, percent: num }));

export const searchKeyword = shape({
  // the contract
  keywords: list(shape({ keyword: text, count: num, percentage: num })),
  total_count: num,
  // as observed
  show_from: percents,
  inspire_search: percents,
});

const pairs = list(shape({ key: text, value: num }));

/** Keys are `mm:ss`, values fractions. */
export const watchTrend = shape({ analysis_trend: part({ current_item: pairs, similar_author: pairs }) });

const group = part({ ratio_list: pairs, tgi_list: pairs });

export const portrait = shape({
  active: pairs,
  gender: group,
  age: group,
  province: group,
  city_level: group,
  career: pairs,
  new_user: pairs,
});

const preference = part({ ratio_data: pairs, tgi_data: pairs });

export const others = shape({
  // the contract
  audience_distribution: part({ fan_list: pairs }),
  audience_keyword: part({ keyword_list: list(shape({ keyword: text, value: num })) }),
  // as observed
  audience_preference: part({
    total_data: preference,
    fans_data: preference,
    die_hard_fans_data: preference,
  }),
  audience_search_most_keywords: list(shape({ keywords: text, query_cnt_7d: num })),
  audience_prefer_topic: list(shape({ cha_name: text, score_7d: num, vv_7d: num })),
});

export const danmaku = shape({
  // the contract: seconds
  bullet_distribution: list(shape({ time_point: num, count: num })),
  hot_words: list(shape({ word: text, count: num, sentiment: text })),
  total_count: num,
  peak_time: num,
  // as observed: keys are seconds
  current_item: pairs,
  similar_author: pairs,
});

/** All values are text. */
export const live = wrapped({
  series: list(
    shape({
      roomID: id,
      roomTitle: text,
      coverUri: picture,
      /** `2025-11-20 13:51:15`, Asia/Shanghai. */
      startTime: text,
      /** `1分钟5秒`. */
      liveDurationWithoutPause: text,
      /** 4 is ended; no other is documented. */
      playStatus: text,
      watchCnt: num,
      serverWatchUcntTdDirect: num,
      pcu: num,
      liveServerWatchDurationTdPavg: num,
      serverLikeCntTd: num,
      clientCommentUcntTd: num,
      liveNewFollowUcnt: num,
      liveConsumeUcnt: num,
      liveFansConsumeUcntTd: num,
      roomLiveEarnScore: num,
    }),
  ),
});
