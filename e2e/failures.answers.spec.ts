import type { FailureCode } from '../lib/report/failure';
import { openReport, SUBJECTS } from './sections.support';
import { answers, type TestServer, TOKEN } from './support/server';
import {
  BASE_FIGURE,
  type Bill,
  billOf,
  expect,
  failureCard,
  hurryBackground,
  LEGACY_SPREAD,
  OVERVIEW_CALLS,
  openCreator,
  remedy,
  SPREAD,
  SPREAD_FIGURE,
  settled,
  shiftClock,
  startAnew,
  test,
} from './support/shared';

/** The other endpoints of the overview: what one of them does must not touch them. */
const OTHERS = OVERVIEW_CALLS - 1;

/** An answer that is no answer, and what comes of it. */
interface Row {
  name: string;
  language: 'zh-CN' | 'en';
  script(server: TestServer): void;
  code: FailureCode;
  /** Words that have to stand on the card, its title and what was charged among them. */
  says: readonly string[];
  bill: Bill;
}

const NOT_BILLED = { billed: 0, maybe: 0 };
/** One call that may have been charged. */
const MAYBE = { calls: 1, billed: 0, maybe: 1 };

const once =
  (...answer: Parameters<TestServer['next']>[1][]) =>
  (server: TestServer) =>
    server.next(SPREAD, ...answer);

/**
 * Failures after which one click asks again and gets the figures: one that is tried again by itself, one that is not, and those
 * that only a real connection has. What else an answer can be is in `lib/gateway/envelope.test.ts`, what comes of it in
 * `lib/gateway/gateway.test.ts`, and what its card says in `components/report/FailureCard.test.tsx`.
 */
const ROWS: readonly Row[] = [
  {
    name: '500: one retry, then it is said',
    language: 'en',
    script: once(answers.code(500), answers.code(500)),
    code: 'serverError',
    says: ['The API’s server failed', 'Not billed'],
    bill: { calls: 2, ...NOT_BILLED },
  },
  {
    name: 'an HTTP error of a proxy that gave up waiting',
    language: 'zh-CN',
    script: once(answers.http(504)),
    code: 'httpError',
    says: ['API 返回了 HTTP 错误', 'HTTP 504', '可能已计费', '重试（可能再次计费）'],
    bill: MAYBE,
  },
  {
    name: '10 MB',
    language: 'en',
    script: once(answers.huge()),
    code: 'tooLarge',
    says: ['The answer is too large', 'May have been billed'],
    bill: MAYBE,
  },
  {
    name: 'a connection that closes before the answer',
    language: 'zh-CN',
    script: once(answers.dropBefore),
    code: 'dropped',
    says: ['连接中断', '可能已计费', '不会自动重试'],
    bill: MAYBE,
  },
  {
    name: 'a connection that closes within the answer',
    language: 'en',
    script: once(answers.dropWithin),
    code: 'dropped',
    says: ['The connection was lost', 'May have been billed', 'never retried automatically'],
    bill: MAYBE,
  },
];

test('each answer that is none says what happened and what it cost, and one click gets the figures', async ({
  lens,
  desk,
  server,
}) => {
  await hurryBackground(lens, 10);
  for (const { name, language, script, code, says, bill } of ROWS)
    await test.step(name, async () => {
      await startAnew(desk, server);
      await desk.setUp(language);
      script(server);
      const page = await openReport(lens, SUBJECTS.xingtu);
      const card = failureCard(page, code);
      for (const words of says) await expect(card).toContainText(words);
      await settled(page);
      await page.locator(BASE_FIGURE).waitFor();
      await expect(page.locator(SPREAD_FIGURE)).toHaveCount(0);
      expect(await billOf(desk, server, 'xingtu.spread')).toEqual(bill);

      await remedy(card, 'retry').click();
      await page.locator(SPREAD_FIGURE).waitFor();
      await expect(card).toHaveCount(0);
      expect(await billOf(desk, server, 'xingtu.spread')).toEqual({
        ...bill,
        calls: bill.calls + 1,
        billed: bill.billed + 1,
      });
      expect(server.calls()).toHaveLength(OTHERS + bill.calls + 1);
      await page.close();
    });
});

test('without a token nothing is sent, and one click leads to the field for it', async ({
  lens,
  desk,
  server,
}) => {
  await desk.ask('settings.set', { settings: { source: 'live', language: 'zh-CN' } });
  const { panel } = await openCreator(lens);
  const notice = panel.getByRole('region', { name: '还没有令牌' });
  await expect(notice).toContainText('填写之前不会计费');
  // The section has been asked for by then, and does not say the same again.
  await expect(panel.locator('[data-section][data-phase="ready"]')).toBeVisible();
  await expect(panel.getByText('还没有令牌')).toHaveCount(1);
  const options = lens.context.waitForEvent('page');
  await notice.getByRole('button', { name: '填写令牌' }).click();
  const entry = (await options).getByRole('textbox', { name: '令牌' });
  await entry.fill(TOKEN);
  await entry.press('Enter');
  await expect((await options).getByText('令牌有效')).toBeVisible();
  expect(server.calls()).toEqual([]);

  // The panel of the first visit is still there, and a new look needs no more than to open it.
  const again = await openCreator(lens);
  await again.panel.locator(SPREAD_FIGURE).waitFor();
  expect(await billOf(desk, server)).toEqual({ calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS, maybe: 0 });
});

test('code 100 stops all calls, one click leads to the token, and a good token resumes them', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en', {}, 'a-token-that-was-revoked');
  const { panel } = await openCreator(lens);
  const card = failureCard(panel, 'tokenInvalid');
  await expect(card).toContainText('The token is invalid or inactive');
  await expect(card).toContainText('Not billed');
  await settled(panel);
  const refused = server.calls().length;
  expect(await billOf(desk, server)).toEqual({ calls: refused, ...NOT_BILLED });

  // Another section, and the same on another page: nothing leaves any more.
  await panel.getByRole('tab', { name: /Audience/ }).click();
  await expect(card).toBeVisible();
  await settled(panel);
  const other = await openCreator(lens);
  await expect(failureCard(other.panel, 'tokenInvalid')).toBeVisible();
  expect(server.calls()).toHaveLength(refused);

  const options = lens.context.waitForEvent('page');
  await remedy(failureCard(other.panel, 'tokenInvalid'), 'options').click();
  expect((await options).url()).toContain('options.html#start');
  await desk.ask('token.set', { token: TOKEN });
  await lens.comeBack(other.page);
  await remedy(failureCard(other.panel, 'tokenInvalid'), 'lift').click();
  await other.panel.locator(SPREAD_FIGURE).waitFor();
  expect(await billOf(desk, server)).toEqual({
    calls: refused + OVERVIEW_CALLS,
    billed: OVERVIEW_CALLS,
    maybe: 0,
  });
});

test('code 301 is tried three times in the user’s sight, and then shown', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  server.next(SPREAD, answers.code(301), answers.code(301), answers.code(301));
  const { panel } = await openCreator(lens);
  const trying = panel.locator('[data-progress] li[data-phase="retrying"]');
  await trying.filter({ hasText: /attempt 2 in \d/ }).waitFor();
  await trying.filter({ hasText: /attempt 3 in \d/ }).waitFor();
  const card = failureCard(panel, 'collectFailed');
  await expect(card).toContainText('The data could not be collected this time');
  await expect(card).toContainText('Not billed');
  expect(await billOf(desk, server, 'xingtu.spread')).toEqual({ calls: 3, ...NOT_BILLED });
  await remedy(card, 'retry').click();
  await panel.locator(SPREAD_FIGURE).waitFor();
  expect(server.calls()).toHaveLength(OTHERS + 4);
});

const MINUTE = 60_000;

test('code 302 shows a countdown without calls, and then the call succeeds', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  server.next(SPREAD, answers.code(302));
  const { panel } = await openCreator(lens);
  const card = failureCard(panel, 'rateLimited');
  await expect(card).toContainText('调用太频繁');
  await expect(card).toContainText('未计费');
  await expect(card.locator('[data-wait]')).toHaveText(/^([1-5]\d 秒|1 分钟)后可重试$/);
  await expect(card.getByRole('button')).toHaveCount(0);

  // Another look within the minute: the other figures come from the cache, and this one is not even asked for.
  const second = await openCreator(lens);
  const paused = failureCard(second.panel, 'paused');
  await expect(paused).toContainText('该接口暂停一分钟');
  await expect(paused).toContainText('所以没有再发送');
  await expect(paused.locator('[data-wait]')).toContainText('后可重试');
  await expect(paused.getByRole('button')).toHaveCount(0);
  expect(await billOf(desk, server, 'xingtu.spread')).toEqual({ calls: 1, ...NOT_BILLED });

  await shiftClock(second.panel, MINUTE);
  await remedy(paused, 'lift').click();
  await second.panel.locator(SPREAD_FIGURE).waitFor();
  expect(await billOf(desk, server, 'xingtu.spread')).toEqual({ calls: 2, billed: 1, maybe: 0 });
  expect(server.calls()).toHaveLength(OTHERS + 2);
});

test('code 303 stops calls until midnight in Shanghai and says so; one click calls all the same', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.next(SPREAD, answers.code(303));
  const { panel } = await openCreator(lens);
  const card = failureCard(panel, 'quotaUsedUp');
  await expect(card).toContainText('Today’s quota of this endpoint is used up');
  await expect(card).toContainText('00:00 Beijing time');
  await expect(card).toContainText(/Back at .*\d.* \(your time\)/);
  const second = await openCreator(lens);
  const blocked = failureCard(second.panel, 'quotaBlocked');
  await expect(blocked).toContainText('nothing was sent');
  expect(await billOf(desk, server, 'xingtu.spread')).toEqual({ calls: 1, ...NOT_BILLED });
  await remedy(blocked, 'lift').click();
  await second.panel.locator(SPREAD_FIGURE).waitFor();
  expect(await billOf(desk, server, 'xingtu.spread')).toEqual({ calls: 2, billed: 1, maybe: 0 });
  expect(server.calls()).toHaveLength(OTHERS + 2);
});

test('code 400 shows the parameters without the token, and offers no retry', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.next(SPREAD, answers.code(400, `flowType is wrong in ?token=${TOKEN}&flowType=EXCLUDE`));
  const page = await openReport(lens, SUBJECTS.xingtu);
  const card = failureCard(page, 'badParameters');
  await expect(card).toContainText('The API did not accept the parameters');
  await expect(card).toContainText('not shown, because they contain a token or a key');
  await expect(card).not.toContainText('flowType is wrong in');
  await card.getByText('What was sent (without the token)').click();
  await expect(card.getByRole('definition').filter({ hasText: 'EXCLUDE' })).toBeVisible();
  await expect(card).not.toContainText(TOKEN);
  await expect(card.locator('[data-remedy]')).toHaveCount(0);
  const [sent] = server.calls(SPREAD);
  const { token, ...rest } = sent?.query ?? {};
  expect(token).toBe(TOKEN);
  const terms = await card.getByRole('term').allTextContents();
  expect(terms.sort()).toEqual(Object.keys(rest).sort());
  expect(await billOf(desk, server, 'xingtu.spread')).toEqual({ calls: 1, ...NOT_BILLED });

  // The way out that the card names: another choice of the switches.
  await page
    .getByRole('button', { name: '90 days' })
    .or(page.getByRole('radio', { name: '90 days' }))
    .click();
  await page.locator(SPREAD_FIGURE).waitFor();
  expect(server.calls()).toHaveLength(OTHERS + 2);
});

test('code 404 tries the other generation once and remembers the one that worked', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.always(SPREAD, answers.code(404));
  const page = await openReport(lens, SUBJECTS.xingtu);
  await page.locator(SPREAD_FIGURE).waitFor();
  expect(server.calls(SPREAD)).toHaveLength(1);
  expect(server.calls(LEGACY_SPREAD)).toHaveLength(1);
  expect(await billOf(desk, server, 'xingtu.spread')).toEqual({ calls: 2, billed: 1, maybe: 0 });
  await page.locator('[data-refresh]').click();
  await server.callsReach(2, LEGACY_SPREAD);
  await settled(page);
  expect(server.calls(SPREAD)).toHaveLength(1);
  expect(await billOf(desk, server, 'xingtu.spread')).toEqual({ calls: 3, billed: 2, maybe: 0 });
});

test('code 600 of both generations names the endpoint, leads to the dashboard, and can be tried again', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.next(SPREAD, answers.code(600));
  server.next(LEGACY_SPREAD, answers.code(600));
  const page = await openReport(lens, SUBJECTS.xingtu);
  const card = failureCard(page, 'denied');
  await expect(card).toContainText('Your account may not use this endpoint');
  await expect(card).toContainText(/Endpoint: \S/);
  await expect(card.getByRole('link', { name: 'Open the dashboard' })).toHaveAttribute(
    'href',
    'https://dashboard.justoneapi.com',
  );
  await remedy(card, 'retry').click();
  await page.locator(SPREAD_FIGURE).waitFor();
  expect(await billOf(desk, server, 'xingtu.spread')).toEqual({ calls: 3, billed: 1, maybe: 0 });
});

test('code 601 stops all calls until the user says that it is settled', async ({ lens, desk, server }) => {
  await desk.setUp('zh-CN');
  server.always('/api/', answers.code(601));
  const page = await openReport(lens, SUBJECTS.xingtu);
  const card = failureCard(page, 'balanceEmpty');
  await expect(card).toContainText('账户余额不足');
  await expect(card).toContainText('未计费');
  await expect(card.getByRole('link', { name: '打开控制台' })).toBeVisible();
  await settled(page);
  const refused = server.calls().length;
  await page.getByRole('tab', { name: /受众/ }).click();
  await expect(card).toContainText('已停止所有调用');
  await settled(page);
  expect(await billOf(desk, server)).toEqual({ calls: refused, ...NOT_BILLED });

  server.reset();
  await page.getByRole('tab').first().click();
  await card.getByRole('button', { name: '已处理，继续' }).click();
  await page.locator(SPREAD_FIGURE).waitFor();
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('fields of a wrong type are dashes, a quiet note names them, and every other figure is drawn', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.next(
    SPREAD,
    answers.data({
      play_mid: { a: 1 },
      like_avg: [],
      interact_rate: 'many',
      play_over_rate: { value: 1113, overtake: 5973 },
      item_num: '12',
    }),
  );
  const page = await openReport(lens, SUBJECTS.xingtu);
  const figure = (id: string) => page.locator(`[data-metric="xingtu.${id}"]`);
  await expect(figure('completionRate')).toContainText('11.13');
  await expect(figure('works')).toContainText('12');
  for (const id of ['playMid', 'likeAvg', 'interactRate']) {
    await expect(figure(id)).toContainText('—');
    await expect(figure(id)).not.toHaveAttribute('data-value');
  }
  // A pointer would lose the figure to what is drawn above it later.
  await figure('playMid').focus();
  await expect(page.locator('#tip')).toContainText('No data from the source');
  await expect(page.locator(BASE_FIGURE)).toBeVisible();
  const note = page.locator('[data-drift]');
  await note.getByText('The source has changed').click();
  for (const field of ['play_mid', 'like_avg', 'interact_rate']) await expect(note).toContainText(field);
  await expect(page.locator('[role="alert"]')).toHaveCount(0);
  expect(await billOf(desk, server)).toEqual({ calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS, maybe: 0 });
});
