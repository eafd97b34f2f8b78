import type { Message } from '../language/translate';

/** The words of the failures that only the studio has. */
export const studioErrors = {
  consentNeeded: {
    title: ['创作者中心尚未开启', 'The studio is switched off'],
    what: [
      '查看自己账号的数据要把登录 Cookie 交给数据服务，需要你先明确同意；目前没有同意，没有发送任何内容。',
      'Reading your own account’s figures means handing your login cookie to a data service. You have not agreed to that, so nothing was sent.',
    ],
    next: [
      '在设置的“创作者中心”里阅读说明，再决定是否开启。',
      'Read what is sent and to whom under “Studio” in the options, then decide.',
    ],
  },
  noKey: {
    title: ['还没有创作者中心的密钥', 'No key for the studio yet'],
    what: [
      '这些数据来自另一家服务，需要它自己的密钥，没有发送任何调用。',
      'These figures come from another service, which has a key of its own. Nothing was sent.',
    ],
    next: ['在设置的“创作者中心”里填入密钥。', 'Enter the key under “Studio” in the options.'],
  },
  cookieForbidden: {
    title: ['没有读取抖音登录的授权', 'Not allowed to read your Douyin login'],
    what: [
      '浏览器没有给出（或你已收回）读取抖音 Cookie 的授权，也没有手动粘贴的 Cookie。没有发送任何调用。',
      'The permission to read Douyin’s cookies was not given or was taken back, and no cookie was pasted. Nothing was sent.',
    ],
    next: [
      '在设置的“创作者中心”里授权，或手动粘贴 Cookie（关闭浏览器即忘记）。',
      'Allow it under “Studio” in the options, or paste a cookie there, which is forgotten with the browser.',
    ],
  },
  cookieMissing: {
    title: ['没有登录抖音创作者中心', 'Not logged in to Douyin’s creator centre'],
    what: [
      '浏览器里没有创作者中心的登录会话，没有发送任何调用。',
      'The browser holds no session of the creator centre. Nothing was sent.',
    ],
    next: [
      '在 creator.douyin.com 登录，再回来重试。',
      'Log in at creator.douyin.com, then come back and try again.',
    ],
  },
  keyInvalid: {
    title: ['创作者中心的密钥无效', 'The studio’s key is not accepted'],
    what: [
      '数据服务不认识这个密钥，或密钥已停用、过期。',
      'The data service does not know this key, or it was switched off or has expired.',
    ],
    next: [
      '在设置的“创作者中心”里检查密钥和所选的服务地址。',
      'Check the key, and the service it belongs to, under “Studio” in the options.',
    ],
  },
  keyBalance: {
    title: ['数据服务的余额不足', 'No balance left at the data service'],
    what: [
      '创作者中心所用密钥的账户余额不足，这次没有取到数据。',
      'The account behind the studio’s key cannot pay for this call, so it gave no figures.',
    ],
    next: ['在该服务的网站充值后重试。', 'Top up on the service’s website, then try again.'],
  },
  keyScope: {
    title: ['密钥没有这个接口的权限', 'The key may not use this endpoint'],
    what: [
      '数据服务拒绝了：这个密钥没有开通该接口的权限。',
      'The data service refused: this key’s scopes do not include the endpoint.',
    ],
    next: [
      '在该服务的网站为密钥开通权限后重试。',
      'Add the scope to the key on the service’s website, then try again.',
    ],
  },
  cookieDead: {
    title: ['创作者中心的登录已失效', 'Your creator centre login has ended'],
    what: [
      '抖音不再接受这个登录会话，数据取不到了。',
      'Douyin no longer accepts this session, so it gives no figures for it.',
    ],
    next: [
      '在 creator.douyin.com 重新登录后重试；手动粘贴的 Cookie 需要重新粘贴。',
      'Log in at creator.douyin.com again, then try again. A pasted cookie has to be pasted anew.',
    ],
  },
  creatorFailed: {
    title: ['没能从创作者中心取到数据', 'The creator centre gave no figures'],
    what: [
      '数据服务没有取到数据，自动重试一次后也一样。',
      'The data service could not get the figures, and one automatic retry failed too.',
    ],
    next: [
      '过一会儿再试；若反复出现，多半是登录已失效，请在 creator.douyin.com 重新登录。',
      'Try again in a while. If it keeps happening, the login has most likely ended: log in at creator.douyin.com again.',
    ],
  },
  notOwner: {
    title: ['这不是你的作品', 'Not a work of your account'],
    what: [
      '抖音只向作品所属账号提供这些数据，当前登录的账号不是。',
      'Douyin shows these figures only to the account that owns the work, and you are logged in with another account.',
    ],
    next: [
      '换用作品所属的账号登录 creator.douyin.com；或从作品列表打开自己的作品。',
      'Log in at creator.douyin.com as the work’s owner, or open a work from your own list.',
    ],
  },
  notWorkbook: {
    title: ['下载到的不是表格', 'What came back is not a workbook'],
    what: [
      '内容不是 .xlsx 文件，已丢弃，没有保存。',
      'It is not an .xlsx file, so it was discarded and not saved.',
    ],
    next: [
      '缩短日期范围后重试，可能再次计费。',
      'Try again with a shorter range of dates, which may be billed again.',
    ],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'title' | 'what' | 'next', Message>>>>;
