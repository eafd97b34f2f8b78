import { load, openStudio, script, setUp } from './studio.support';
import { expect, failureCard, settled, test } from './support/shared';
import { studioAnswers } from './support/studio';

test('bars of live sessions stand side by side, and every screen of the studio keeps to the accessibility rules', async ({
  lens,
  desk,
  server,
}) => {
  const options = await lens.ownPage('options.html#studio');
  await options.locator('[data-studio="consent"]').waitFor();
  expect(await lens.accessibility(options, '#studio')).toEqual([]);
  await setUp(lens, desk);
  await expect(options.locator('[data-login="browser"]')).toHaveAttribute('data-in', 'true');
  expect(await lens.accessibility(options, '#studio')).toEqual([]);

  const account = await openStudio(lens, 'account');
  await settled(account);
  expect(await lens.accessibility(account)).toEqual([]);
  server.studio.always(
    'fetch_item_analysis_involved_vertical',
    studioAnswers.bytes('{"code":200,"data":{"Int'),
  );
  await account.locator('[data-tab="studio.performance"]').click();
  await failureCard(account, 'truncated').waitFor();
  expect(await lens.accessibility(account, '[role="alert"]')).toEqual([]);

  const works = await openStudio(lens, 'works');
  await load(works);
  expect(await lens.accessibility(works)).toEqual([]);

  script(server, 'fetch_live_room_history_list', {
    code: 0,
    data: {
      series: [
        {
          roomID: '7574680988912345678',
          startTime: '2026-03-02 20:00:00',
          watchCnt: '310',
          serverWatchUcntTdDirect: '240',
          pcu: '31',
        },
        { roomID: '7574680988912345679', startTime: '2026-03-01 08:00:00', watchCnt: '90' },
      ],
    },
  });
  const page = await openStudio(lens, 'live');
  await load(page);
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
  expect(await lens.accessibility(page)).toEqual([]);
});
