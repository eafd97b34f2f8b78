import type { Messages } from '../language/translate';

/** Words about the balance of the account. */
export const balanceWords = {
  balance: ['余额 {balance}', 'Balance {balance}'],
  left: ['约 {calls} 次', '≈ {calls} {calls:call|calls}'],
  leftHint: [
    '按你填写的每次调用价格，余额还够这么多次 Just One API 调用。',
    'What the balance still buys of Just One API, at the price of a call that you entered.',
  ],
  refresh: ['刷新余额', 'Refresh the balance'],
  ask: ['查询余额', 'Get the balance'],
  failed: ['没有查到余额：{why}', 'No balance: {why}'],
} as const satisfies Messages;
