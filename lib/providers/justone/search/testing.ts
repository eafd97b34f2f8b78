import type { Row, TableBlock } from '../../../report/blocks';
import type { Answer, List, Page, Query } from '../../types';
import { readWire } from '../../wire';

/** What the tests of both searches share: pages over raw answers, read like the real ones. */

export const NOW = Date.parse('2026-03-09T12:00:00+08:00');

/** A page over a raw answer, read like a real one. */
export function draw(list: List, raw: unknown, at?: Query): Page & { drift: string[] } {
  const { endpoint } = list.request({});
  const read = readWire(endpoint.schema, raw, endpoint.expects);
  const drift = read?.drift ?? ['all'];
  const answer: Answer = {
    data: read?.value,
    source: { endpoint: endpoint.id, fetchedAt: NOW, fromCache: false, sample: false, drift },
  };
  return { ...list.page(answer, {}, at), drift };
}

/** A row's cells by column, with the remark where there is one. */
export function cells({ columns }: TableBlock, row: Row | undefined): Record<string, unknown> {
  return Object.fromEntries(
    columns.flatMap(({ id }, index) => {
      const value = row?.cells[index];
      const note = row?.notes?.[index]?.join(' ');
      return value === undefined && note === undefined
        ? []
        : [[id, note === undefined ? value : { value, note }]];
    }),
  );
}

export const first = ({ table }: Page) => cells(table, table.rows[0]);

/** Made up; keys and magnitudes are the platform's. */
export const KOL = {
  userId: '5a9900000123456789abcdef',
  headPhoto: 'http://sns-avatar-qc.xhscdn.com/a.jpg',
  name: '小鹿的书桌',
  redId: '0012345678',
  location: '天津',
  personalTags: null,
  fansCount: 0,
  picturePrice: 200.0,
  videoPrice: 9999999.0,
  lowerPrice: 200.0,
  contentTags: [{ taxonomy1Tag: '兴趣爱好', taxonomy2Tags: ['阅读', '手工'] }, { taxonomy1Tag: '搞笑' }],
  featureTags: ['vlog'],
  gender: '女',
  currentLevel: 2,
  clickMidNum: 8000,
  interMidNum: 1100,
  fansNum: 4500,
  pictureReadCost: '0.31',
  videoReadCost: '0.00',
  pictureClickMidNum: 14000,
  pictureInterMidNum: 1900,
  videoClickMidNum: 0,
  videoFinishRate: 0.0,
  videoInterMidNum: 0,
  fans30GrowthRate: -1.5,
  fansActiveIn28dLv: 98.8,
  fansEngageNum30dLv: 43.0,
  hundredLikePercent30: 80.0,
  thousandLikePercent30: 0.0,
  estimatePictureCpm: 5.0,
  estimatePictureCpmCompare: 97.8,
  estimateVideoCpm: 0.0,
  estimateVideoCpmCompare: 47.0,
  estimatePictureEngageCost: 0.07,
  estimatePictureEngageCostCompare: 12.5,
  estimateVideoEngageCost: 0.0,
  estimateVideoEngageCostCompare: 47.0,
  inviteReply48hNumRatio: 31.3,
  accumCoopImpMedinNum30d: 0,
  estimateCpuv30d: 0.0,
  accumPicCommonImpMedinNum30d: 40000,
  accumVideoCommonImpMedinNum30d: 0,
  accumCommonImpMedinNum30d: 22000,
  readMidCoop30: 0,
  interMidCoop30: 0,
  coopNoteNum30d: 0,
  kliveCnt30d: 0,
  avgAgmv90d: 0.0,
  avgLiveViewerNum: 0.0,
  mCpuvNum30d: 0,
  mEngagementNum: 1278,
};

export const kols = (...rows: object[]) => ({ kols: rows, total: 5000, trackId: 't' });

export const AUTHOR = {
  star_id: '6999012345678901234',
  attribute_datas: {
    avatar_uri: 'https://p3.douyinpic.com/a.jpeg',
    city: '',
    content_theme_labels_180d: '["海外旅行","美食探店"]',
    core_user_id: '84990209480',
    expected_play_num: '3600000',
    fans_increment_rate_within_15d: '-0.00033109494533874244',
    fans_increment_within_15d: '-21105',
    follower: '63747138',
    gender: '1',
    id: '6999012345678901234',
    interact_rate_within_30d: '0.033',
    link_convert_index: '99.48',
    link_shopping_index: '94.3',
    link_spread_index: '94.28',
    nick_name: '阿舟在路上',
    play_over_rate_within_30d: '0.2841',
    price_1_20: '270000',
    price_20_60: '360000',
    prospective_1_20_cpm: '75.0000',
    prospective_20_60_cpm: '100.0000',
    province: '上海市',
    sn_prospective_1_20_cpe: '3.1892',
    sn_prospective_20_60_cpe: '3.9865',
    star_index: '66.53827749888086',
    tags_relation: '{"影视娱乐":["明星资讯"],"随拍":[]}',
  },
};

export const authors = (
  rows: unknown[],
  pagination: unknown = { has_more: true, page: 1, total_count: 10000 },
) => ({
  authors: rows,
  pagination,
});
export const author = (attributes: object) => ({
  ...AUTHOR,
  attribute_datas: { ...AUTHOR.attribute_datas, ...attributes },
});
