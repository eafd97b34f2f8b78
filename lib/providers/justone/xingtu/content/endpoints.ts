import { endpoint } from '../../../endpoint';
import { id, list, num, oneOrMany, picture, shape, text } from '../../../wire';
import { AUTHOR, currentRoute, KOL, legacyRoute, SHORT_VIDEO } from '../routes';
import { showItem } from './works';

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
  /** Collects. */
  favorite: num,
  /** The other shape counts here. */
  stats: shape({ watch_cnt: num, like_cnt: num, comment_cnt: num, share_cnt: num, favorite_cnt: num }),
});

/** Both names of each list occur, and a single work in place of a list. */
const recVideosSchema = shape({
  masterpiece_videos: oneOrMany(recVideo),
  newest_videos: oneOrMany(recVideo),
  newest_video: oneOrMany(recVideo),
  order_hot_videos: oneOrMany(recVideo),
  order_hot_video: oneOrMany(recVideo),
  personal_hot_videos: oneOrMany(recVideo),
  personal_hot_video: oneOrMany(recVideo),
});

const showItemsSchema = shape({
  latest_item_info: list(showItem),
  latest_star_item_info: list(showItem),
});

/** The works of a creator that the platform recommends. */
export const recVideos = endpoint({
  id: 'xingtu.recVideos',
  current: currentRoute('data_sp/author_rec_videos_v2', AUTHOR, SHORT_VIDEO),
  legacy: legacyRoute('get-kol-rec-videos', KOL),
  schema: recVideosSchema,
  expects: ['masterpiece_videos'],
});

/** A creator's latest works, with titles and counts. */
export const showItems = endpoint({
  id: 'xingtu.showItems',
  current: currentRoute(
    'author/get_author_show_items_v2',
    { ...AUTHOR, onlyAssign: { word: 'assigned' }, flowType: { word: 'traffic' } },
    SHORT_VIDEO,
  ),
  legacy: legacyRoute(
    'get-kol-show-items-v2',
    { ...KOL, onlyAssign: { word: 'assigned' } },
    {},
    (params) => params.traffic !== 'include',
  ),
  schema: showItemsSchema,
  expects: ['latest_item_info', 'latest_star_item_info'],
});
