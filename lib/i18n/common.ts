import type { Messages } from '../language/translate';

/** Words that more than one screen says. */
export const common = {
  product: ['KOL Lens', 'KOL Lens'],
  'sample.title': ['示例数据', 'Sample data'],
  'sample.text': [
    '人物、链接与数字均为编造，不计费。',
    'People, links and figures are made up. Nothing is billed.',
  ],
  'sample.change': ['改用真实数据', 'Use real data'],
  'platform.xingtu': ['巨量星图', 'Xingtu'],
  'platform.pugongying': ['小红书蒲公英', 'Pugongying'],
  'platform.douyin': ['抖音', 'Douyin'],
  'platform.xiaohongshu': ['小红书', 'Xiaohongshu'],
  'kind.kol': ['达人', 'creator'],
  'kind.item': ['作品', 'work'],
  'subject.name': ['{platform}{kind}', '{platform} {kind}'],
  'calls.free': ['免费', 'free'],
  'calls.anew': ['让网关重新查询，{calls}', 'asked anew of the gateway: {calls}'],
  'calls.upTo': ['最多 {calls}', 'up to {calls}'],
  'calls.takes': ['需要 {calls}', 'takes {calls}'],
  retry: ['重试', 'Try again'],
  close: ['关闭', 'Close'],
  cancel: ['取消', 'Cancel'],
  loading: ['正在加载', 'Loading'],
  'sheet.open': ['提报表', 'Sheet'],
  'list.add': ['加入名单（A）', 'Add to a list (A)'],
  missing: ['数据源没有提供', 'No data from the source'],
  'cap.cost': ['每日上限相当于 {yuan}（按每次 {price} 计）。', 'The daily cap is {yuan}, at {price} a call.'],
  'cap.title': ['现在有每日上限', 'There is a daily cap now'],
  'cap.text': [
    '你之前没有设每日上限。为防止网页诱导产生大量调用，现在每天最多 {cap} 次；你可以在设置里改。',
    'You had no cap before. So that no web page can run up a bill, there is now a cap of {cap} {cap:call|calls} a day. You can change that in the options.',
  ],
  'cap.change': ['更改上限', 'Change the cap'],
  'cap.seen': ['知道了', 'Got it'],
} as const satisfies Messages;
