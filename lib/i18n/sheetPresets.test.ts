import { describe, expect, it } from 'vitest';
import type { ColumnContent, SheetTemplate } from '../sheet/template';
import { presetTemplates } from './sheetPresets';

/** Where a column's cells come from, in a word. */
function sourceOf(content: ColumnContent): string {
  switch (content.kind) {
    case 'field':
      return content.id;
    case 'formula':
      return [content.formula, content.cost, content.base].filter(Boolean).join('/');
    default:
      return content.kind;
  }
}

const preset = (id: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
  presetTemplates(language).find((one) => one.id === id) as SheetTemplate;

/** The columns that agencies hand in for Douyin, in their order: the headings from the top, number format, and the source of the cells. */
const DOUYIN = `
  达人 | 序号 | plain | creator.number
  达人 | 日期 | plain | file.today
  达人 | 平台 | plain | creator.platform
  达人 | 昵称 | plain | creator.name
  达人 | 抖音号 | plain | known.xingtu.douyinId
  达人 | 星图 ID | plain | creator.id
  达人 | 主页链接 | plain | creator.home
  达人 | 星图链接 | plain | creator.market
  达人 | 账号类型 | plain | known.xingtu.row.fields
  达人 | 达人量级 | plain | empty
  达人 | 性别 | plain | known.xingtu.gender
  达人 | 地区 | plain | creator.place
  达人 | 机构 | plain | known.xingtu.mcn
  达人 | 粉丝数（万） | wan | creator.fans
  达人 | 涨粉率 | percent | known.xingtu.row.fansGrowthRate
  报价（元） | 平台报价 | 1–20 秒 | yuan | known.xingtu.price.1_20
  报价（元） | 平台报价 | 21–60 秒 | yuan | known.xingtu.price.21_60
  报价（元） | 平台报价 | 60 秒以上 | yuan | known.xingtu.price.60
  报价（元） | 合作形式 | plain | line.form
  报价（元） | 报价 | yuan | line.price
  报价（元） | 服务费 | yuan | fee
  报价（元） | 含服务费价 | yuan | withFee
  报价（元） | 返点 | percent | entry.rebate
  报价（元） | 返点后净成本 | yuan | net
  数据 | 总体 | 预期播放量（万） | wan | plays.expected
  数据 | 总体 | 播放中位数（万） | wan | verdict.median
  数据 | 总体 | 完播率 | percent | verdict.completion
  数据 | 总体 | 互动率 | percent | verdict.interaction
  数据 | 总体 | 播粉比 | percent | verdict.playsPerFan
  数据 | 总体 | 爆文率 | plain | empty
  数据 | 商单 | 播放中位数（万） | wan | works.xingtu.playMid
  数据 | 商单 | 完播率 | percent | works.xingtu.completionRate
  数据 | 商单 | 互动率 | percent | works.xingtu.interactRate
  数据 | 商单 | 平均时长（秒） | plain | works.xingtu.avgDuration
  数据 | 商单 | 平均点赞 | plain | works.xingtu.likeAvg
  数据 | 商单 | 平均评论 | plain | works.xingtu.commentAvg
  数据 | 商单 | 平均分享 | plain | works.xingtu.shareAvg
  数据 | 日常 | 播放中位数（万） | wan | works.personal.playMid
  数据 | 日常 | 完播率 | percent | works.personal.completionRate
  数据 | 日常 | 互动率 | percent | works.personal.interactRate
  数据 | 日常 | 平均时长（秒） | plain | works.personal.avgDuration
  数据 | 日常 | 平均点赞 | plain | works.personal.likeAvg
  数据 | 日常 | 平均评论 | plain | works.personal.commentAvg
  数据 | 日常 | 平均分享 | plain | works.personal.shareAvg
  数据 | 种草 | 看后搜次数 | plain | known.xingtu.seeding.searches
  数据 | 种草 | 看后搜率 | plain | known.xingtu.seeding.searchRate
  数据 | 种草 | 新增 A3 | plain | known.xingtu.seeding.a3
  数据 | 种草 | 组件点击量 | plain | known.xingtu.conversion.clicks
  数据 | 种草 | 组件点击率 | plain | known.xingtu.conversion.clickRate
  数据 | 连接用户（万） | 了解 | wan | known.xingtu.connected.aware
  数据 | 连接用户（万） | 兴趣 | wan | known.xingtu.connected.interested
  数据 | 连接用户（万） | 喜欢 | wan | known.xingtu.connected.like
  数据 | 连接用户（万） | 追随 | wan | known.xingtu.connected.follow
  成本（元） | 平台预期 CPM | 1–20 秒 | yuan | known.xingtu.cpm.1_20
  成本（元） | 平台预期 CPM | 21–60 秒 | yuan | known.xingtu.cpm.21_60
  成本（元） | 平台预期 CPM | 60 秒以上 | yuan | known.xingtu.cpm.60
  成本（元） | 平台预期 CPE | 1–20 秒 | yuan | known.xingtu.cpe.1_20
  成本（元） | 平台预期 CPE | 21–60 秒 | yuan | known.xingtu.cpe.21_60
  成本（元） | 平台预期 CPE | 60 秒以上 | yuan | known.xingtu.cpe.60
  成本（元） | 按报价 | 预期 CPM | yuan | cpm/price/expected
  成本（元） | 按报价 | CPM（中位数） | yuan | cpm/price/median
  成本（元） | 按报价 | CPE | yuan | cpe/price/median
  成本（元） | 按报价 | TA-CPM | yuan | taCpm/price/median
  观众 | 性别 | 女 | percent | share.audience.gender.female
  观众 | 性别 | 男 | percent | share.audience.gender.male
  观众 | 年龄 | <18 | plain | empty
  观众 | 年龄 | 18–23 | percent | share.audience.age.18-23
  观众 | 年龄 | 24–30 | percent | share.audience.age.24-30
  观众 | 年龄 | 31–40 | percent | share.audience.age.31-40
  观众 | 年龄 | 41–50 | percent | share.audience.age.41-50
  观众 | 年龄 | 50+ | percent | share.audience.age.50+
  观众 | 八大人群 | 小镇青年 | percent | share.audience.group.小镇青年
  观众 | 八大人群 | 小镇中老年 | percent | share.audience.group.小镇中老年
  观众 | 八大人群 | Z世代 | percent | share.audience.group.Z世代
  观众 | 八大人群 | 都市银发 | percent | share.audience.group.都市银发
  观众 | 八大人群 | 都市蓝领 | percent | share.audience.group.都市蓝领
  观众 | 八大人群 | 精致妈妈 | percent | share.audience.group.精致妈妈
  观众 | 八大人群 | 新锐白领 | percent | share.audience.group.新锐白领
  观众 | 八大人群 | 资深中产 | percent | share.audience.group.资深中产
  观众 | 城市等级 | 一线 | percent | share.audience.tier.一线
  观众 | 城市等级 | 新一线 | percent | share.audience.tier.新一线
  观众 | 城市等级 | 二线 | percent | share.audience.tier.二线
  观众 | 城市等级 | 三线 | percent | share.audience.tier.三线
  观众 | 城市等级 | 四线 | percent | share.audience.tier.四线
  观众 | 城市等级 | 五线 | percent | share.audience.tier.五线
  观众 | 设备 | iPhone | percent | share.audience.device.iPhone
  推荐 | 推荐理由 | plain | entry.reasonFor
  推荐 | 风险提示 | plain | empty
  推荐 | 档期 | plain | entry.slot
  推荐 | 备注 | plain | empty
  推荐 | 提报人 | plain | empty
  推荐 | 数据日期 | plain | file.figures
  推荐 | 数据来源 | plain | file.source
  客户填写 | 是否确认 | plain | empty
  客户填写 | 未选原因 | plain | empty
  客户填写 | 反馈 | plain | empty
`;

describe('the complete preset for Douyin', () => {
  it('has what agencies hand in: each column under its headings, and an empty one where no answer tells it', () => {
    const rows = preset('douyin').columns.map(({ headings, format, content }) =>
      [...headings, format, sourceOf(content)].join(' | '),
    );
    expect(rows).toEqual(
      DOUYIN.trim()
        .split('\n')
        .map((row) => row.trim()),
    );
  });

  it('has each heading once, in either language', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const headings = preset('douyin', language).columns.map((column) => column.headings.join(' / '));
      expect(headings.filter((one, at) => headings.indexOf(one) !== at)).toEqual([]);
    }
  });

  it('is in English throughout where the reader reads English', () => {
    const { name, columns } = preset('douyin', 'en');
    expect([name, ...columns.flatMap(({ headings }) => headings)].join(' ')).not.toMatch(/\p{Script=Han}/u);
  });
});

it('the three prices of a creator on Douyin are columns of a sheet, or a row each', () => {
  const [complete, tiers] = [preset('douyin'), preset('douyin.tiers')];
  expect([complete.rows, tiers.rows]).toEqual(['creator', 'tier']);
  expect(tiers.columns.map(({ content }) => sourceOf(content))).toContain('line.form');
});
