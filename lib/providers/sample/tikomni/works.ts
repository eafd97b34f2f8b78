import { STUDIO_ORDERS, type StudioOrder } from '../../../report/lists.studio';
import * as endpoints from '../../tikomni/works/endpoints';
import type { Sample, Samples } from '../types';
import { publishedAt, type Work } from '../xingtu/creator';
import { clockOf, innerOf, itemOf, mine, OK } from './mine';
import { workbookOf } from './workbook';

/** The figure that an order sorts by. */
function figureOf(work: Work, measure: string): number {
  const { plays, likes, comments, shares, collects, age } = work;
  const figures: Readonly<Record<string, number>> = {
    ...innerOf(work),
    date: -age,
    plays,
    likes,
    comments,
    shares,
    collects,
  };
  return figures[measure] ?? 0;
}

const between = (start: string | undefined, end: string | undefined, now: number) => (work: Work) => {
  const at = publishedAt(work, now) * 1000;
  return at >= Number(start) && at <= Number(end);
};

const itemList: Sample = (query, now) => {
  const order: StudioOrder = STUDIO_ORDERS[Number(query.order_by ?? '1') - 1] ?? 'date.down';
  const [measure = 'date', way] = order.split('.');
  const works = mine()
    .filter(between(query.start_time, query.end_time, now))
    .map((work) => ({ work, figure: figureOf(work, measure) }))
    .sort((a, b) => (way === 'down' ? b.figure - a.figure : a.figure - b.figure));
  const start = Number(query.cursor ?? '0');
  const end = start + Number(query.count ?? '10');
  return {
    ...OK,
    has_more: end < works.length,
    max_cursor: end,
    items: works.slice(start, end).map(({ work }) => itemOf(work, now)),
  };
};

const COLUMNS = [
  '作品名称',
  '发布时间',
  '体裁',
  '审核状态',
  '播放量',
  '完播率',
  '5s完播率',
  '封面点击率',
  '2s跳出率',
  '平均播放时长',
  '点赞量',
  '分享量',
  '评论量',
  '收藏量',
  '主页访问量',
  '粉丝增量',
];

const percent = (fraction: number) => `${(fraction * 100).toFixed(2)}%`;

/** The workbook as the background hands it on. */
const itemDownload: Sample = (query, now) => {
  const works = mine()
    .filter(between(query.min_cursor, query.max_cursor, now))
    .sort((a, b) => a.age - b.age);
  const rows = works.map((work) => {
    const inner = innerOf(work);
    return [
      work.title,
      `${clockOf(publishedAt(work, now))}:00`,
      '视频',
      '公开',
      work.plays,
      percent(inner.finish),
      percent(inner.finish5s),
      percent(inner.coverClicks),
      percent(inner.bounce2s),
      `${inner.watchTime.toFixed(2)}s`,
      work.likes,
      work.shares,
      work.comments,
      work.collects,
      inner.homeVisits,
      inner.newFans,
    ];
  });
  return { name: '作品列表导出.xlsx', base64: workbookOf([COLUMNS, ...rows]) };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [
  [endpoints.itemList, itemList],
  [endpoints.itemDownload, itemDownload],
];
