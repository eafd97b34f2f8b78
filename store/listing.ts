/** A text of a listing, in the two languages of the product. */
export interface Text {
  zh: string;
  en: string;
}

/** The stores, by the browser whose package each of them takes. */
export type Store = 'chrome' | 'edge' | 'firefox';

/** How long the texts may be, in characters: the narrowest of what the stores' forms take. */
export const LIMITS = {
  /** Firefox's; the others take 75 and 45. */
  name: 45,
  /** Chrome's and Edge's, which take it from the package; Firefox takes 250. */
  summary: 132,
  /** Edge's, for each language; Chrome takes 16,000, Firefox 15,000. */
  description: { least: 250, most: 10_000 },
  /** Chrome's, for the purpose and for each reason. */
  reason: 1000,
  /** Edge's; Firefox takes 3,000. */
  notes: 2000,
  /** Edge's: up to seven of them, with 21 words together. */
  searchTerm: 30,
} as const;

export const NAME: Text = { zh: 'KOL Lens 达人透镜', en: 'KOL Lens' };

/** As the packages have it in `public/_locales`. */
export const SUMMARY: Text = {
  zh: '在星图、蒲公英、抖音、小红书的页面上，直接看到达人或作品的 CPM、CPE、互动数据与受众画像。',
  en: 'What a creator costs and who they reach, on the Xingtu, Pugongying, Douyin or Xiaohongshu page you are looking at.',
};

/** What the stores ask to be one narrow purpose, in one sentence. */
export const PURPOSE: Text = {
  zh: '在星图、蒲公英、抖音、小红书的页面旁，显示所看达人或作品的价格、CPM、CPE、表现与受众，数据用用户自己的数据服务令牌获取。',
  en: 'Beside pages of Xingtu, Pugongying, Douyin and Xiaohongshu, shows what the creator or work on the page costs (CPM, CPE), how it performs and who it reaches, fetched with the user’s own token of a data service.',
};

const STUDIO: Text = {
  zh: `

• 创作者中心：创作者可以查看自己账号与作品的分析。默认关闭；开启前会写明登录 Cookie 发给哪一家服务，由你决定，随时可以撤回。`,
  en: `

• A studio for creators: the analytics of your own account and works. It is off until you have read which service gets your login cookie and agreed, and you can take that back at any time.`,
};

const description = (studio: Text): Text => ({
  zh: `选达人的人，一天都在星图、蒲公英和抖音之间来回，把数字抄进表格，再猜一个报价到底贵不贵。KOL Lens 把答案放在你正在看的页面旁边。

• 先看结论：你要买的时长或形式的报价，按真实播放（曝光、阅读）算的 CPM 与 CPE，旁边是平台的预期值；播放中位数、完播率、互动率与同类排名；哪里不寻常，按哪条规则、多少样本，都写明白。没有我们自己的打分。

• 数字可信：每个数字都有单位、定义、公式、来源和时间；没有的就是一条横线，绝不是零；我们的估算都标出来，并给出算式。

• 不重复付费：不打开面板就不请求；每个会产生请求的按钮都写着几次、约多少钱；缓存过的不再请求；可能已扣费的请求不会在背后重发；每日上限由你设定。

• 记忆与名单：看过的报价和表现按天记住，下次见到同一位达人就知道变了多少；名单里记状态、理由、报价与返点，合计 CPM 用总价除以总播放。

• 目标人群与对比：按平台自己的分组选定目标人群，看受众占比与 TA-CPM；最多十位达人并排比较，口径不同就写明不可比。

• 工作台：用买手真正用的筛选条件搜星图和蒲公英，导出 Excel 或 CSV，一页打印一份报告。${studio.zh}

中文与英文，浅色与深色，键盘与读屏软件都能用。

需要 Just One API 的令牌。这是一家按次收费的第三方服务，与我们无关，费用由它收取；本扩展免费。没有令牌也可以用示例数据试用：其中的达人、作品和数字都是虚构的，并会标明。

没有我们的服务器，没有账号，没有统计，没有广告。令牌只保存在你的浏览器里，只发给你选择的数据服务。`,
  en: `People who choose creators spend the day on Xingtu, Pugongying and Douyin, copying figures into spreadsheets and guessing what a price means. KOL Lens puts the answer beside the page they are looking at.

• A verdict first: the price of the length or form you buy, CPM and CPE on the plays (or exposures, or reads) that works really got, beside what the platform expects; medians, completion and interaction rates with their rank among peers; and what is unusual, with its rule and its sample. Never a score of ours.

• Figures you can trust: each has its unit, definition, formula, source and age. What is missing is a dash and never a zero; an estimate of ours says so and shows its arithmetic.

• Nothing paid twice: nothing is fetched until you open the panel; each control that leads to a call says how many calls that is and what they cost; what is cached is not asked for again; a call that may have been charged is never repeated behind your back; the daily cap is yours.

• Memory and lists: prices and results that you have seen are kept by day, so that you see what changed when you meet a creator again. Lists hold status, reasons, quotes and rebates, and a total CPM is total cost by total plays.

• Target audience and comparing: choose whom you want to reach in the platform’s own groups and see their share and TA-CPM; put up to ten creators side by side. Figures that are counted differently are not compared, and say so.

• A workspace: search Xingtu and Pugongying with the filters that buyers use, export to Excel or CSV, print a report on one page.${studio.en}

Chinese and English, light and dark, by keyboard and by screen reader.

It needs a token of Just One API, a paid service of another company, which bills each call; the extension itself is free. Without a token you can try sample data: its people, works and figures are made up, and it says so.

There is no server of ours, no account, no analytics, no advertising. The token stays in your browser and goes to the data service of your choice only.`,
});

/** The description of a package with the studio, or without it. */
export const descriptionOf = (withoutStudio: boolean): Text =>
  description(withoutStudio ? { zh: '', en: '' } : STUDIO);

/** What people type who look for it. Edge's form asks for them. */
export const SEARCH_TERMS: Readonly<Record<keyof Text, readonly string[]>> = {
  zh: ['星图', '蒲公英', '达人报价', 'CPM', '抖音达人', '小红书博主', '投放选号'],
  en: ['KOL', 'influencer price', 'CPM', 'Xingtu', 'Pugongying', 'Douyin', 'Xiaohongshu'],
};

/** The entry of {@link REASONS} about the pages that content scripts run in. */
export const PAGES = 'content scripts';

/** Why each permission and each host is asked for, by its name in the manifest: what the forms ask, and what packages are held against. */
export const REASONS: Readonly<Record<string, Text>> = {
  storage: {
    zh: '保存用户的设置（语言、上限、按钮位置），以及已打开标签页各自显示的达人。',
    en: 'Keeps the user’s settings (language, caps, the place of the button) and which creator each open tab shows.',
  },
  alarms: {
    zh: '用户启动的批量任务（一次查询多位达人）若因浏览器结束后台而中断，由它叫醒后台继续；加入团队后，每隔几分钟询问共享名单有无更新。没有任务、也不在团队里时，不设任何定时。',
    en: 'Wakes the background to go on with a job that the user started (many creators at once), should the browser end the background in the middle, and for a member of a team asks every few minutes whether shared lists have changed. No alarm is set while no job runs and nothing is shared.',
  },
  scripting: {
    zh: '可选，安装时不授予。用户在设置里为某个网站打开列表标记时申请，用来只在那个网站注册画标记的脚本；关闭即注销。',
    en: 'Optional, not granted at install. Asked for when the user switches on badges for a site in the options, to register the script that draws them on that site alone; switching them off unregisters it.',
  },
  'https://api.justoneapi.com/*': {
    zh: '数据服务：用户打开某位达人或某个作品时，按其 ID 获取数据。没有打开就没有请求。',
    en: 'The data service: figures of the creator or work that the user opens, asked for by its ID. Nothing is asked for until then.',
  },
  'https://*/*': {
    zh: '可选，安装时不授予，也从不整体申请。用户自己填写数据服务的地址（例如团队的网关），或团队共享文件夹的地址时，只申请那一个地址的权限；用户点“Excel 含头像”时，只申请平台的三个图片服务器（douyinpic.com、byteimg.com、xhscdn.com），把头像写进他自己的文件。自填的地址无法预知，所以清单里只能这样写。',
    en: 'Optional, not granted at install and never asked for as a whole. When the user enters an address of their own for the data service, such as a team’s gateway, or of the folder of a team’s shared lists, the permission of that one host is asked for; when the user presses “Excel with avatars”, that of the platforms’ three picture servers (douyinpic.com, byteimg.com, xhscdn.com), to put avatars into the user’s own file. An address of the user’s own cannot be known in advance, so the manifest can name it no other way.',
  },
  [PAGES]: {
    zh: '在星图、蒲公英、小红书、抖音的页面上：从网址（在抖音信息流中从播放中视频的标记）判断页面在看哪位达人或哪个作品，画出按钮和面板的框。页面的文字不读取、不发送。用户打开列表标记后，才另外读取卡片上的 ID；在星图与蒲公英的表格上，还读取页面自己收到的达人名单，只在本机使用。',
    en: 'On pages of Xingtu, Pugongying, Xiaohongshu and Douyin: to see from the address (in Douyin’s feed from the mark on the video that plays) which creator or work the page is about, and to draw the button and the panel’s frame. The text of the page is neither read nor sent. Only once the user has switched on badges, the IDs on cards of list pages are read too, and on the tables of Xingtu and Pugongying the list of creators that the page itself received; both are used on this computer alone.',
  },
};

/** The same for what only the studio asks for. */
export const STUDIO_REASONS: Readonly<Record<string, Text>> = {
  cookies: {
    zh: '可选，安装时不授予。用户在“创作者中心”里读过说明并同意之后，在请求的那一刻读取其在 creator.douyin.com 的登录，用来查询自己账号的数据；不保存。用户也可以不授予，改为手动粘贴。',
    en: 'Optional, not granted at install. After the user has read what it means and agreed in the studio, their own login at creator.douyin.com is read at the moment of a request, to ask for the analytics of their own account. It is kept nowhere, and can be pasted by hand instead.',
  },
  '*://*.douyin.com/*': {
    zh: '可选，与 cookies 一起申请：会话 Cookie 在上级域名上，只有 creator.douyin.com 的权限读不到。',
    en: 'Optional, asked for together with cookies: the session’s cookies are on the parent domain, and cannot be read with the host of the creator centre alone.',
  },
};

/** The answer to Chrome's question about remote code. */
export const REMOTE_CODE: Text = {
  zh: "不使用远程代码：所有脚本都在安装包里，页面的安全策略为 script-src 'self'。",
  en: "No remote code is used: all scripts are in the package, and the policy of its pages is script-src 'self'.",
};

/** What a reviewer does to see the product without an account of the data service. */
export const REVIEW_NOTES: Text = {
  zh: `无需账号即可审核：
1. 安装后会自动打开选项页。若先询问是否同意处理数据，请选择“同意并开始”；再点击“使用示例数据”。示例数据完全在扩展内部生成，不发出任何请求，界面会标明“示例”。
2. 打开任意星图、蒲公英、抖音或小红书的达人页面，点击页面边缘的镜头按钮，面板即显示报告。
3. 若无法访问这些网站：点击工具栏上的图标，粘贴一个 19 位数字（如 7100200300400500601）并选择巨量星图的那一项，报告会在标签页中打开。
4. 工作台：在弹出窗口里点击“工作台”，点击“搜索”。`,
  en: `No account is needed:
1. The options open after installation. If they ask for consent first, choose “I agree”; then choose “Use sample data”. Sample data is made up within the extension, sends no request, and is marked as a sample on every screen.
2. Open the page of any creator on Xingtu, Pugongying, Douyin or Xiaohongshu and click the lens at the page’s edge: the panel shows the report.
3. Where those sites cannot be reached: click the icon in the toolbar, paste any 19 digits (such as 7100200300400500601) and choose the one of Xingtu: the report opens in a tab.
4. The workspace: in the popup choose “Workspace”, then “Search”.`,
};

/** How a reviewer of sources makes the package from them. `npm run check:sources` does the same. */
export const BUILD_NOTES = (
  command: string,
): string => `The sources are TypeScript, bundled and minified by Vite (WXT).
Environment: Ubuntu 24.04 (ARM64 or x64), Node 24, npm 11. Nothing else is installed; no browser is needed.
  npm ci
  ${command}
The result is .output/store/firefox, the same as the uploaded package to the byte.`;
