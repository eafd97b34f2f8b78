import { endpoint } from '../../../endpoint';
import { id, list, map, num, picture, shape, text } from '../../../wire';
import { currentRoute, legacyRoute } from '../routes';

const itemSchema = shape({
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

const itemTrendSchema = shape({
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
const itemThAnalysisSchema = shape({
  like_info: map(num),
  play_lose_info: map(num),
});

/** One work. */
export const item = endpoint({
  id: 'xingtu.item',
  current: currentRoute('data_sp/item_report_detail', { itemId: 'itemId' }),
  legacy: legacyRoute('get-video-detail', { detailId: 'itemId' }),
  schema: itemSchema,
  expects: ['video_info', 'author_info'],
});

/** One work by day. */
export const itemTrend = endpoint({
  id: 'xingtu.itemTrend',
  current: currentRoute('data_sp/item_report_trend', { itemId: 'itemId' }),
  schema: itemTrendSchema,
  expects: ['date_values'],
});

/** One work by second. */
export const itemThAnalysis = endpoint({
  id: 'xingtu.itemThAnalysis',
  current: currentRoute('data_sp/item_report_th_analysis', { itemId: 'itemId' }),
  schema: itemThAnalysisSchema,
  expects: ['like_info', 'play_lose_info'],
});
