import { flag, id, list, map, num, oneOrMany, picture, shape, text } from '../../wire';

/** What each Xingtu endpoint answers with: only the fields that are read, in the wire's own names and units. */

export const base = shape({
  id,
  nick_name: text,
  avatar_uri: picture,
  follower: num,
  /** 1 male, 2 female. */
  gender: num,
  province: text,
  city: text,
  mcn_name: text,
  core_user_id: id,
  unique_id: text,
  /** Epoch seconds. */
  modify_time: num,
  content_theme_labels: list(text),
  tags_relation: map(list(text)),
});

export const marketing = shape({
  price_info: list(
    shape({
      desc: text,
      enable: flag,
      is_open: flag,
      need_price: flag,
      /** 1 on the market, 2 off it: it goes with `enable` wherever both are there. */
      online_status: num,
      task_category: num,
      video_type: num,
      /** 2 is a fixed price, 30 a price per 1,000 natural plays. */
      settlement_type: num,
      settlement_desc: text,
      /** Yuan: the least and the most that a price per 1,000 plays comes to. */
      price_extra_info: shape({ floor_price: num, ceiling_price: num }),
      /** Yuan; yuan per 1,000 plays where it is settled by natural plays. */
      price: num,
      /** Yuan, before a discount. */
      origin_price: num,
    }),
  ),
});

const cpm = shape({ cpm_1_20: num, cpm_21_60: num, cpm_60: num });
const cpe = shape({ cpe_1_20: num, cpe_21_60: num, cpe_60: num });

export const cp = shape({
  /** Fen. */
  expect_cpm: cpm,
  /** Fen. */
  expect_cpe: cpe,
  expect_vv: shape({ value: num }),
});

/** `value` and `overtake` (the share of peers beaten) in basis points, but for `play_stability.value`: nobody knows its unit. */
const rate = shape({ label: text, overtake: num, value: num });

export const spread = shape({
  /** Hundredths of a second. */
  avg_duration: num,
  play_mid: num,
  like_avg: num,
  comment_avg: num,
  share_avg: num,
  item_num: num,
  interact_rate: rate,
  play_over_rate: rate,
  play_stability: shape({ label: text, overtake: num }),
  item_rate: shape({ play_mid: rate }),
  /** Fen. */
  expect_cpm: cpm,
  /** Fen. */
  expect_cpe: cpe,
  /** Fen. */
  sales_expect_cpm: cpm,
});

/** A work in a list of recommended works, in either of two shapes: flat, or with `id` and `stats`. */
const recVideo = shape({
  item_id: id,
  /** The work's id in the shape with `stats`. */
  id,
  item_title: text,
  title: text,
  /** Seconds; in the flat shape 8 hours ahead of the epoch's. */
  create_time: num,
  /** Seconds. */
  duration: num,
  item_cover: picture,
  head_image_url_signed: picture,
  cover_uri: picture,
  /** The flat shape fills plays, and may leave zeros in the places of the others. */
  play: num,
  like: num,
  comment: num,
  share: num,
  /** The other shape counts here. */
  stats: shape({ watch_cnt: num, like_cnt: num, comment_cnt: num, share_cnt: num }),
});

/** Both names of each list occur, and a single work in place of a list. */
export const recVideos = shape({
  masterpiece_videos: oneOrMany(recVideo),
  newest_videos: oneOrMany(recVideo),
  newest_video: oneOrMany(recVideo),
  order_hot_videos: oneOrMany(recVideo),
  order_hot_video: oneOrMany(recVideo),
  personal_hot_videos: oneOrMany(recVideo),
  personal_hot_video: oneOrMany(recVideo),
});

const showItem = shape({
  item_id: id,
  item_title: text,
  title: text,
  create_time: num,
  /** Seconds. */
  duration: num,
  item_cover: picture,
  head_image_uri: picture,
  play: num,
  like: num,
  comment: num,
  share: num,
});

export const showItems = shape({
  latest_item_info: list(showItem),
  latest_star_item_info: list(showItem),
});

/** People by one property: counts, as strings. */
export const distributions = shape({
  distributions: list(
    shape({
      origin_type: num,
      distribution_list: list(shape({ distribution_key: text, distribution_value: num })),
    }),
  ),
});

const link = shape({ value: num, proportion: num });

export const linkStruct = shape({
  /** 1 aware, 2 interested, 3 like, 4 follow, 5 all of them. */
  link_struct: shape({ '1': link, '2': link, '3': link, '4': link, '5': link }),
});

export const dailyFans = shape({
  daily: list(shape({ date: text, fans_cnt: num })),
});

export const item = shape({
  author_info: shape({
    author_id: id,
    name: text,
    city: text,
    follower: num,
  }),
  video_info: shape({
    item_id: id,
    title: text,
    create_time: num,
    /** Seconds. */
    duration: num,
    head_image_uri: picture,
    vv_cnt: num,
    like_cnt: num,
    comment_cnt: num,
    collect_cnt: num,
    share_cnt: num,
    /** Likes, comments and shares: collects are not in it. */
    interact_cnt: num,
    /** Fraction. */
    interact_rate: num,
    /** Fraction. */
    finish_rate: num,
    content_theme_labels: list(text),
    music_info: shape({ title: text, author: text }),
  }),
});

/** `visit_date` is a number like 20251028. */
const dayList = list(shape({ value: num, visit_date: num }));

export const itemTrend = shape({
  date_values: shape({
    vv_list: dayList,
    like_cnt_list: dayList,
    comment_cnt_list: dayList,
    collect_cnt_list: dayList,
    share_cnt_list: dayList,
    interact_cnt_list: dayList,
    /** Basis points. */
    interact_rate_list: dayList,
    /** Basis points. */
    finish_rate_list: dayList,
  }),
});

/** Counts by second of the video. */
export const itemThAnalysis = shape({
  like_info: map(num),
  play_lose_info: map(num),
});

/** A row of the creator market. CPM and CPE are in yuan here and nowhere else. */
export const search = shape({
  authors: list(
    shape({
      star_id: id,
      /** What they can be asked for. `online_status` 2 is offline; that this is what it means here is not confirmed. */
      task_infos: list(
        shape({ online_status: num, task_category: num, price_infos: list(shape({ video_type: num })) }),
      ),
      attribute_datas: shape({
        id,
        /** The Douyin uid. */
        core_user_id: id,
        nick_name: text,
        avatar_uri: picture,
        follower: num,
        gender: num,
        province: text,
        city: text,
        /** Yuan. */
        price_1_20: num,
        /** Yuan. */
        price_20_60: num,
        /** Yuan. */
        price_60: num,
        /** Yuan. */
        prospective_1_20_cpm: num,
        /** Yuan. */
        prospective_20_60_cpm: num,
        /** Yuan. */
        prospective_60_cpm: num,
        /** Yuan. */
        sn_prospective_1_20_cpe: num,
        /** Yuan. */
        sn_prospective_20_60_cpe: num,
        /** Yuan. */
        sn_prospective_60_cpe: num,
        expected_play_num: num,
        /** Fraction. */
        interact_rate_within_30d: num,
        /** Fraction. */
        play_over_rate_within_30d: num,
        /** Fraction. */
        fans_increment_rate_within_15d: num,
        fans_increment_within_15d: num,
        interaction_median_30d: num,
        /** Scores of 15 to 100; 0 is "not scored". */
        star_index: num,
        link_spread_index: num,
        link_shopping_index: num,
        link_convert_index: num,
        /** JSON in a string: fields to lists of narrower fields. */
        tags_relation: text,
        /** JSON in a string: a list. */
        content_theme_labels_180d: text,
      }),
    }),
  ),
  pagination: shape({ has_more: flag, page: num, total_count: num }),
});
