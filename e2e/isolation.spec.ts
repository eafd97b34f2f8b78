import { CREATOR, expect, OVERVIEW_CALLS, openCreator, test } from './support/shared';

test.describe('the browser that tests share', () => {
  // One after the other in one worker, so that the second meets what the first leaves behind.
  test.describe.configure({ mode: 'serial' });

  test('a test may leave pages, calls under way, a token, settings, answers, a login and no network', async ({
    lens,
    desk,
    server,
  }) => {
    await desk.setUp('zh-CN', {
      theme: 'dark',
      sites: { xingtu: true, pugongying: false, douyin: false, xiaohongshu: false },
    });
    await lens.context.addCookies([{ name: 'left', value: 'behind', domain: '.xingtu.cn', path: '/' }]);
    server.hold('get_author_spread_info');
    server.strictCsp = false;
    await openCreator(lens);
    await server.callsReach(OVERVIEW_CALLS);
    await lens.open(CREATOR);
    await desk.store({ left: 'behind' });
    await lens.context.setOffline(true);
    expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
  });

  test('a test finds nothing that the test before it left, not even on the screen', async ({
    lens,
    desk,
    server,
  }) => {
    const { settings } = await desk.ask('session.get', {});
    expect(settings).toMatchObject({
      source: 'unset',
      theme: 'auto',
      sites: { xingtu: true, pugongying: true, douyin: true, xiaohongshu: true },
    });
    expect(await desk.ledger()).toEqual([]);
    expect(server.strictCsp).toBe(true);
    const { page, panel } = await openCreator(lens);
    await expect(panel.locator('[data-way="token"]')).toBeVisible();
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(server.calls()).toEqual([]);
  });
});
