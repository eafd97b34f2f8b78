import { type Language, type Message, translate } from '../language/translate';
import type { EndpointId } from '../providers/ids';
import { endpointNames } from './names';

/** The name of each endpoint, as the source of a figure, in the ledger, and while a call is under way. */
const NAMES = {
  ...endpointNames,
  'douyin.page': ['页面地址（免费）', 'The address of the page (free)'],
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
} as const satisfies Readonly<Record<EndpointId | 'douyin.page', Message>>;

/** The name of an endpoint; its id where it has none. */
export function endpointWords(id: string, language: Language): string {
  return Object.hasOwn(NAMES, id) ? translate(NAMES[id as keyof typeof NAMES], language) : id;
}
