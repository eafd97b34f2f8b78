import { within } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { OVERVIEW_CALLS } from '../e2e/support/replicas/pages';
import { answers, DEAD_HOST, TOKEN } from '../e2e/support/server';
import type { FailureCode } from '../lib/report/failure';
import { hostPattern } from '../lib/settings/permission';
import { extension } from './support/extension';
import {
  all,
  type Bill,
  billOf,
  failureCard,
  hurry,
  named,
  none,
  one,
  press,
  remedy,
  says,
  settled,
  textOf,
  until,
  write,
} from './support/page';
import { BASE_FIGURE, CREATOR_REPORT, LEGACY_SPREAD, SPREAD, SPREAD_FIGURE } from './support/subjects';

const lens = extension();

/** The other endpoints of the overview: what one of them does must not touch them. */
const OTHERS = OVERVIEW_CALLS - 1;
const NOT_BILLED = { billed: 0, maybe: 0 };
/** One call that may have been charged. */
const MAYBE = { calls: 1, billed: 0, maybe: 1 };

/** An answer that is no answer, and what comes of it. */
interface Row {
  name: string;
  language: 'zh-CN' | 'en';
  sends: Parameters<typeof lens.current.server.next>[1][];
  code: FailureCode;
  /** Words that have to stand on the card, its title and what was charged among them. */
  says: readonly string[];
  bill: Bill;
}

/**
 * Failures after which one click asks again and gets the figures: one that is tried again by itself, one that is not, and those
 * that only a real connection has. What else an answer can be is in `lib/gateway/envelope.test.ts`, what comes of it in
 * `lib/gateway/gateway.test.ts`, and what its card says in `components/report/FailureCard.test.tsx`.
 */
const ROWS: readonly Row[] = [
  {
    name: 'code 500, which is tried once more by itself,',
    language: 'en',
    sends: [answers.code(500), answers.code(500)],
    code: 'serverError',
    says: ['The API’s server failed', 'Not billed'],
    bill: { calls: 2, ...NOT_BILLED },
  },
  {
    name: 'an HTTP error of a proxy that gave up waiting',
    language: 'zh-CN',
    sends: [answers.http(504)],
    code: 'httpError',
    says: ['API 返回了 HTTP 错误', 'HTTP 504', '可能已计费', '重试（可能再次计费）'],
    bill: MAYBE,
  },
  {
    name: 'an answer of 10 MB',
    language: 'en',
    sends: [answers.huge()],
    code: 'tooLarge',
    says: ['The answer is too large', 'May have been billed'],
    bill: MAYBE,
  },
  {
    name: 'a connection that closes before the answer',
    language: 'zh-CN',
    sends: [answers.dropBefore],
    code: 'dropped',
    says: ['连接中断', '可能已计费', '不会自动重试'],
    bill: MAYBE,
  },
  {
    name: 'a connection that closes within the answer',
    language: 'en',
    sends: [answers.dropWithin],
    code: 'dropped',
    says: ['The connection was lost', 'May have been billed', 'never retried automatically'],
    bill: MAYBE,
  },
];

for (const { name, language, sends, code, says: words, bill } of ROWS)
  test(`${name} says what happened and what it cost, and one click gets the figures`, async () => {
    const { current: extension } = lens;
    hurry(10);
    await extension.setUp(language);
    extension.server.next(SPREAD, ...sends);
    await extension.open(CREATOR_REPORT);
    const card = await failureCard(code);
    await says(card, ...words);
    await settled();
    await one(BASE_FIGURE);
    expect(all(SPREAD_FIGURE)).toEqual([]);
    expect(await billOf(extension, 'xingtu.spread')).toEqual(bill);

    await press(remedy(card, 'retry'));
    await one(SPREAD_FIGURE);
    await none('[role="alert"]');
    expect(await billOf(extension, 'xingtu.spread')).toEqual({
      ...bill,
      calls: bill.calls + 1,
      billed: bill.billed + 1,
    });
    expect(extension.server.calls()).toHaveLength(OTHERS + bill.calls + 1);
  });

test('without a token nothing is sent, and one click leads to the field for it', async () => {
  const { current: extension } = lens;
  await extension.ask('settings.set', { settings: { source: 'live', language: 'zh-CN' } });
  const report = await extension.open(CREATOR_REPORT);
  const notice = await named('region', '还没有令牌');
  await says(notice, '填写之前不会计费');
  // The section has been asked for by then, and does not say the same again.
  await one('[data-section][data-phase="ready"]');
  expect(textOf(report).match(/还没有令牌/g)).toHaveLength(1);
  await press(await named('button', '填写令牌', notice));
  await until(() => expect(extension.opened).toEqual([expect.stringContaining('/options.html#')]));
  const options = await extension.openBeside(String(extension.opened[0]?.split('/').at(-1)));
  const entry = await within(options).findByLabelText('令牌');
  await write(entry, `${TOKEN}{Enter}`);
  await says(options, '令牌有效');
  expect(extension.server.calls()).toEqual([]);

  // A new look needs no more than to open it.
  await extension.open(CREATOR_REPORT);
  await one(SPREAD_FIGURE);
  expect(await billOf(extension)).toEqual({ calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS, maybe: 0 });
});

test('code 100 stops all calls, one click leads to the token, and a good token resumes them', async () => {
  const { current: extension } = lens;
  await extension.setUp('en', {}, 'a-token-that-was-revoked');
  await extension.open(CREATOR_REPORT);
  const card = await failureCard('tokenInvalid');
  await says(card, 'The token is invalid or inactive', 'Not billed');
  await settled();
  const refused = extension.server.calls().length;
  expect(await billOf(extension)).toEqual({ calls: refused, ...NOT_BILLED });

  // Another section, and the same on another page: nothing leaves any more.
  await press(await named('tab', /Audience/));
  await failureCard('tokenInvalid');
  await settled();
  await extension.open(CREATOR_REPORT);
  await failureCard('tokenInvalid');
  await settled();
  expect(extension.server.calls()).toHaveLength(refused);

  await press(remedy(await failureCard('tokenInvalid'), 'options'));
  await until(() => expect(extension.opened).toEqual([expect.stringContaining('options.html#start')]));
  await extension.ask('token.set', { token: TOKEN });
  await press(remedy(await failureCard('tokenInvalid'), 'lift'));
  await one(SPREAD_FIGURE);
  expect(await billOf(extension)).toEqual({
    calls: refused + OVERVIEW_CALLS,
    billed: OVERVIEW_CALLS,
    maybe: 0,
  });
});

test('code 301 is tried three times in the user’s sight, and then shown', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  // Pauses that are long enough to be seen.
  hurry(4);
  extension.server.next(SPREAD, answers.code(301), answers.code(301), answers.code(301));
  await extension.open(CREATOR_REPORT);
  for (const attempt of [/attempt 2 in \d/, /attempt 3 in \d/]) await says(document.body, attempt);
  expect(all('[data-progress] li[data-phase="retrying"]')).toHaveLength(1);
  const card = await failureCard('collectFailed');
  await says(card, 'The data could not be collected this time', 'Not billed');
  expect(await billOf(extension, 'xingtu.spread')).toEqual({ calls: 3, ...NOT_BILLED });
  await press(remedy(card, 'retry'));
  await one(SPREAD_FIGURE);
  expect(extension.server.calls()).toHaveLength(OTHERS + 4);
});

const MINUTE = 60_000;

test('code 302 shows a countdown without calls, and then the call succeeds', async () => {
  const { current: extension } = lens;
  await extension.setUp('zh-CN');
  extension.server.next(SPREAD, answers.code(302));
  await extension.open(CREATOR_REPORT);
  const card = await failureCard('rateLimited');
  await says(card, '调用太频繁', '未计费');
  expect(textOf(await one('[data-wait]', card))).toMatch(/^([1-5]\d 秒|1 分钟)后可重试$/);
  expect(all('button', card)).toEqual([]);

  // Another look within the minute: the other figures come from the cache, and this one is not even asked for.
  await extension.open(CREATOR_REPORT);
  const paused = await failureCard('paused');
  await says(paused, '该接口暂停一分钟', '所以没有再发送');
  await says(await one('[data-wait]', paused), '后可重试');
  expect(all('button', paused)).toEqual([]);
  await settled();
  expect(await billOf(extension, 'xingtu.spread')).toEqual({ calls: 1, ...NOT_BILLED });

  extension.shiftClock(MINUTE);
  await press(await one('[data-remedy="lift"]', paused));
  await one(SPREAD_FIGURE);
  expect(await billOf(extension, 'xingtu.spread')).toEqual({ calls: 2, billed: 1, maybe: 0 });
  expect(extension.server.calls()).toHaveLength(OTHERS + 2);
});

test('code 303 stops calls until midnight in Shanghai and says so; one click calls all the same', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  extension.server.next(SPREAD, answers.code(303));
  await extension.open(CREATOR_REPORT);
  const card = await failureCard('quotaUsedUp');
  await says(card, 'Today’s quota of this endpoint is used up', '00:00 Beijing time');
  await says(card, /Back at .*\d.* \(your time\)/);
  await extension.open(CREATOR_REPORT);
  const blocked = await failureCard('quotaBlocked');
  await says(blocked, 'nothing was sent');
  expect(await billOf(extension, 'xingtu.spread')).toEqual({ calls: 1, ...NOT_BILLED });
  await press(remedy(blocked, 'lift'));
  await one(SPREAD_FIGURE);
  expect(await billOf(extension, 'xingtu.spread')).toEqual({ calls: 2, billed: 1, maybe: 0 });
  expect(extension.server.calls()).toHaveLength(OTHERS + 2);
});

test('code 400 shows the parameters without the token, and offers no retry', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  extension.server.next(SPREAD, answers.code(400, `flowType is wrong in ?token=${TOKEN}&flowType=EXCLUDE`));
  await extension.open(CREATOR_REPORT);
  const card = await failureCard('badParameters');
  await says(card, 'The API did not accept the parameters');
  await says(card, 'not shown, because they contain a token or a key');
  expect(textOf(card)).not.toContain('flowType is wrong in');
  const sentWithout = all('summary', card).filter(
    (each) => textOf(each) === 'What was sent (without the token)',
  );
  expect(sentWithout).toHaveLength(1);
  await press(sentWithout[0] as HTMLElement);
  await until(() => expect(sentWithout[0]?.closest('details')?.open).toBe(true));
  expect(all('dd', card).map(textOf)).toContainEqual(expect.stringContaining('EXCLUDE'));
  expect(textOf(card)).not.toContain(TOKEN);
  expect(all('[data-remedy]', card)).toEqual([]);
  const [sent] = extension.server.calls(SPREAD);
  const { token, ...rest } = sent?.query ?? {};
  expect(token).toBe(TOKEN);
  expect(all('dt', card).map(textOf).sort()).toEqual(Object.keys(rest).sort());
  expect(await billOf(extension, 'xingtu.spread')).toEqual({ calls: 1, ...NOT_BILLED });

  // The way out that the card names: another choice of the switches.
  await press(await named('button', /90 days takes 1 call/));
  await one(SPREAD_FIGURE);
  expect(extension.server.calls()).toHaveLength(OTHERS + 2);
});

test('code 600 of both generations names the endpoint, leads to the dashboard, and can be tried again', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  extension.server.next(SPREAD, answers.code(600));
  extension.server.next(LEGACY_SPREAD, answers.code(600));
  await extension.open(CREATOR_REPORT);
  const card = await failureCard('denied');
  await says(card, 'Your account may not use this endpoint', /Endpoint: \S/);
  const dashboard = await named('link', 'Open the dashboard', card);
  expect(dashboard.getAttribute('href')).toBe('https://dashboard.justoneapi.com');
  await press(remedy(card, 'retry'));
  await one(SPREAD_FIGURE);
  expect(await billOf(extension, 'xingtu.spread')).toEqual({ calls: 3, billed: 1, maybe: 0 });
});

test('code 601 stops all calls until the user says that it is settled', async () => {
  const { current: extension } = lens;
  await extension.setUp('zh-CN');
  extension.server.always('/api/', answers.code(601));
  await extension.open(CREATOR_REPORT);
  const card = await failureCard('balanceEmpty');
  await says(card, '账户余额不足', '未计费');
  await named('link', '打开控制台', card);
  await settled();
  const refused = extension.server.calls().length;
  await press(await named('tab', /受众/));
  await says(await failureCard('balanceEmpty'), '已停止所有调用');
  await settled();
  expect(await billOf(extension)).toEqual({ calls: refused, ...NOT_BILLED });

  extension.server.reset();
  await press(all('[role="tab"]')[0] as HTMLElement);
  await press(await named('button', /已处理，继续/, await failureCard('balanceEmpty')));
  await one(SPREAD_FIGURE);
  expect(extension.server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('fields of a wrong type are dashes, a quiet note names them, and every other figure is drawn', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  extension.server.next(
    SPREAD,
    answers.data({
      play_mid: { a: 1 },
      like_avg: [],
      interact_rate: 'many',
      play_over_rate: { value: 1113, overtake: 5973 },
      item_num: '12',
    }),
  );
  await extension.open(CREATOR_REPORT);
  const figure = (id: string) => one(`[data-metric="xingtu.${id}"]`);
  await says(await figure('completionRate'), '11.13');
  await says(await figure('works'), '12');
  for (const id of ['playMid', 'likeAvg', 'interactRate']) {
    await says(await figure(id), '—');
    expect((await figure(id)).hasAttribute('data-value')).toBe(false);
  }
  (await figure('playMid')).focus();
  await says(await one('#tip'), 'No data from the source');
  await one(BASE_FIGURE);
  const note = await one('[data-drift]');
  await says(note, 'The source has changed');
  await press(await one('summary', note));
  await says(note, 'play_mid', 'like_avg', 'interact_rate');
  await settled();
  expect(all('[role="alert"]')).toEqual([]);
  expect(await billOf(extension)).toEqual({ calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS, maybe: 0 });
});

test('a call times out after the minute that was set, says that it may have been charged, and one click asks again', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  // The test itself says when the time is over.
  const clocks: { milliseconds: number; over: AbortController }[] = [];
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const over = new AbortController();
    clocks.push({ milliseconds, over });
    return over.signal;
  });
  const asked = () => clocks.splice(0).map(({ milliseconds }) => milliseconds);
  extension.server.next(SPREAD, answers.hang);
  await extension.open(CREATOR_REPORT);
  await extension.server.callsReach(OVERVIEW_CALLS);
  // The three others have answered and are kept.
  await until(() => expect(all('[data-progress] li')).toHaveLength(1));
  for (const { over } of clocks) over.abort(new DOMException('', 'TimeoutError'));
  const card = await failureCard('timeout');
  await says(card, 'No answer in time', 'May have been billed');
  expect(asked()).toEqual(Array(OVERVIEW_CALLS).fill(60_000));
  expect(await billOf(extension, 'xingtu.spread')).toEqual({ calls: 1, billed: 0, maybe: 1 });

  await press(remedy(card, 'options'));
  await until(() => expect(extension.opened).toEqual([expect.stringContaining('options.html#connection')]));
  await extension.ask('settings.set', { settings: { timeoutSeconds: 120 } });
  await press(remedy(card, 'retry'));
  await one(SPREAD_FIGURE);
  expect(asked()).toEqual([120_000]);
  expect(await billOf(extension, 'xingtu.spread')).toEqual({ calls: 2, billed: 1, maybe: 1 });
});

test('an unknown host is named, one click leads to its field, and a right one gets the figures', async () => {
  const { current: extension } = lens;
  const customBaseUrl = `https://${DEAD_HOST}`;
  extension.permitted.add(hostPattern(customBaseUrl));
  await extension.setUp('en', { region: 'custom', customBaseUrl });
  const report = await extension.open(CREATOR_REPORT);
  const card = await failureCard('unreachable');
  await says(card, 'The API address cannot be reached', 'DNS');
  await settled();
  expect(extension.server.calls()).toEqual([]);
  // The four calls failed alike, so that their cards have become one.
  await press(remedy(await failureCard('unreachable'), 'options'));
  await until(() => expect(extension.opened).toEqual([expect.stringContaining('options.html#')]));
  const options = await extension.openBeside(String(extension.opened[0]?.split('/').at(-1)));
  await press(await named('button', /^Global/, options));
  await until(() =>
    expect(all('button[aria-pressed="true"]', options).map(textOf)).toContainEqual(
      expect.stringMatching(/^Global/),
    ),
  );
  await press(await one('[data-remedy="retry"]', report));
  await one(SPREAD_FIGURE);
  expect(extension.server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('the user may stop waiting after ten seconds; the call goes on, and one click shows its answer', async () => {
  const { current: extension } = lens;
  await extension.setUp('zh-CN');
  const hold = extension.server.hold(SPREAD);
  await extension.open(CREATOR_REPORT);
  await extension.server.callsReach(OVERVIEW_CALLS);
  const progress = await one('[data-progress]');
  await says(progress, '正在获取', '已等');
  expect(all('[data-cancel]')).toEqual([]);
  extension.shiftClock(10_000);
  const cancel = await one('[data-progress] [data-cancel]');
  expect(textOf(cancel)).toBe('停止等待');
  await press(cancel);
  const look = () => all('button').filter((button) => textOf(button).includes('查看结果'));
  await until(() => expect(look()).not.toEqual([]));
  await none('[data-progress]');
  hold.release();
  await until(async () =>
    expect(await billOf(extension)).toEqual({ calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS, maybe: 0 }),
  );
  await press(look()[0] as HTMLElement);
  await one(SPREAD_FIGURE);
  expect(await billOf(extension)).toEqual({ calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS, maybe: 0 });
});
