import type { Row, TableBlock } from '../../../report/blocks';
import type { Answer, List, Page, Query } from '../../types';
import { readWire } from '../../wire';
import pugongyingPage from '../pugongying/search/fixtures/pgy.search.pictureOnly.json';
import xingtuPage from '../xingtu/search/fixtures/xingtu.search.online.json';

// What the tests of both searches share: pages over raw answers, read like the real ones.

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

const [pugongyingRow] = pugongyingPage.data.kols as [(typeof pugongyingPage.data.kols)[number]];
const [xingtuRow] = xingtuPage.data.authors as [(typeof xingtuPage.data.authors)[number]];

/** A creator with a figure of each kind, and with what a row may lack. */
export const KOL = {
  ...pugongyingRow,
  contentTags: [...pugongyingRow.contentTags, { taxonomy1Tag: '搞笑' }],
  featureTags: ['vlog'],
  headPhoto: 'http://sns-avatar-qc.xhscdn.com/a.jpg',
  redId: '0012345678',
  fans30GrowthRate: -1.5,
  thousandLikePercent30: 0.0,
};

export const kols = (...rows: object[]) => ({ kols: rows, total: 5000, trackId: 't' });

export const AUTHOR = {
  star_id: xingtuRow.star_id,
  attribute_datas: {
    ...xingtuRow.attribute_datas,
    city: '',
    tags_relation: '{"美食":["美食探店"],"随拍":[]}',
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
