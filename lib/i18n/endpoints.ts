import { type Language, type Messages, translate } from '../language/translate';

/** What each data endpoint is, in words: the source of a figure, a line of the ledger, a call that is waited for. */
const endpoints = {
  'xingtu.base': ['星图达人基础信息', 'Xingtu creator profile'],
  'xingtu.marketing': ['星图达人报价', 'Xingtu creator prices'],
  'xingtu.cp': ['星图预期 CPM 与 CPE', 'Xingtu expected CPM and CPE'],
  'xingtu.spread': ['星图传播表现', 'Xingtu spread performance'],
  'xingtu.recVideos': ['星图代表作与近期作品', 'Xingtu selected works'],
  'xingtu.showItems': ['星图达人作品列表', 'Xingtu creator works'],
  'xingtu.audience': ['星图受众分布', 'Xingtu audience distribution'],
  'xingtu.fansDistribution': ['星图粉丝分布', 'Xingtu fans distribution'],
  'xingtu.linkStruct': ['星图连接用户', 'Xingtu connected users'],
  'xingtu.dailyFans': ['星图每日粉丝', 'Xingtu daily fans'],
  'xingtu.item': ['星图作品数据', 'Xingtu work report'],
  'xingtu.itemTrend': ['星图作品趋势', 'Xingtu work trend'],
  'xingtu.itemThAnalysis': ['星图作品分析', 'Xingtu work analysis'],
  'xingtu.search': ['星图达人搜索', 'Xingtu creator search'],
  'douyin.userDetail': ['抖音用户信息', 'Douyin user profile'],
  'douyin.page': ['页面地址（免费）', 'The address of the page (free)'],
  'pgy.blogger': ['蒲公英博主信息', 'Pugongying creator profile'],
  'pgy.dataSummary': ['蒲公英数据概览', 'Pugongying data summary'],
  'pgy.costEffective': ['蒲公英性价比', 'Pugongying cost-effectiveness'],
  'pgy.notesRate': ['蒲公英笔记表现', 'Pugongying note performance'],
  'pgy.fansProfile': ['蒲公英粉丝画像', 'Pugongying fans profile'],
  'pgy.fansSummary': ['蒲公英粉丝概览', 'Pugongying fans summary'],
  'pgy.fansHistory': ['蒲公英粉丝历史', 'Pugongying fans history'],
  'pgy.notesDetail': ['蒲公英笔记列表', 'Pugongying notes'],
  'pgy.noteDetail': ['蒲公英笔记详情', 'Pugongying note detail'],
  'pgy.search': ['蒲公英博主搜索', 'Pugongying creator search'],
  'studio.diagnosis': ['创作者中心账号诊断', 'Studio: account diagnosis'],
  'studio.verticals': ['创作者中心投稿垂类', 'Studio: fields of the works'],
  'studio.overview': ['创作者中心投稿概览', 'Studio: works at a glance'],
  'studio.performance': ['创作者中心投稿表现', 'Studio: performance of works'],
  'studio.itemList': ['创作者中心作品列表', 'Studio: list of works'],
  'studio.itemDownload': ['创作者中心作品导出', 'Studio: workbook of works'],
  'studio.item.overview': ['创作者中心作品总览', 'Studio: work overview'],
  'studio.item.playSource': ['创作者中心流量来源', 'Studio: sources of plays'],
  'studio.item.searchKeyword': ['创作者中心搜索词', 'Studio: search keywords'],
  'studio.item.watchTrend.retention': ['创作者中心留存趋势', 'Studio: retention'],
  'studio.item.watchTrend.likes': ['创作者中心点赞趋势', 'Studio: likes over the video'],
  'studio.item.watchTrend.bounce': ['创作者中心跳出趋势', 'Studio: bounce'],
  'studio.item.portrait': ['创作者中心观众画像', 'Studio: audience of the work'],
  'studio.item.others': ['创作者中心粉丝与关注词', 'Studio: fans and keywords'],
  'studio.item.danmaku': ['创作者中心弹幕分析', 'Studio: bullet comments'],
  'studio.live': ['创作者中心直播场次', 'Studio: live sessions'],
} as const satisfies Messages;

/** An endpoint in words; its id where there are none. */
export function endpointWords(id: string, language: Language): string {
  return Object.hasOwn(endpoints, id) ? translate(endpoints[id as keyof typeof endpoints], language) : id;
}
