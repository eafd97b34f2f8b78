import type { Messages } from '../language/translate';

/** The studio: its consent, key and login in the options, and its places in the workspace. */
export const studioMessages = {
  // what it is, and its conditions
  title: ['创作者中心', 'Studio'],
  lead: [
    '抖音创作者自己的数据：账号诊断、作品、观众和直播。需要你自己的抖音登录，因此默认关闭。',
    'A Douyin creator’s own figures: diagnosis, works, viewers, live sessions. They take your own Douyin login, so this is off until you switch it on.',
  ],
  'consent.title': ['开启之前，请先读这一页', 'Read this before you switch it on'],
  'consent.what': ['交出的是什么', 'What you hand over'],
  'consent.whatText': [
    '你在 creator.douyin.com 的会话 Cookie。它等同于完整登录：拿到它的人可以像你一样使用你的抖音账号，不只是看数据。',
    'The session cookie of creator.douyin.com. It is a full login: whoever holds it can use your Douyin account as you do, not only read figures.',
  ],
  'consent.who': ['谁会收到', 'Who receives it'],
  'consent.whoText': [
    '{company} 公司，地址 {host}。不会发给其他任何一方：我们没有服务器。',
    '{company}, at {host}, and no other party: we run no server.',
  ],
  'consent.why': ['用来做什么', 'What for'],
  'consent.whyText': [
    '由该公司代你向抖音读取你自己的数据。你加载栏目时，它随每次请求（HTTPS）发送。',
    'To ask Douyin for your own figures on your behalf. It is sent with each request, over HTTPS, when you load a section.',
  ],
  'consent.how': ['我们怎样对待它', 'How we treat it'],
  'consent.howText': [
    '只在请求的那一刻读取；不保存、不显示、不写日志、不导出，也不会出现在发给网页的任何消息里。',
    'Read at the moment of a request. Never stored, shown, logged or exported, and never in a message to a web page.',
  ],
  'consent.end': ['怎样结束', 'How to end it'],
  'consent.endText': [
    '在这里点“立即忘记”，当即停止发送并收回授权。要让已发送的登录也失效，请在抖音退出登录或修改密码。',
    'Press “Forget at once” here: nothing is sent from then on, and the permission is given back. To make what was already sent useless too, log out of Douyin or change your password.',
  ],
  'consent.agree': [
    '我明白：加载创作者中心的数据时，我的抖音登录会发送给 {company}（{host}）',
    'I understand: when I load studio figures, my Douyin login is sent to {company} ({host})',
  ],
  'consent.refused': [
    '浏览器没有允许把登录信息发出，所以没有开启。',
    'The browser was not allowed to let your login leave, so the studio stays off.',
  ],
  'consent.given': ['已开启', 'Switched on'],
  'consent.off': ['未开启：不读取、不发送任何内容', 'Off: nothing is read and nothing is sent'],
  'sample.note': [
    '示例数据：不需要同意，不读取你的登录，也不发送任何内容。',
    'Sample data: needs no consent. Your login is not read and nothing is sent.',
  ],
  'sample.active': [
    '正在使用示例数据，下面的设置要等切换到真实数据后才会用到。',
    'Sample data is in use. What is set here matters once you use real data.',
  ],
  'sample.leave': ['改用真实数据', 'Use real data'],

  // the service
  service: ['数据服务', 'Data service'],
  serviceHint: [
    '三个地址提供相同的接口，密钥只在所属的服务有效。',
    'All three offer the same API. A key works only with the service it belongs to.',
  ],
  'service.company': ['{company} 公司', 'by {company}'],
  'service.change': ['改由 {company} 接收你的登录？', 'Let {company} receive your login?'],
  'service.changeText': [
    '从现在起，你的抖音登录会发送到 {host}（{company}），不再发送到 {before}。粘贴的 Cookie 会被忘记。',
    'From now on your Douyin login is sent to {host} ({company}) and no longer to {before}. A pasted cookie is forgotten.',
  ],
  'service.confirm': ['我明白，切换', 'I understand, switch'],
  cancel: ['取消', 'Cancel'],
  'host.missing': [
    '浏览器还不允许扩展访问 {host}。',
    'The browser does not let the extension reach {host} yet.',
  ],
  'host.allow': ['允许访问 {host}', 'Allow {host}'],
  'host.refused': [
    '没有得到访问 {host} 的授权，因此不会发送任何内容。可以随时再次授权。',
    'Access to {host} was not allowed, so nothing is sent. You can allow it whenever you like.',
  ],

  // the key
  key: ['密钥', 'Key'],
  'key.hint': [
    '你在 {company} 的 API 密钥。只保存在这台电脑的扩展数据库里，只发给 {host}。',
    'Your API key at {company}. Kept in the extension’s database on this computer, sent only to {host}.',
  ],
  'key.get': ['在 {site} 获取密钥', 'Get a key at {site}'],
  'key.label': ['API 密钥', 'API key'],
  'key.placeholder': ['在此粘贴密钥', 'Paste your key here'],
  'key.empty': ['请输入密钥。', 'Enter a key.'],
  'key.save': ['保存', 'Save'],
  'key.replace': ['更换', 'Replace'],
  'key.forget': ['删除', 'Remove'],
  'key.test': ['测试', 'Test'],
  'key.testFree': ['测试不计费，也不发送你的登录。', 'Testing is free and does not send your login.'],
  'key.testing': ['正在测试…', 'Testing…'],
  'key.good': ['密钥有效。', 'The key works.'],
  'key.stored': ['已保存密钥', 'A key is stored'],
  'key.forgotten': ['密钥已删除。', 'The key was removed.'],
  'key.show': ['显示', 'Show'],
  'key.hide': ['隐藏', 'Hide'],

  // the login
  login: ['抖音登录', 'Douyin login'],
  'login.hint': [
    '两种方式任选其一：由浏览器在请求的那一刻读取，或自己粘贴。',
    'Either way will do: the browser reads it at the moment of a request, or you paste it.',
  ],
  'login.browser': ['由浏览器读取', 'Let the browser read it'],
  'login.browserText': [
    '浏览器会询问是否允许读取 douyin.com 的 Cookie。会话 Cookie 在上级域名，因此需要整个 douyin.com。',
    'The browser asks whether the cookies of douyin.com may be read. The session is on the parent domain, so all of douyin.com is asked for.',
  ],
  'login.allow': ['授权读取', 'Allow reading'],
  'login.refused': [
    '没有得到授权，因此不读取任何 Cookie。可以再次授权，或改用下面的粘贴方式。',
    'It was not allowed, so no cookie is read. Allow it later, or paste the login below instead.',
  ],
  'login.takenBack': [
    '读取登录的授权已被收回，从现在起不再读取。',
    'The permission to read the login was taken back. It is not read any more.',
  ],
  'login.granted': ['已授权读取', 'Reading is allowed'],
  'login.in': ['已登录', 'Logged in'],
  'login.until': ['已登录，有效至 {moment}', 'Logged in until {moment}'],
  'login.ended': ['登录已于 {moment} 到期', 'The login ended on {moment}'],
  'login.out': ['没有登录 creator.douyin.com', 'Not logged in at creator.douyin.com'],
  'login.none': ['还没有登录来源', 'No login to use yet'],
  'login.open': ['在 creator.douyin.com 登录', 'Log in at creator.douyin.com'],
  'login.check': ['重新检查', 'Check again'],
  'login.pasted': ['使用粘贴的 Cookie', 'From the pasted cookie'],
  'paste.title': ['或者手动粘贴', 'Or paste it by hand'],
  'paste.text': [
    '不需要浏览器授权。只放在内存里，关闭浏览器即忘记；粘贴后输入框立即清空，不会再显示。',
    'Needs no permission. It is kept in memory only and forgotten with the browser. The field is emptied at once, and what you pasted is never shown again.',
  ],
  'paste.where': ['在哪里找到它', 'Where to find it'],
  'paste.how': [
    '在 creator.douyin.com 按 F12 打开开发者工具 →“网络”→ 刷新 → 任一请求的请求头里的 Cookie 值。',
    'At creator.douyin.com: F12 → Network → reload → the value of Cookie in the request headers of any request.',
  ],
  'paste.label': ['Cookie 请求头的值', 'Value of the Cookie header'],
  'paste.use': ['使用', 'Use it'],
  'paste.accepted': ['已接收，输入框已清空。', 'Received. The field was emptied.'],
  'paste.refused': [
    '这不是已登录的 Cookie：其中没有 sessionid，或含有不该有的字符。没有保留任何内容。',
    'This is not the cookie of a login: it has no sessionid, or characters that do not belong there. None of it was kept.',
  ],
  'paste.empty': ['请粘贴 Cookie。', 'Paste the cookie.'],

  // turning it off
  forget: ['立即忘记', 'Forget at once'],
  forgetText: [
    '停止发送，忘记粘贴的 Cookie，收回浏览器授权并撤回同意。密钥保留，可单独删除。',
    'Sends nothing more, forgets a pasted cookie, gives the browser’s permission back and withdraws your consent. The key stays; remove it above.',
  ],
  forgotten: [
    '已忘记。从现在起不读取、不发送你的登录。',
    'Forgotten. From now on your login is neither read nor sent.',
  ],
  'open.workspace': ['打开创作者中心', 'Open the studio'],

  // places of the workspace
  places: ['创作者中心的页面', 'Pages of the studio'],
  'place.account': ['账号', 'Account'],
  'place.works': ['作品', 'Works'],
  'place.live': ['直播', 'Live'],
  work: ['作品数据', 'Work'],
  back: ['返回作品列表', 'Back to the works'],
  settings: ['创作者中心设置', 'Studio options'],

  // missing access
  'access.title': ['完成以下步骤，即可查看你自己的数据', 'What it takes to see your own figures'],
  'access.text': [
    '在此之前不读取你的登录，也不发送任何内容。',
    'Until then your login is not read and nothing is sent.',
  ],
  'access.consent': ['读过说明并开启', 'Read what is sent, and switch it on'],
  'access.key': ['填入数据服务的密钥', 'Enter the key of the data service'],
  'access.login': ['提供抖音登录', 'Give access to your Douyin login'],
  'access.loginOut': ['登录 creator.douyin.com', 'Log in at creator.douyin.com'],
  'access.done': ['已完成', 'Done'],
  'access.open': ['去设置', 'Set it up'],
  'access.sample': ['先用示例数据看看', 'Try it with sample data'],

  // diagnosis
  'diagnosis.weak': ['重点优化', 'Work on this'],
  'diagnosis.half': ['半数', 'Half'],

  // lists
  days: ['日期', 'Days'],
  from: ['从', 'From'],
  to: ['到', 'To'],
  'days.7': ['近 7 天', '7 days'],
  'days.30': ['近 30 天', '30 days'],
  'days.90': ['近 90 天', '90 days'],
  'days.365': ['近一年', 'A year'],
  load: ['加载', 'Load'],
  filters: ['筛选', 'Filters'],
  'list.start': ['选好条件后点“加载”', 'Choose, then press Load'],
  'list.startText': [
    '每一页是一次调用，费用写在按钮旁边。',
    'Each page is one call, and its price stands beside the button.',
  ],
  'list.gone': ['这一页的结果已不在缓存里', 'These results are no longer cached'],
  'list.goneText': [
    '为避免重复付费，刷新页面后不会自动调用。',
    'So that nothing is paid twice, a reload loads nothing automatically.',
  ],
  'works.empty': ['这段时间没有作品', 'No works in this period'],
  'works.emptyText': ['换一个更长的日期范围试试。', 'Try a longer range of dates.'],
  'live.empty': ['这段时间没有直播', 'No live sessions in this period'],
  'live.emptyText': ['换一个日期范围试试，最多 90 天。', 'Try another range of dates, 90 days at most.'],
  refresh: ['刷新', 'Refresh'],
  changed: ['条件已更改，下表仍是上次的结果', 'Filters changed: the table still shows the last answer'],

  // the workbook
  'download.title': ['下载为 Excel', 'Download as a workbook'],
  'download.text': [
    '抖音自己生成的表格，所选日期内的前 1,000 个作品。一次调用；缓存有效期内再次下载免费。',
    'Made by Douyin itself: the first 1,000 works of the dates chosen. One call; free again while it is cached.',
  ],
  'download.textSample': [
    '示例表格，所选日期内的编造作品。免费。',
    'A sample workbook of made-up works of the dates chosen. Free.',
  ],
  'download.genres': ['体裁', 'Kind'],
  'download.do': ['下载 .xlsx', 'Download .xlsx'],
  'download.running': ['正在下载', 'Downloading'],
  'download.received': ['已接收 {received}', '{received} received'],
  'download.receivedOf': ['已接收 {received}，共 {total}', '{received} of {total} received'],
  'download.done': ['已保存 {name}（{size}）', 'Saved {name} ({size})'],
} as const satisfies Messages;
