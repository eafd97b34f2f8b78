import { readFile } from 'node:fs/promises';
import { STUDIO_ORDERS } from '../lib/report/lists.studio';
import { shortDay } from './sections.support';
import { bodyOf, load, OTHER_WORK, openStudio, rowsOf, script, setUp, WORK } from './studio.support';
import { expect, failureCard, settled, test } from './support/shared';
import { studioAnswers } from './support/studio';

const OK = { status_code: 0, status_msg: '' };
const PK = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(60_000, 7)]);

test('works in both shapes, page by page; a row opens the work, and the way back brings the list from the cache', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  server.studio.next(
    'fetch_item_list',
    // As observed: ids are bare numbers, figures are text.
    studioAnswers.bytes(
      `{"code":200,"data":{"status_code":0,"has_more":true,"max_cursor":1759200000000,"items":[{"id":${WORK},
      "item_title":"阳台花园","create_time":"1772607120","type":8,"metrics":{"view_count":"1173","like_count":"80",
      "comment_count":"9","share_count":"5","favorite_count":"12","completion_rate":"0.325","completion_rate_5s":"0.515173",
      "avg_view_second":"22.987297","bounce_rate_2s":"-"},"review":{"status":1}}]}}`,
      { 'content-type': 'application/json' },
    ),
    // As in the contract.
    studioAnswers.data({
      ...OK,
      has_more: false,
      cursor: 99,
      items: [
        {
          item_id: OTHER_WORK,
          item_title: '周末早市',
          metrics: {
            play_count: 2345,
            digg_count: 678,
            comment_count: 90,
            share_count: 45,
            collect_count: 123,
          },
          review: { status: 2 },
          visibility: { is_public: true },
        },
      ],
    }),
  );
  const page = await openStudio(lens, 'works');
  await expect(page.locator('[data-empty="start"]')).toBeVisible();
  await expect(page.locator('form [data-calls="1"]')).toBeVisible();
  expect(server.studio.calls).toHaveLength(0);
  await load(page);
  const body = bodyOf(server, 'fetch_item_list');
  expect(body).toEqual({
    start_time: expect.any(Number),
    end_time: expect.any(Number),
    count: 100,
    fields: 'metrics,review,visibility',
  });
  expect(new Date(Number(body.start_time) + 8 * 3_600_000).toISOString()).toContain('T00:00:00.000Z');
  expect(await rowsOf(page)).toMatchObject([
    {
      'studio.work.title': expect.stringContaining('阳台花园'),
      'studio.work.date': shortDay('2026-03-04', 'en'),
      'studio.work.form': 'Long article',
      'studio.work.review': 'Under review',
      'studio.work.visibility': '—',
      'studio.work.plays': '1,173',
      'studio.work.likes': '80',
      'studio.work.finish': '32.50%',
      'studio.work.finish5s': '51.52%',
      'studio.work.bounce2s': '—',
      'studio.work.watchTime': '23 s',
    },
  ]);
  await page.locator('[data-more]').click();
  await expect(page.locator('[data-loaded="2"]')).toBeVisible();
  expect(bodyOf(server, 'fetch_item_list')).toMatchObject({ cursor: 1_759_200_000_000 });
  const [, second] = await rowsOf(page);
  expect(second).toMatchObject({
    'studio.work.plays': '2,345',
    'studio.work.likes': '678',
    'studio.work.collects': '123',
    'studio.work.review': 'Normal',
    'studio.work.visibility': 'Public',
  });
  await expect(page.locator('[data-more]')).toHaveCount(0);
  expect(await lens.accessibility(page)).toEqual([]);

  await page.locator('[data-list-table]').press('ArrowDown');
  await expect(page.locator('[data-index="0"] [data-open]')).toContainText(/\d+ calls?/);
  await page.locator('[data-list-table]').press('Enter');
  await page.locator('[data-studio-screen="work"]').waitFor();
  expect(page.url()).toContain(`#/studio/work/${WORK}`);
  await settled(page);
  const calls = server.studio.calls.length;
  await page.locator('[data-back]').click();
  await expect(page.locator('[data-loaded="2"]')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-loaded="2"]')).toBeVisible();
  expect(server.studio.calls).toHaveLength(calls);
});

test('there are 26 orders to choose from, and the chosen one reaches the wire by its number', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  script(server, 'fetch_item_list', { ...OK, has_more: false, items: [] });
  const page = await openStudio(lens, 'works');
  const select = page.locator('[data-field="order"] select');
  await expect(select.locator('option')).toHaveCount(26);
  // The first is the service's own. `lib/providers/tikomni/endpoints.test.ts` has the number of each.
  for (const place of [0, 25]) {
    await select.selectOption(STUDIO_ORDERS[place] ?? '');
    const before = server.studio.of('fetch_item_list').length;
    await load(page);
    await expect.poll(() => server.studio.of('fetch_item_list').length).toBe(before + 1);
    expect(bodyOf(server, 'fetch_item_list').order_by).toBe(place === 0 ? undefined : place + 1);
  }
  await expect(page.locator('[data-empty="empty"]')).toBeVisible();
});

test('days are checked beside their field, before anything is sent', async ({ lens, desk, server }) => {
  await setUp(lens, desk);
  const page = await openStudio(lens, 'live');
  await page.locator('[data-end="from"]').fill('2025-01-01');
  await page.locator('[data-end="to"]').fill('2026-01-01');
  await expect(page.locator('form [role="alert"]')).toContainText('90');
  await page.locator('button[data-load]').click();
  expect(server.studio.calls).toHaveLength(0);
  await page.locator('[data-value="30"]').click();
  await expect(page.locator('form [role="alert"]')).toHaveCount(0);
});

test('live sessions: a table and a chart, numbers from text, lengths from prose', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  script(server, 'fetch_live_room_history_list', {
    code: 0,
    data: {
      series: [
        {
          roomID: '7574680988912345678',
          roomTitle: '晚间答疑',
          startTime: '2026-03-02 20:00:00',
          liveDurationWithoutPause: '1小时2分钟5秒',
          playStatus: '4',
          watchCnt: '310',
          serverWatchUcntTdDirect: '240',
          pcu: '31',
          liveServerWatchDurationTdPavg: '0.5666666666666667',
          serverLikeCntTd: '1200',
          clientCommentUcntTd: '18',
          liveNewFollowUcnt: '4',
          liveConsumeUcnt: '-',
          roomLiveEarnScore: '12',
        },
        {
          roomID: '7574680988912345679',
          roomTitle: '早市',
          startTime: '2026-03-01 08:00:00',
          watchCnt: '90',
        },
      ],
    },
    meta: '',
  });
  const page = await openStudio(lens, 'live');
  await load(page);
  expect(bodyOf(server, 'fetch_live_room_history_list')).toEqual({
    start_date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    end_date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    limit: 400,
    download: 0,
  });
  const [first] = await rowsOf(page);
  expect(first).toMatchObject({
    'studio.live.title': expect.stringContaining('晚间答疑'),
    'studio.live.start': '2026-03-02 20:00',
    'studio.live.duration': '1 h 2 min',
    'studio.live.plays': '310',
    'studio.live.viewers': '240',
    'studio.live.peak': '31',
    'studio.live.watchTime': '34 s',
    'studio.live.likes': '1,200',
    'studio.live.payers': '—',
    'studio.live.state': 'Ended',
    'studio.live.room': '7574680988912345678',
  });
  const chart = page.locator('[data-block="studio.liveOverTime"]');
  // Side by side, bars of all three lines stand on the same ground.
  const together = await chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const colours = [1, 2, 3].map((n) => {
      // The property holds the colours of both themes, a used `color` is the one of this theme.
      canvas.style.color = `var(--series-${n})`;
      const [red = 0, green = 0, blue = 0] = getComputedStyle(canvas).color.match(/\d+/g)?.map(Number) ?? [];
      return (red << 16) | (green << 8) | blue;
    });
    const { width, height } = canvas;
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, width, height);
    return Array.from({ length: height }, (_, y) => {
      const seen = new Set<number>();
      for (let at = y * width * 4; at < (y + 1) * width * 4; at += 4)
        seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
      return colours.every((colour) => seen.has(colour));
    }).includes(true);
  });
  expect(together).toBe(true);
  await chart.locator('summary').click();
  await expect(chart.locator('tbody tr')).toHaveCount(2);
  await expect(chart.locator('tbody tr').first()).toContainText('Mar 1, 2026 08:00');
  expect(await lens.accessibility(page)).toEqual([]);
});

test('no live sessions is said in words', async ({ lens, desk, server }) => {
  await setUp(lens, desk);
  script(server, 'fetch_live_room_history_list', { data: { series: [] } });
  const page = await openStudio(lens, 'live');
  await load(page);
  await expect(page.locator('[data-empty="empty"]')).toBeVisible();
});

test('the workbook: progress while it comes, saved under its own name, free the second time', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  server.studio.next('fetch_item_list_download', {
    kind: 'slow',
    body: PK,
    headers: {
      'content-type': 'application/vnd.ms-excel',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('../作品列表导出.xlsx')}`,
    },
    until,
  });
  const page = await openStudio(lens, 'works');
  await page.locator('[data-studio="download"]').click();
  const saved = page.waitForEvent('download');
  await page.locator('[data-studio="download-start"]').click();
  await expect(page.locator('[data-received]')).toHaveAttribute('data-received', /^[1-9]\d{4}$/);
  release();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('作品列表导出.xlsx');
  expect(await readFile(await file.path())).toEqual(PK);
  await expect(page.locator('[data-studio="downloaded"]')).toContainText('作品列表导出.xlsx');
  const body = bodyOf(server, 'fetch_item_list_download');
  expect(Object.keys(body).sort()).toEqual(['max_cursor', 'min_cursor']);

  const again = page.waitForEvent('download');
  await page.locator('[data-studio="download-start"]').click();
  await again;
  expect(server.studio.of('fetch_item_list_download')).toHaveLength(1);

  // A kind of works is a call of its own.
  const pictures = page.waitForEvent('download');
  await page.locator('[role="dialog"] select').selectOption('pictures');
  await page.locator('[data-studio="download-start"]').click();
  await pictures;
  expect(bodyOf(server, 'fetch_item_list_download').type_filters).toEqual([5]);
});

for (const [name, body, code] of [
  ['HTML under the name of a workbook', '<!doctype html><title>Login</title>', 'notWorkbook'],
  ['an error in JSON', '{"detail":{"code":400,"message":"Cookie expired"}}', 'cookieDead'],
  ['nothing at all', '', 'notWorkbook'],
] as const) {
  test(`a workbook that is ${name} is not saved`, async ({ lens, desk, server }) => {
    await setUp(lens, desk);
    server.studio.next(
      'fetch_item_list_download',
      studioAnswers.bytes(body, {
        'content-type': 'application/vnd.ms-excel',
        'content-disposition': 'attachment; filename="works.xlsx"',
      }),
    );
    const page = await openStudio(lens, 'works');
    let downloads = 0;
    page.on('download', () => downloads++);
    await page.locator('[data-studio="download"]').click();
    await page.locator('[data-studio="download-start"]').click();
    await expect(failureCard(page, code)).toBeVisible();
    expect(downloads).toBe(0);
  });
}
