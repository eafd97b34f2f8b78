import type { Message } from '../language/translate';

const STILL_FREE: Message = [
  '北京时间 00:00 恢复。同事查过的数据仍然免费，可以重试。',
  'It is renewed at 00:00 Beijing time. What colleagues looked up stays free, so you can try again.',
];
const ASK_ADMIN: Message = [
  '请联系网关管理员，再重试。',
  'Tell the gateway’s administrator, then try again.',
];

/** The words of the failures that only a team's gateway has. */
export const teamErrors = {
  teamKey: {
    title: ['团队网关不认识你的密钥', 'The team gateway does not know your key'],
    what: [
      '个人密钥不对或已被停用，没有发给数据服务。',
      'Your personal key is wrong or was revoked. Nothing went to the data service.',
    ],
    next: [
      '向管理员要新的密钥，在设置里填入。',
      'Get a new key from the administrator and enter it in the options.',
    ],
  },
  teamPath: {
    title: ['团队网关不放行这个接口', 'The team gateway does not allow this endpoint'],
    what: [
      '网关拒绝了这个接口，没有发给数据服务。',
      'It refused the endpoint. Nothing went to the data service.',
    ],
    next: ['请管理员更新网关。', 'Ask the administrator to update the gateway.'],
  },
  teamRate: {
    title: ['付费调用太频繁', 'Too many paid calls at once'],
    what: ['团队网关要求放慢速度。', 'The team gateway asks you to slow down.'],
    next: ['倒计时结束后即可重试。', 'Try again when the countdown ends.'],
  },
  teamUserBudget: {
    title: ['你今天的团队额度已用完', 'Your budget for today is used up'],
    what: ['团队网关没有发出这次付费调用。', 'The team gateway did not make this paid call.'],
    next: STILL_FREE,
  },
  teamBudget: {
    title: ['团队今天的额度已用完', 'The team’s budget for today is used up'],
    what: [
      '全团队的付费调用已到上限，网关没有再发出。',
      'All members together reached it, so the gateway made no paid call.',
    ],
    next: STILL_FREE,
  },
  teamDown: {
    title: ['团队网关没能联系数据服务', 'The team gateway could not reach the data service'],
    what: ['网关到数据服务的连接或网关的设置有问题。', 'Its connection or its setup has a problem.'],
    next: ASK_ADMIN,
  },
  teamUnanswered: {
    title: ['数据服务没有回复团队网关', 'The data service did not answer the team gateway'],
    what: ['调用已发出，但网关没有等到结果。', 'The call was sent, but the gateway got no answer in time.'],
    next: [
      '不会自动重试。若结果后来到了网关，重试是免费的。',
      'It is never retried automatically. If the answer reached the gateway later, trying again is free.',
    ],
  },
  teamAccount: {
    title: ['数据服务停用了团队账户', 'The data service refuses the team’s account'],
    what: [
      '令牌、余额或配额有问题（错误码 {apiCode}）。同事查过的数据仍然免费。',
      'Its token, balance or quota has a problem (code {apiCode}). What colleagues looked up stays free.',
    ],
    next: ASK_ADMIN,
  },
  notTeam: {
    title: ['这个地址的回复不是团队网关的', 'What answered is not a team gateway'],
    what: [
      '可能是登录页、代理或别的服务器截住了请求。',
      'A login page, a proxy or another server may have answered in its place.',
    ],
    next: [
      '检查网络和设置里的网关地址，再重试。',
      'Check the network and the gateway’s address in the options, then try again.',
    ],
  },
} as const satisfies Record<string, { title: Message; what: Message; next: Message }>;
