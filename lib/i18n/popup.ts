import type { Messages } from '../language/translate';

/** The popup. */
export const popup = {
  title: ['KOL Lens', 'KOL Lens'],
  loading: ['正在读取…', 'Reading…'],
  options: ['设置', 'Options'],
  workspace: ['工作台', 'Workspace'],
  firstTitle: ['欢迎使用 KOL Lens', 'Welcome to KOL Lens'],
  firstText: [
    '在正在看的达人或作品页面上，直接看到报价、表现与受众。先选数据来源：',
    'See what a creator costs, how they perform and who they reach, on the page you are looking at. First choose where figures come from:',
  ],
  firstToken: ['使用我的令牌', 'Use my token'],
  firstSample: ['先看示例数据', 'Try sample data'],

  pageTitle: ['当前页面', 'This page'],
  openPanel: ['打开面板', 'Open panel'],
  openReport: ['在新标签页查看', 'Open in full tab'],
  noFigures: [
    '还没有缓存的数据。打开面板即可查询，按钮上写明要几次调用。',
    'Nothing cached yet. Open the panel to load figures: its button says how many calls that takes.',
  ],
  pageSite: [
    '这个页面上没有达人或作品。打开达人主页或作品页，或在下面粘贴链接。',
    'No creator or work on this page. Open a creator’s or work’s page, or paste a link below.',
  ],
  pageOff: [
    '你已在{site}上关闭 KOL Lens。仍可在下面粘贴链接查询。',
    'You switched KOL Lens off on {site}. Pasting a link below still works.',
  ],
  pageOffAction: ['重新开启', 'Switch it on'],
  pageNone: [
    'KOL Lens 支持巨量星图、小红书蒲公英、抖音和小红书的页面。在其他页面，请在下面粘贴链接或 ID。如果当前页面就是其中之一，请刷新。',
    'KOL Lens works on pages of Xingtu, Pugongying, Douyin and Xiaohongshu. Anywhere else, paste a link or an ID below. If this page is one of those, reload it.',
  ],

  lookupTitle: ['查询', 'Look up'],
  lookupLabel: ['链接、分享文本或 ID', 'Link, share text or ID'],
  lookupPlaceholder: ['粘贴链接、分享文本或 ID，每行一个', 'Paste links, share texts or IDs, one per line'],
  lookupPlatform: ['纯 ID 所属平台', 'Platform of a bare ID'],
  platform_any: ['自动', 'Auto'],
  platform_xingtu: ['星图', 'Xingtu'],
  platform_xhs: ['蒲公英 · 小红书', 'PGY · XHS'],
  platform_douyin: ['抖音', 'Douyin'],
  lookupCount: ['识别出 {count} 个', '{count} found'],
  lookupNone: ['没有识别出达人或作品', 'No creator or work found'],
  lookupAmbiguous: ['这个 ID 可能是：', 'This ID could be:'],
  lookupLine: ['第 {line} 行', 'Line {line}'],
  lookupMore: ['还有 {count} 行没有显示', '{count} more {count:line|lines} not shown'],

  problem_shortLink: [
    '短链接要先在浏览器里打开，再复制跳转后的地址。',
    'Open this short link in the browser first, then copy the address it leads to.',
  ],
  problem_noSubject: [
    '这是支持的网站，但不是某个达人或作品的页面。',
    'A supported site, but not the page of one creator or one work.',
  ],
  problem_otherSite: [
    '这个网站不在支持之列：星图、蒲公英、抖音、小红书。',
    'Not one of the supported sites: Xingtu, Pugongying, Douyin, Xiaohongshu.',
  ],
  problem_otherPlatform: [
    '这个 ID 不属于所选的平台，换一个平台试试。',
    'This ID does not belong to the platform you chose. Try another platform.',
  ],
  problem_platformNeeded: [
    '可能是抖音 UID。若是，请在上方选择“抖音”。',
    'It may be a Douyin UID. If so, choose Douyin above.',
  ],
  problem_notAnId: ['不是链接，也不是可识别的 ID。', 'Neither a link nor a known form of ID.'],
  problem_tooLong: ['这一行太长，不会是链接或 ID。', 'This line is too long for a link or an ID.'],
  problem_tooMany: [
    '从这一行起没有读取：一次最多 200 行。',
    'Not read from this line on: 200 lines at most.',
  ],

  recentTitle: ['最近查询', 'Recent'],
  recentClear: ['清除', 'Clear'],
  recentCleared: ['最近查询已清除', 'Recent look-ups cleared'],
  recentEmpty: ['看过的达人和作品会出现在这里。', 'Creators and works you looked up appear here.'],

  callsTodayCapped: ['今天 {calls} / {cap} 次调用', '{calls} / {cap} {cap:call|calls} today'],
  capReached: ['已到每日上限', 'Daily cap reached'],
} as const satisfies Messages;
