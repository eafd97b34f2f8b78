import { endpoint } from '../../../endpoint';
import { flag, id, list, map, num, picture, shape, text } from '../../../wire';
import {
  AUTHOR,
  currentRoute,
  KOL,
  legacyRoute,
  type Names,
  SHORT_VIDEO,
  SHORT_VIDEO_CHANNEL,
} from '../routes';

const baseSchema = shape({
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
  /** The creator's id in the address of the Douyin profile. */
  sec_uid: id,
  unique_id: text,
  /** 1 on the market, 2 off it, as in the prices. */
  online_status: num,
  /** Sells goods. */
  e_commerce_enable: flag,
  /** Epoch seconds. */
  modify_time: num,
  content_theme_labels: list(text),
  tags_relation: map(list(text)),
});

const marketingSchema = shape({
  /** `broad-narrow`. */
  industry_tags: list(text),
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
      /** 2 is a fixed price, 30 a price per 1,000 organic plays. */
      settlement_type: num,
      settlement_desc: text,
      /** Yuan: the least and the most that a price per 1,000 plays comes to. */
      price_extra_info: shape({ floor_price: num, ceiling_price: num }),
      /** Yuan; yuan per 1,000 plays where it is settled by organic plays. */
      price: num,
      /** Yuan, before a discount. */
      origin_price: num,
      has_discount: flag,
      /** Seconds, from when and until when the price holds. One without an end ends in 2037. */
      start_time: num,
      end_time: num,
    }),
  ),
});

const cpm = shape({ cpm_1_20: num, cpm_21_60: num, cpm_60: num });
const cpe = shape({ cpe_1_20: num, cpe_21_60: num, cpe_60: num });

const cpSchema = shape({
  /** Fen. */
  expect_cpm: cpm,
  /** Fen. */
  expect_cpe: cpe,
  expect_vv: shape({ value: num }),
  /** What picture works cost: fen, as the fields beside them are. No answer confirms that. */
  pic_cpm: num,
  pic_cpe: num,
});

/** `value` and `overtake` (the share of peers beaten) in basis points, but for `play_stability.value`, whose unit is not known. */
const rate = shape({ label: text, overtake: num, value: num });

const spreadSchema = shape({
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

const SPREAD = {
  type: { word: 'videos' },
  range: { word: 'range' },
  flowType: { word: 'traffic' },
  onlyAssign: { word: 'assigned' },
} as const satisfies Names;

/** The creator's profile. */
export const base = endpoint({
  id: 'xingtu.base',
  current: currentRoute('author/get_author_base_info', AUTHOR, SHORT_VIDEO),
  legacy: legacyRoute('get-kol-info', KOL, SHORT_VIDEO_CHANNEL),
  schema: baseSchema,
  expects: ['id', 'nick_name', 'follower'],
});

/** What a creator asks for a work. */
export const marketing = endpoint({
  id: 'xingtu.marketing',
  current: currentRoute('author/get_author_marketing_info', AUTHOR, SHORT_VIDEO),
  legacy: legacyRoute('get-kol-marketing-info', KOL, SHORT_VIDEO_CHANNEL),
  schema: marketingSchema,
  expects: ['price_info'],
});

/** What a creator's plays and interactions are expected to cost. */
export const cp = endpoint({
  id: 'xingtu.cp',
  current: currentRoute('data_sp/author_cp_info', AUTHOR, SHORT_VIDEO),
  legacy: legacyRoute('get-kol-cp-info', KOL),
  schema: cpSchema,
  expects: ['expect_cpm', 'expect_cpe', 'expect_vv'],
});

/** How a creator's works perform. */
export const spread = endpoint({
  id: 'xingtu.spread',
  current: currentRoute('data_sp/get_author_spread_info', { ...AUTHOR, ...SPREAD }, SHORT_VIDEO),
  legacy: legacyRoute('get-kol-spread-info', { ...KOL, ...SPREAD }),
  schema: spreadSchema,
  expects: ['play_mid', 'interact_rate', 'play_over_rate', 'item_num'],
});
