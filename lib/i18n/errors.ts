import type { Message, Messages } from '../language/translate';
import { MAX_ENTRIES, MAX_LISTS } from '../lists/bounds';
import type { Charged, FailureCode } from '../report/failure';
import { PAGE_BOUND } from '../settings/bounds';
import { studioErrors } from './studioErrors';
import { teamErrors } from './teamErrors';

/** The words of a failure: its name, what happened, and what to do about it. */
export interface FailureWords {
  title: Message;
  what: Message;
  next: Message;
}

/** The words of every failure. The compiler refuses a code without words. */
export const failureWords: Readonly<Record<FailureCode, FailureWords>> = {
  notAgreed: {
    title: ['需要先征得你的同意', 'Your consent is needed first'],
    what: [
      '你还没有同意 KOL Lens 处理数据（或已撤回同意），所以没有读取、发送或保存任何内容。',
      'You have not agreed to what KOL Lens handles, or you took that back. So nothing was read, sent or stored.',
    ],
    next: ['在设置里阅读说明，再决定。', 'Read what it does in the options, then decide.'],
  },
  noToken: {
    title: ['还没有令牌', 'No token yet'],
    what: [
      '读取真实数据需要你自己的 Just One API 令牌，或团队网关的个人密钥。',
      'Real figures need your own Just One API token, or a personal key for your team’s gateway.',
    ],
    next: ['在设置里填入，或先用示例数据看看。', 'Enter it in the options, or look around with sample data.'],
  },
  notPermitted: {
    title: ['浏览器没有授权访问该 API 地址', 'No permission to reach this API address'],
    what: [
      '所选的 API 地址需要一项额外授权，目前没有。',
      'The API address you chose needs a permission that is not granted.',
    ],
    next: ['在设置里重新选择该地址并授权。', 'Choose the address again in the options and allow it.'],
  },
  dailyCap: {
    title: ['已到你设的每日上限', 'Your daily cap is reached'],
    what: ['今天的调用次数已达到你在设置里定的上限。', 'Today’s calls have reached the cap that you set.'],
    next: [
      '在设置里提高上限，或明天再看；已缓存的数据仍可免费查看。',
      'Raise the cap in the options or come back tomorrow. Cached figures stay free.',
    ],
  },
  pageBound: {
    title: ['请确认是你本人在查询', 'Please confirm that it is you'],
    what: [
      `网页里的面板一分钟内已发起 ${PAGE_BOUND.minute} 次调用，或今天已发起 ${PAGE_BOUND.day} 次。网页可能诱导点击，所以没有再发送。`,
      `Panels in web pages have begun ${PAGE_BOUND.minute} calls within a minute, or ${PAGE_BOUND.day} today. A page could trick you into clicks, so nothing more was sent.`,
    ],
    next: [
      '在 KOL Lens 自己的窗口里确认，再回来重试；一分钟的次数过一会儿也会恢复。',
      'Confirm in KOL Lens’ own window, then try again here. The minute’s calls also come back by waiting.',
    ],
  },
  paused: {
    title: ['该接口暂停一分钟', 'This endpoint is paused for a minute'],
    what: [
      '刚才调用太频繁，API 要求放慢，所以没有再发送。',
      'The API asked us to slow down a moment ago, so nothing was sent.',
    ],
    next: ['倒计时结束后即可重试。', 'Try again when the countdown ends.'],
  },
  quotaBlocked: {
    title: ['该接口今天的配额已用完', 'Today’s quota of this endpoint is used up'],
    what: ['API 今天已提示配额用完，所以没有再发送。', 'The API said so earlier today, so nothing was sent.'],
    next: [
      '配额在北京时间 00:00 恢复；若已提高配额，可现在重试。',
      'The quota resets at 00:00 Beijing time. If it was raised, try now.',
    ],
  },
  settingsChanged: {
    title: ['等待期间设置已更改', 'The settings changed during the wait'],
    what: [
      '调用排队时，数据来源或账户已被更改，所以没有发送。',
      'While the call waited for its turn, the source or the account was changed. So it was not sent.',
    ],
    next: ['重试，将按当前设置查询。', 'Try again: the current settings will be used.'],
  },
  offline: {
    title: ['没有网络', 'You are offline'],
    what: ['浏览器目前离线，没有发送任何调用。', 'The browser has no connection, so nothing was sent.'],
    next: ['恢复网络后重试。', 'Try again once you are back online.'],
  },
  badSubject: {
    title: ['无法识别这个达人或作品', 'This creator or work cannot be looked up'],
    what: [
      '这个编号的形式不对，没有发送任何调用。',
      'The ID does not have the right form, so nothing was sent.',
    ],
    next: [
      '重新打开达人或作品的页面，或在弹窗里粘贴链接查询。',
      'Open the creator’s or work’s page again, or paste its link in the popup.',
    ],
  },
  noSession: {
    title: ['面板与页面失去了联系', 'The panel has lost its page'],
    what: [
      '这个面板没有（或不再）属于一个打开的页面，没有发送任何调用。',
      'This panel does not belong to an open page any more, so nothing was sent.',
    ],
    next: [
      '关闭面板，再用页面上的按钮打开。',
      'Close the panel and open it again from its button on the page.',
    ],
  },
  unseen: {
    title: ['无法确认你看得见这个面板', 'KOL Lens cannot tell whether you see this panel'],
    what: [
      '面板被网页遮住、变透明或移动过，这次点按可能不是你的本意，所以没有调用。',
      'The page covers, fades or moves the panel, or did a moment ago. Your click may have been meant for something else, so no call was made.',
    ],
    next: [
      '在 KOL Lens 自己的标签页中打开这份报告（打开本身免费）；或等面板完整显示后再试。',
      'Open the report in a tab of KOL Lens; opening it is free. Or try again once the whole panel is in sight.',
    ],
  },
  enough: {
    title: ['已自动加载多份报告', 'Several reports loaded by themselves'],
    what: [
      '自上次点按面板以来已自动加载了几份，所以这一份没有自动加载。',
      'A few have loaded since you last pressed something in the panel, so this one was not loaded.',
    ],
    next: ['想看这一份，请点“加载”。', 'Press “Load” if you want this one.'],
  },
  ...studioErrors,
  ...teamErrors,
  tokenInvalid: {
    title: ['令牌无效或未启用', 'The token is invalid or inactive'],
    what: [
      'Just One API 不接受这个令牌，已停止所有调用。',
      'Just One API does not accept this token. All calls are stopped.',
    ],
    next: [
      '在设置里检查并重新填写令牌；测试不产生费用。',
      'Check the token in the options and enter it again. Testing it is free.',
    ],
  },
  collectFailed: {
    title: ['这次没有采集到数据', 'The data could not be collected this time'],
    what: [
      '数据源采集失败，自动重试后仍未成功。',
      'The source could not collect the data, and automatic retries failed too.',
    ],
    next: ['这通常是暂时的，过一会儿再试。', 'This usually passes. Try again in a while.'],
  },
  rateLimited: {
    title: ['调用太频繁', 'Too many calls at once'],
    what: [
      'API 要求放慢速度，该接口暂停一分钟。',
      'The API asks us to slow down. This endpoint pauses for a minute.',
    ],
    next: ['倒计时结束后即可重试。', 'Try again when the countdown ends.'],
  },
  quotaUsedUp: {
    title: ['该接口今天的配额已用完', 'Today’s quota of this endpoint is used up'],
    what: [
      '每个接口每天有调用次数上限，今天的已用完。',
      'Each endpoint has a daily quota of calls, and today’s is used up.',
    ],
    next: [
      '配额在北京时间 00:00 恢复；若已提高配额，可现在重试。',
      'The quota resets at 00:00 Beijing time. If it was raised, try now.',
    ],
  },
  badParameters: {
    title: ['API 不接受这次查询的参数', 'The API did not accept the parameters'],
    what: [
      '查询与接口的要求不一致，重试也没有用。',
      'The query does not fit what the endpoint expects. Trying again would not help.',
    ],
    next: [
      '展开“发送的内容”核对；换一个统计口径可能可行。',
      'Check “What was sent”. Another choice of the switches may work.',
    ],
  },
  notFound: {
    title: ['数据服务没有收录这个达人或作品', 'The API does not know this creator or work'],
    what: [
      '该达人或作品未被收录、已删除，或接口已下线。',
      'It is not covered, was removed, or the endpoint is gone.',
    ],
    next: [
      '确认该达人已入驻平台；其他栏目不受影响。',
      'Check that the creator is on the platform. Other sections are not affected.',
    ],
  },
  serverError: {
    title: ['数据服务出错', 'The API’s server failed'],
    what: [
      '数据服务内部出错，自动重试后仍未成功。',
      'The service had an internal error, and an automatic retry failed too.',
    ],
    next: ['过一会儿再试。', 'Try again in a while.'],
  },
  unavailable: {
    title: ['数据服务暂时不可用', 'The service is down for now'],
    what: ['数据服务或其上游暂时停止服务。', 'The service or its upstream is not available at the moment.'],
    next: ['过一会儿再试。', 'Try again in a while.'],
  },
  denied: {
    title: ['账户没有开通这个接口', 'Your account may not use this endpoint'],
    what: [
      'Just One API 拒绝了这个接口，另一版接口也不可用。',
      'Just One API refused this endpoint, and its other generation is not available either.',
    ],
    next: ['在控制台开通该接口后重试。', 'Have the endpoint enabled in the dashboard, then try again.'],
  },
  balanceEmpty: {
    title: ['账户余额不足', 'The balance is empty'],
    what: ['已停止所有调用，缓存的数据仍可免费查看。', 'All calls are stopped. Cached figures stay free.'],
    next: ['充值后点“已处理，继续”。', 'Top up, then press “Done, continue”.'],
  },
  capReached: {
    title: ['令牌的消费上限已到', 'The token’s spending cap is reached'],
    what: [
      '这个令牌设了消费上限，已停止所有调用。',
      'This token has a spending cap in the dashboard. All calls are stopped.',
    ],
    next: [
      '在控制台提高上限后点“已处理，继续”。',
      'Raise the cap in the dashboard, then press “Done, continue”.',
    ],
  },
  unknownCode: {
    title: ['API 返回了文档中没有的错误码', 'The API gave an undocumented error'],
    what: [
      '错误码 {apiCode}，API 文档中没有说明。',
      'Code {apiCode}, which its documentation does not explain.',
    ],
    next: [
      '可以重试；若反复出现，请把错误码与请求编号告诉该数据服务。',
      'You can try again. If it keeps happening, give the data service the code and the request ID.',
    ],
  },
  httpError: {
    title: ['API 返回了 HTTP 错误', 'The API answered with an HTTP error'],
    what: ['HTTP {httpStatus}，没有可读的内容。', 'HTTP {httpStatus}, with nothing readable in it.'],
    next: [
      '过一会儿再试；使用自定义地址时，请检查你的代理。',
      'Try again in a while. If you use a custom address, check your proxy.',
    ],
  },
  htmlAnswer: {
    title: ['收到的是网页而不是数据', 'A web page came back instead of data'],
    what: [
      '可能是公司网络、代理或登录页拦截了请求。',
      'A company network, a proxy or a login page may have intercepted the call.',
    ],
    next: [
      '检查网络与设置里的 API 地址，再重试。',
      'Check the network and the API address in the options, then try again.',
    ],
  },
  truncated: {
    title: ['返回的数据不完整', 'The answer was cut off'],
    what: [
      '数据在传输中断掉了，无法使用，也没有保存。',
      'It broke off on the way, so it could not be used and was not kept.',
    ],
    next: ['可以重试，但可能再次计费。', 'You can try again, which may be billed again.'],
  },
  wrongShape: {
    title: ['返回数据的格式变了', 'The answer has an unexpected form'],
    what: [
      '数据源的格式与我们所知的完全不同，不能当作可信的数字。',
      'The source’s format is so different that no figure in it can be trusted.',
    ],
    next: [
      '请更新扩展；重试多半得到同样的结果。',
      'Update the extension. Trying again will most likely give the same answer.',
    ],
  },
  tooLarge: {
    title: ['返回的数据过大', 'The answer is too large'],
    what: ['返回的数据超过了安全上限，已丢弃。', 'It exceeds our safety limit, so it was discarded.'],
    next: [
      '其他栏目不受影响；重试多半得到同样的结果。',
      'Other sections are not affected. Trying again will most likely give the same answer.',
    ],
  },
  timeout: {
    title: ['等待超时', 'No answer in time'],
    what: [
      '在设定的时间内没有收到结果，但可能仍已计费。',
      'No answer came within the time you set. It may have been billed all the same.',
    ],
    next: [
      '不会自动重试。可以重试，或在设置里延长等待时间。',
      'It is never retried automatically. Try again, or allow more time in the options.',
    ],
  },
  dropped: {
    title: ['连接中断', 'The connection was lost'],
    what: [
      '调用已发出，但收到结果之前连接断了，可能已计费。',
      'The call was sent, but the connection broke before the answer came. It may have been billed.',
    ],
    next: [
      '不会自动重试。确认网络后可以重试。',
      'It is never retried automatically. Check your network, then try again.',
    ],
  },
  unreachable: {
    title: ['连不上 API 地址', 'The API address cannot be reached'],
    what: [
      '找不到服务器或无法建立连接，也可能在发出后中断。',
      'The server was not found or did not accept a connection, or it broke right after sending.',
    ],
    next: [
      '检查网络、DNS、代理和设置里的 API 地址。',
      'Check the network, DNS, proxy, and the API address in the options.',
    ],
  },
  interrupted: {
    title: ['上一次调用没有收到结果', 'The last call got no answer'],
    what: [
      '浏览器在等待时停止了扩展的后台，那次调用可能已计费。',
      'The browser stopped the extension’s background while it was waiting. That call may have been billed.',
    ],
    next: [
      '不会自动重试；需要时点“重试”，可能再次计费。',
      'It is never retried automatically. Try again if you need it, which may be billed again.',
    ],
  },
  cancelled: {
    title: ['你已停止等待', 'You stopped waiting'],
    what: [
      '已发出的调用仍在后台进行，结果返回后会存入缓存；未发出的不再发送。',
      'Calls that were sent go on in the background, and their answers will be kept. Nothing more is sent.',
    ],
    next: [
      '稍后点“查看结果”，已返回的结果不会再次计费。',
      'Press “Check for the answer” later: an answer that arrived is not billed again.',
    ],
  },
  storageFull: {
    title: ['磁盘空间不足', 'The disk is full'],
    what: [
      '没有空间记下这次调用。为避免重复计费，没有发送。',
      'There is no room to write the call down. To avoid charging twice, nothing was sent.',
    ],
    next: [
      '清理磁盘空间，或在设置里缩小或清空缓存。',
      'Free some space, or clear or shrink the cache in the options.',
    ],
  },
  storageCorrupt: {
    title: ['本地数据库已损坏', 'The local database is damaged'],
    what: [
      '读不出缓存与记录。为避免重复计费，没有发送任何调用。',
      'Cache and records cannot be read. To avoid charging twice, nothing was sent.',
    ],
    next: [
      '在设置里清除全部数据后重新填写令牌。',
      'Forget everything in the options, then enter your token again.',
    ],
  },
  storageNewer: {
    title: ['本地数据来自更新的版本', 'The local data is of a newer version'],
    what: [
      '数据库由更新版本的扩展建立，这个版本读不了，也没有改动它。',
      'A newer version of the extension made this database. This one cannot read it and left it alone.',
    ],
    next: ['把扩展更新到最新版本。', 'Update the extension to its newest version.'],
  },
  extensionUpdated: {
    title: ['扩展已更新', 'The extension was updated'],
    what: [
      '这个页面还在使用旧版本，已无法与新版本通信。',
      'This page still runs the old version, which cannot talk to the new one.',
    ],
    next: ['刷新页面即可继续。', 'Reload the page to go on.'],
  },
  noMatch: {
    title: ['没有找到对应的星图达人', 'No matching creator on Xingtu'],
    what: [
      '按昵称查到的达人中，没有 UID 与该账号一致的；仅昵称相同不会被当作同一人。',
      'None of the creators found by name has the same UID. The same name alone is never taken as a match.',
    ],
    next: [
      '该账号可能没有入驻星图；也可以在弹窗里粘贴其星图主页链接。',
      'The creator may not be on Xingtu. You can also paste their Xingtu link in the popup.',
    ],
  },
  listGone: {
    title: ['这份名单已不在', 'The list is gone'],
    what: ['名单已在别处删除，这次修改没有保存。', 'It was removed elsewhere, so this change was not kept.'],
    next: ['在工作台恢复名单，或选另一份。', 'Restore it in the workspace, or choose another list.'],
  },
  listFull: {
    title: ['名单已满', 'No more room in lists'],
    what: [
      `一份名单最多 ${MAX_ENTRIES} 位达人，最多 ${MAX_LISTS} 份名单；这次没有添加。`,
      `The most creators in a list are ${MAX_ENTRIES}, and the most lists ${MAX_LISTS}. Nothing was added.`,
    ],
    next: ['移除一些，或用另一份名单。', 'Remove some, or use another list.'],
  },
  noReportTab: {
    title: ['无痕窗口里不能在新标签页打开报告', 'No report tab from a private window'],
    what: [
      '浏览器只能在普通窗口打开扩展页面，地址会进入历史记录，所以没有打开。',
      'The browser opens pages of extensions in normal windows only, where the address stays in the history. So it was not opened.',
    ],
    next: [
      '在该达人或作品的页面上打开面板查看，或换到普通窗口。',
      'Open the panel on the page of the creator or work, or use a normal window.',
    ],
  },
  internal: {
    title: ['扩展内部出错', 'Something went wrong inside the extension'],
    what: ['这是我们的问题，不是你的。', 'This is our mistake, not yours.'],
    next: ['重试；若反复出现，请报告这个问题。', 'Try again. If it keeps happening, please report it.'],
  },
};

/** Whether a failed call was charged. */
export const chargedWords: Readonly<Record<Charged, Message>> = {
  no: ['未计费', 'Not billed'],
  yes: ['已计费', 'Billed'],
  maybe: ['可能已计费', 'May have been billed'],
};

/** Buttons and details of a failure. */
export const errorMessages = {
  'action.retry': ['重试', 'Try again'],
  'action.retryMaybe': ['重试（可能再次计费）', 'Try again (may be billed again)'],
  'action.look': ['查看结果', 'Check for the answer'],
  'action.options': ['打开设置', 'Open options'],
  'action.lift': ['已处理，继续', 'Done, continue'],
  'action.liftEndpoint': ['现在就试', 'Try now'],
  'action.confirm': ['在 KOL Lens 窗口确认', 'Confirm in KOL Lens’ own window'],
  'action.topUp': ['打开控制台', 'Open the dashboard'],
  'action.openTab': ['在标签页中打开', 'Open in a tab'],
  'action.login': ['去登录', 'Log in'],
  'action.reload': ['刷新', 'Reload'],
  'action.wait': ['{time}后可重试', 'Can be tried again in {time}'],
  until: ['{moment} 恢复（本地时间）', 'Back at {moment} (your time)'],
  sent: ['发送的内容（不含令牌）', 'What was sent (without the token)'],
  detail: ['API 的原话：', 'In the API’s own words:'],
  withheld: ['内含令牌或密钥，因此不显示。', 'not shown, because they contain a token or a key.'],
  request: ['请求编号：{id}', 'Request ID: {id}'],
  endpoint: ['接口：{endpoint}', 'Endpoint: {endpoint}'],
  endpoints: ['接口：{endpoint}', 'Endpoints: {endpoint}'],
} as const satisfies Messages;
