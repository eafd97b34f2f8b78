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
  notAdded: ['没有加入名单，请在下面重试。', 'Not added to a list. Try again below.'],
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
  badgesOffer: ['这个网站的列表上可以显示标记', 'Lists here can have badges'],
  badgesSwitch: ['开启标记', 'Switch on'],
  badgesConsent: ['了解并开启…', 'Read and switch on…'],
  badgesDecline: ['不再提示这个网站', 'Do not offer this again'],
  badgesOn: ['标记已开启，刷新页面后出现', 'Badges are on: reload the page to see them'],
  badgesRefused: ['浏览器没有允许，标记仍关闭', 'The browser did not allow it'],

  recentTitle: ['最近查询', 'Recent'],
  recentClear: ['清除', 'Clear'],
  recentCleared: ['最近查询已清除', 'Recent look-ups cleared'],
  recentEmpty: ['看过的达人和作品会出现在这里。', 'Creators and works you looked up appear here.'],

  callsTodayCapped: ['今天 {calls} / {cap} 次调用', '{calls} / {cap} {cap:call|calls} today'],
  capReached: ['已到每日上限', 'Daily cap reached'],
} as const satisfies Messages;
