import type { Messages } from '../language/translate';

/** Words of exported files beside the table itself. */
export const exportMessages = {
  link: ['平台主页', 'Page on the platform'],
  'estimate.heading': ['{heading}（估算）', '{heading} (our estimate)'],
  'note.heading': ['{heading}：备注', '{heading}: note'],
  'sheet.results': ['结果', 'Results'],
  'sheet.about': ['说明', 'About'],
  'about.list': ['内容', 'Contents'],
  'about.source': ['数据来源', 'Source'],
  'about.kind': ['数据类型', 'Kind of data'],
  'kind.real': ['真实数据，经 Just One API 获取', 'Real data, from Just One API'],
  'kind.sample': [
    '示例数据：人物、链接和数字都是编造的',
    'Sample data: the people, links and figures are made up',
  ],
  'about.fetched': ['数据获取时间', 'Fetched'],
  'about.exported': ['导出时间', 'Exported'],
  'about.rows': ['行数', 'Rows'],
  'rows.of': ['{rows}，平台共 {total}', '{rows} of {total} on the platform'],
  'about.criteria': ['搜索条件', 'Filters'],
  'criteria.none': ['无', 'No filters'],
  'about.marks': ['斜体', 'Italics'],
  marks: [
    '平台没有给出、由我们估算的数，或单位未能核实的数',
    'Estimates of our own, and figures whose unit is uncertain',
  ],
  'about.by': ['由 KOL Lens 导出', 'Exported by KOL Lens'],
} as const satisfies Messages;
