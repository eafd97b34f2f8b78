import type { Message, Messages } from '../language/translate';
import { PRACTICE_IDS, type PracticeId } from '../settings/consent';

/** What is handled in this package: one without the studio hands over no login. */
export const HANDLED: readonly PracticeId[] = import.meta.env?.WITHOUT_STUDIO
  ? PRACTICE_IDS.filter((id) => id !== 'studio')
  : PRACTICE_IDS;

const NOTHING = { what: ['', ''], why: ['', ''], where: ['', ''] } as const;

/** What is said of each practice: what is handled, why, and where it goes. `PRIVACY.md` says the same at more length. */
export const practiceWords: Readonly<Record<PracticeId, { what: Message; why: Message; where: Message }>> = {
  page: {
    what: [
      '巨量星图、蒲公英、抖音、小红书页面的地址，以及页面上标明达人或作品的标记',
      'The address of pages on Xingtu, Pugongying, Douyin and Xiaohongshu, and the marks in them that name a creator or a work',
    ],
    why: ['知道页面上是哪个达人或作品', 'To know which creator or work the page shows'],
    where: ['不外传，只在这个浏览器里', 'Nowhere: it stays in this browser'],
  },
  cards: {
    what: [
      '列表页标记（默认关闭，逐个网站打开）：卡片上的 ID；在星图与蒲公英的表格上，还有页面自己收到的达人名单',
      'Badges on list pages, off until you switch them on for a site: the IDs on its cards; on the tables of Xingtu and Pugongying also the list of creators that the page itself received',
    ],
    why: [
      '在列表页上标出名单里的、已排除的、已付费的达人',
      'To say on list pages who is in your lists, was refused, or was paid for',
    ],
    where: ['不外传，只在这个浏览器里，也不保存', 'Nowhere: it stays in this browser, and is not stored'],
  },
  ids: {
    what: [
      '你打开的达人或作品的 ID，以及所选的口径（如近 30 天、近 90 天）',
      'The ID of the creator or work you open, and what you choose of it (such as 30 or 90 days)',
    ],
    why: ['查询报价、表现与受众', 'To fetch price, performance and audience'],
    where: [
      '你选择的 Just One API 地址（默认 api.justoneapi.com）或团队网关，仅在你打开缓存里没有的内容时',
      'The Just One API address you choose (api.justoneapi.com unless you change it), or your team’s gateway, only when you open what is not in the cache',
    ],
  },
  token: {
    what: [
      '你的 Just One API 令牌；若使用团队网关，则为你在网关的个人密钥',
      'Your Just One API token; with a team’s gateway, your personal key for it instead',
    ],
    why: ['每次调用凭它鉴权、计费', 'Each call is made, and billed, with it'],
    where: [
      '同一个地址（默认 api.justoneapi.com），密钥只发给该网关；在本机存于扩展的私有文件，网页读不到',
      'The same address (api.justoneapi.com unless you change it), the key to that gateway alone; on this computer they are in private files of the extension, which no web page can read',
    ],
  },
  searches: {
    what: [
      '你输入的昵称、搜索词、筛选条件与短链接',
      'Names, search terms, filters and short links that you enter',
    ],
    why: ['搜索达人、解析链接', 'To find creators and to see where a link leads'],
    where: [
      '同一个地址（默认 api.justoneapi.com），仅在你按下搜索或解析时',
      'The same address (api.justoneapi.com unless you change it), only when you press search or resolve',
    ],
  },
  pictures: {
    what: [
      '加载头像与封面的请求，不带来源页面与登录状态',
      'Requests for avatars and covers, without the page you are on or any login',
    ],
    why: [
      '显示图片；你要求时，把头像写进 Excel',
      'To show them, and to put avatars into a workbook when you ask for it',
    ],
    where: [
      '平台的图片服务器（douyinpic.com、byteimg.com、xhscdn.com），它们会看到你的 IP 地址',
      'The platforms’ picture servers (douyinpic.com, byteimg.com, xhscdn.com), which see your IP address',
    ],
  },
  answers: {
    what: [
      '数据服务的回答、其中每天的达人数据、调用记录与最近查询',
      'Answers of the data service, what they said of creators by day, the ledger of calls, recent look-ups',
    ],
    why: ['同一份数据不重复付费，并能看到变化', 'So that no answer is paid for twice, and changes show'],
    where: ['不外传，只存在这个浏览器里', 'Nowhere: it is stored in this browser'],
  },
  written: {
    what: [
      '你写下的名单、备注、报价、已存搜索与设置',
      'Lists, notes, quotes, saved searches and settings of yours',
    ],
    why: ['供你继续使用', 'To go on working with them'],
    where: [
      '不外传，只存在这个浏览器里，你选择与团队共享的名单除外；导出的文件由你自己保存',
      'Nowhere, but for lists that you choose to share with a team: they are stored in this browser; files that you export are yours',
    ],
  },
  shared: {
    what: [
      '仅在你加入团队之后：你选择共享的名单、对其中达人的备注，以及你另行打开时这些达人的数据快照；你在团队里的名字，和你的团队密钥或文件夹密码',
      'Only after you join a team: the lists you choose to share, the notes on their creators and, if you switch that on, what answers said of these creators; your name in the team, and your key or password for its folder',
    ],
    why: ['与团队共同维护名单', 'To keep lists together with your team'],
    where: [
      '你填写的团队网关或 WebDAV 文件夹，团队成员与服务器管理员可以读取',
      'The team gateway or WebDAV folder that you enter; its members and administrators can read it',
    ],
  },
  studio: import.meta.env?.WITHOUT_STUDIO
    ? NOTHING
    : {
        what: [
          '仅创作者中心：creator.douyin.com 的登录 Cookie 与该服务的密钥。默认关闭，你另行同意后才会读取',
          'The studio only: the login cookie of creator.douyin.com and the key of its service. Off, and not read, until you agree to it separately',
        ],
        why: ['查看你自己账号的数据', 'To show the figures of your own account'],
        where: [
          '你为创作者中心选择的服务：api.tikomni.com、api.tikhub.io 或 api.tikhub.dev',
          'The service that you choose for the studio: api.tikomni.com, api.tikhub.io or api.tikhub.dev',
        ],
      },
};

/** What is new with each number of the practices, for those who agreed to an earlier one. The first number has nothing before it. */
export const PRACTICE_NEWS: Readonly<Record<number, readonly Message[]>> = {};

/** The question before everything else. */
export const consentWords = {
  title: ['使用前，请先了解 KOL Lens 如何处理数据', 'Before you begin: what KOL Lens does with data'],
  lead: [
    'KOL Lens 告诉你达人值多少钱、表现如何、触达谁。为此它只处理下列内容。在你同意之前，它不读取、不发送、不保存任何内容，只记住你的回答。',
    'KOL Lens shows what a creator costs, how they perform and who they reach. For that it handles what is listed here, and nothing else. Until you agree, it reads, sends and stores nothing but your answer.',
  ],
  why_existing: [
    '你以前用过 KOL Lens。从这个版本起，它要先征得你的同意；在你回答之前它已停用，已存的内容原样保留。',
    'You have used KOL Lens before. From this version on it asks first: until you answer it is off, and what is stored stays as it is.',
  ],
  why_refused: [
    'KOL Lens 目前已停用：它不读取、不发送任何内容。已存的内容原样保留，直到你清除全部。',
    'KOL Lens is off: it reads and sends nothing. What is stored stays as it is until you forget everything.',
  ],
  why_raised: [
    '自你上次同意以来，KOL Lens 处理数据的方式有变化，所以再次征求同意；在你回答之前它已停用。新的内容：',
    'What KOL Lens does with data has changed since you agreed, so it asks again. Until you answer it is off. What is new:',
  ],
  what: ['处理什么', 'What is handled'],
  why: ['为什么', 'Why'],
  where: ['发往哪里', 'Where it goes'],
  never: [
    '没有我们自己的服务器，没有统计，没有广告；不出售数据，也不用于列出之外的任何目的。数据的使用遵守 Chrome 应用商店用户数据政策，包括其中的“有限使用”要求。',
    'There is no server of ours, no analytics, no advertising. Nothing is sold or used for anything but what is listed. The use of data follows the Chrome Web Store User Data Policy, including its Limited Use requirements.',
  ],
  back: [
    '可随时在设置的“备份与清除”里撤回同意。',
    'You can take your consent back at any time, under “Backup and deletion” in the options.',
  ],
  yes: ['同意并开始', 'I agree'],
  no: ['暂不同意', 'Not now'],
  remove: ['移除 KOL Lens', 'Remove KOL Lens'],
  otherLanguage: ['English', '中文'],

  // in place of a screen
  dueTitle: ['KOL Lens 需要先征得你的同意', 'KOL Lens needs your consent first'],
  dueText: [
    '在你同意之前，它不读取、不发送、不保存任何内容。',
    'Until you agree, it reads, sends and stores nothing.',
  ],
  dueOpen: ['阅读并决定', 'Read and decide'],

  // in the options
  given: ['数据处理的同意', 'Consent to what is handled'],
  givenAt: ['你于 {moment} 同意。', 'You agreed on {moment}.'],
  givenHint: [
    '撤回后一切立即停止；已存的内容原样保留，可另行清除全部。',
    'Taken back, everything stops at once. What is stored stays until you forget everything.',
  ],
  takeBack: ['撤回同意', 'Take it back'],
  takeBackTitle: ['撤回同意？', 'Take your consent back?'],
  takeBackText: [
    'KOL Lens 会立即停用：不再读取页面、不再调用。已经发出的调用仍会收到回答并保存，因为它已计费。',
    'KOL Lens is off at once: it looks at no page and makes no call. A call that has already left is still answered and kept, because it is billed.',
  ],
  see: ['查看处理什么', 'See what is handled'],
} as const satisfies Messages;
