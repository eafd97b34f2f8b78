import { expect, test } from 'vitest';
import { studioAnswers } from '../e2e/support/studio';
import { STUDIO_ORDERS } from '../lib/report/lists.studio';
import { extension } from './support/extension';
import { shortDay } from './support/figures';
import {
  all,
  choose,
  failureCard,
  keys,
  keysOn,
  none,
  one,
  press,
  settled,
  textOf,
  until,
  write,
} from './support/page';
import { bodyOf, load, OTHER_WORK, openStudio, script, setUp, WORK } from './support/studio';

const lens = extension();
const OK = { status_code: 0, status_msg: '' };
const PK = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(60_000, 7)]);

/** The texts of a list's cells, by column. */
const rows = () =>
  all('[data-list-table] [data-index]').map((row) =>
    Object.fromEntries(all('[data-metric]', row).map((cell) => [cell.dataset.metric ?? '', textOf(cell)])),
  );

test('works in both shapes, page by page; a row opens the work, and the way back brings the list from the cache', async () => {
  const { current: extension } = lens;
  const { studio } = extension.server;
  await setUp(extension);
  studio.next(
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
  await openStudio(extension, 'works');
  await one('[data-empty="start"]');
  await one('form [data-calls="1"]');
  expect(studio.calls).toHaveLength(0);
  await load();
  const body = bodyOf(extension, 'fetch_item_list');
  expect(body).toEqual({
    start_time: expect.any(Number),
    end_time: expect.any(Number),
    count: 100,
    fields: 'metrics,review,visibility',
  });
  expect(new Date(Number(body.start_time) + 8 * 3_600_000).toISOString()).toContain('T00:00:00.000Z');
  expect(rows()).toMatchObject([
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
  await press('[data-more]');
  await one('[data-loaded="2"]');
  expect(bodyOf(extension, 'fetch_item_list')).toMatchObject({ cursor: 1_759_200_000_000 });
  expect(rows()[1]).toMatchObject({
    'studio.work.plays': '2,345',
    'studio.work.likes': '678',
    'studio.work.collects': '123',
    'studio.work.review': 'Normal',
    'studio.work.visibility': 'Public',
  });
  await none('[data-more]');

  await keysOn('[data-list-table]', '{ArrowDown}');
  await until(() =>
    expect(all('[data-index="0"] [data-open]').map(textOf)).toEqual([expect.stringMatching(/\d+ calls?/)]),
  );
  await keys('{Enter}');
  await one('[data-studio-screen="work"]');
  expect(location.hash).toContain(`#/studio/work/${WORK}`);
  await settled();
  const calls = studio.calls.length;
  await press('[data-back]');
  await one('[data-loaded="2"]');
  await extension.reload();
  await one('[data-loaded="2"]');
  expect(studio.calls).toHaveLength(calls);
});

test('there are 26 orders to choose from, and the chosen one reaches the wire by its number', async () => {
  const { current: extension } = lens;
  await setUp(extension);
  script(extension, 'fetch_item_list', { ...OK, has_more: false, items: [] });
  await openStudio(extension, 'works');
  const select = await one('[data-field="order"] select');
  expect(all('option', select)).toHaveLength(26);
  // The first is the service's own. `lib/providers/tikomni/endpoints.test.ts` has the number of each.
  for (const place of [0, 25]) {
    await choose(select, STUDIO_ORDERS[place] ?? '');
    const before = extension.server.studio.of('fetch_item_list').length;
    await load();
    await until(() => expect(extension.server.studio.of('fetch_item_list')).toHaveLength(before + 1));
    expect(bodyOf(extension, 'fetch_item_list').order_by).toBe(place === 0 ? undefined : place + 1);
  }
  await one('[data-empty="empty"]');
});

test('days are checked beside their field, before anything is sent', async () => {
  const { current: extension } = lens;
  await setUp(extension);
  await openStudio(extension, 'live');
  await write('[data-end="from"]', '2025-01-01');
  await write('[data-end="to"]', '2026-01-01');
  expect(textOf(await one('form [role="alert"]'))).toContain('90');
  await press('button[data-load]');
  expect(extension.server.studio.calls).toHaveLength(0);
  await press('[data-value="30"]');
  await none('form [role="alert"]');
});

test('live sessions: a table and a chart, numbers from text, lengths from prose; and words where there are none', async () => {
  const { current: extension } = lens;
  await setUp(extension);
  script(extension, 'fetch_live_room_history_list', {
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
  await openStudio(extension, 'live');
  await load();
  expect(bodyOf(extension, 'fetch_live_room_history_list')).toEqual({
    start_date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    end_date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    limit: 400,
    download: 0,
  });
  expect(rows()[0]).toMatchObject({
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
  const chart = await one('[data-block="studio.liveOverTime"]');
  await press(await one('summary', chart));
  await until(() => expect(all('tbody tr', chart)).toHaveLength(2));
  expect(textOf(all('tbody tr', chart)[0] as Element)).toContain('Mar 1, 2026 08:00');

  await extension.ask('storage.clearCache', {});
  script(extension, 'fetch_live_room_history_list', { data: { series: [] } });
  await openStudio(extension, 'live');
  await load();
  await one('[data-empty="empty"]');
});

test('the workbook: progress while it comes, saved under its own name, free the second time', async () => {
  const { current: extension } = lens;
  await setUp(extension);
  let release = () => {};
  extension.server.studio.next('fetch_item_list_download', {
    kind: 'slow',
    body: PK,
    headers: {
      'content-type': 'application/vnd.ms-excel',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('../作品列表导出.xlsx')}`,
    },
    until: new Promise<void>((resolve) => {
      release = resolve;
    }),
  });
  await openStudio(extension, 'works');
  await press('[data-studio="download"]');
  await press('[data-studio="download-start"]');
  await until(() =>
    expect(all('[data-received]')[0]?.dataset.received).toEqual(expect.stringMatching(/^[1-9]\d{4}$/)),
  );
  release();
  await until(() => expect(extension.saved).toHaveLength(1));
  expect(extension.saved[0]?.name).toBe('作品列表导出.xlsx');
  expect(Buffer.from(await (extension.saved[0] as { file: Blob }).file.arrayBuffer())).toEqual(PK);
  expect(textOf(await one('[data-studio="downloaded"]'))).toContain('作品列表导出.xlsx');
  const body = bodyOf(extension, 'fetch_item_list_download');
  expect(Object.keys(body).sort()).toEqual(['max_cursor', 'min_cursor']);

  await press('[data-studio="download-start"]');
  await until(() => expect(extension.saved).toHaveLength(2));
  expect(extension.server.studio.of('fetch_item_list_download')).toHaveLength(1);

  // A kind of works is a call of its own.
  await choose('[role="dialog"] select', 'pictures');
  await press('[data-studio="download-start"]');
  await until(() => expect(extension.saved).toHaveLength(3));
  expect(bodyOf(extension, 'fetch_item_list_download').type_filters).toEqual([5]);
});

for (const [name, body, code] of [
  ['HTML under the name of a workbook', '<!doctype html><title>Login</title>', 'notWorkbook'],
  ['an error in JSON', '{"detail":{"code":400,"message":"Cookie expired"}}', 'cookieDead'],
  ['nothing at all', '', 'notWorkbook'],
] as const)
  test(`a workbook that is ${name} is not saved`, async () => {
    const { current: extension } = lens;
    await setUp(extension);
    extension.server.studio.next(
      'fetch_item_list_download',
      studioAnswers.bytes(body, {
        'content-type': 'application/vnd.ms-excel',
        'content-disposition': 'attachment; filename="works.xlsx"',
      }),
    );
    await openStudio(extension, 'works');
    await press('[data-studio="download"]');
    await press('[data-studio="download-start"]');
    await failureCard(code);
    expect(extension.saved).toEqual([]);
  });
