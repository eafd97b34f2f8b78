import { endpoint } from '../../../endpoint';
import { flag, id, json, list, num, picture, shape, text } from '../../../wire';
import { currentRoute } from '../routes';

/** One of the latest works of a row. */
const latestItem = shape({
  /** Seconds. */
  item_create_time: num,
  comment_cnt: num,
  /** Plays. The contract's example is cut off before it. */
  vv: num,
});

/** A row of the creator market. CPM and CPE are in yuan here and nowhere else. */
const searchSchema = shape({
  authors: list(
    shape({
      star_id: id,
      /** What a creator can be ordered for. `online_status` 2 is offline; that this is what it means here is not confirmed. */
      task_infos: list(
        shape({
          online_status: num,
          task_category: num,
          price_infos: list(
            shape({
              video_type: num,
              /** Yuan; yuan per 1,000 plays where there is a floor or a ceiling. */
              price: num,
              /** Seconds. */
              start_time: num,
              /** Yuan, of a price for plays. */
              price_extra_info: shape({ floor_price: num, ceiling_price: num }),
            }),
          ),
        }),
      ),
      attribute_datas: shape({
        id,
        /** The Douyin uid. */
        core_user_id: id,
        /** The 抖音号. No published answer has it in a row: it is read where it comes. */
        unique_id: text,
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
        /** Plays without promotion. */
        expected_natural_play_num: num,
        /** Plays with promotion. */
        promotion_prospective_vv: num,
        /** Yuan: the price divided by these plays, in the published rows. */
        promotion_prospective_1_20_cpm: num,
        /** Yuan. */
        promotion_prospective_20_60_cpm: num,
        /** Yuan. */
        promotion_prospective_60_cpm: num,
        /** By its name yuan per 1,000 plays. No published row confirms it. */
        assign_cpm_suggest_price: num,
        /** Fraction. */
        interact_rate_within_30d: num,
        /** Fraction. */
        play_over_rate_within_30d: num,
        /** Fraction. */
        fans_increment_rate_within_15d: num,
        fans_increment_within_15d: num,
        /** Has decimals, and does not go with the one of 15 days: whether it counts followers is not known. */
        fans_increment_within_30d: num,
        interaction_median_30d: num,
        /** The median plays of the last 30 days; not every row has it. */
        vv_median_30d: num,
        /** Scores of 15 to 100; 0 is "not scored". */
        star_index: num,
        link_spread_index: num,
        link_shopping_index: num,
        link_convert_index: num,
        link_star_index: num,
        /** Ranges as text, such as `>100w`. */
        ecom_gmv_30d_range: text,
        ecom_gpm_30d_range: text,
        /** JSON in a string. */
        last_10_items: json(list(latestItem)),
        /** JSON in a string: fields to lists of narrower fields. */
        tags_relation: text,
        /** JSON in a string: a list. */
        content_theme_labels_180d: text,
      }),
    }),
  ),
  pagination: shape({ has_more: flag, page: num, total_count: num }),
});

/** Filters of the creator market that go over as they are: text, labels, numbers, and ranges written `lower-upper`. */
const SEARCH_FILTERS = [
  'keyword',
  'page',
  'marketingTarget',
  'industry',
  'isSuperstar',
  'isCuratedAuthor',
  'authorList',
  'followerRange',
  'kolPriceType',
  'kolPriceRange',
  'contentTag',
  'contentTheme',
  'personaTag',
  'location',
  'tonalityTag',
  'connectedUserRange',
  'audienceImage',
  'fansImage',
  'expectedPlayRange',
  'expectedCpmRange',
  'expectedCpeRange',
  'interactionRateRange',
  'completionRateRange',
  'viralRateRange',
  'progressTaskRange',
] as const;

/**
 * The creator market: `by` (nickname, content), `sort` (fans, default), `gender` (male, female), and the filters. The
 * legacy light search is no twin of it: it takes other parameters and its answer is not documented.
 */
export const search = endpoint({
  id: 'xingtu.search',
  current: currentRoute('gsearch/search_for_author_square', {
    ...Object.fromEntries(SEARCH_FILTERS.map((name) => [name, name])),
    searchType: { word: 'by' },
    sort: { word: 'sort' },
    gender: { word: 'gender' },
  }),
  schema: searchSchema,
  expects: ['authors'],
});
