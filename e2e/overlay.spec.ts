import type { Page } from '@playwright/test';
import { closeByEscape } from './sections.support';
import type { ChromiumLens } from './support/chromium';
import { HOST_SELECTOR, poll } from './support/extension';
import { FEED, KOL, OTHER_KOL, OTHER_VIDEO, PAGES, SEC_UID, VIDEO } from './support/replicas/pages';
import { CREATOR, expect, openCreator, settled, test } from './support/shared';

const MARKET = 'https://www.xingtu.cn/ad/creator/market';
const FEED_PAGE = 'https://www.douyin.com/?recommend=1';
const creatorPage = (id: string) => `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${id}`;

/** The handle that the replicas give to tests. */
interface Replica {
  replica: { go(href: string): Promise<void>; move(by: number): void; captcha(on: boolean): void };
}
const go = (page: Page, href: string) =>
  page.evaluate((to) => (globalThis as unknown as Replica).replica.go(to), href);

/** Elements of ours in the document, as the page itself counts them. */
const hosts = (page: Page) => page.locator(HOST_SELECTOR).count();

/** Where the panel's frame lies, in CSS pixels of the page. */
async function panelBox(lens: ChromiumLens, page: Page) {
  const frame = await poll(async () => lens.panelFrame(page), 'the panel');
  const box = await (await frame.frameElement()).boundingBox();
  if (box === null) throw new Error('the panel is not laid out');
  return box;
}

/** Waits for a launcher that stays where it is. */
async function launcherAt(lens: ChromiumLens, page: Page, where: (x: number, y: number) => boolean) {
  return poll(async () => {
    const box = await lens.launcherBox(page);
    return box && where(box.x, box.y) ? box : undefined;
  }, 'the launcher in its place');
}

const askedFor = (calls: readonly { query: Record<string, string> }[]) => [
  ...new Set(calls.map(({ query }) => query.oAuthorId ?? query.itemId)),
];

test('every supported kind of page gets a launcher and nothing more; a page without a subject gets nothing', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  const page = await lens.context.newPage();
  for (const { label, url, subject } of PAGES) {
    await test.step(label, async () => {
      await page.goto(url);
      if (subject === undefined) {
        // The overlay's one look is over when its script has run, which the browser does before it reports the load.
        await expect(page.locator('main')).toBeVisible();
        expect(await hosts(page)).toBe(0);
      } else {
        expect((await lens.launcher(page)).width).toBeGreaterThan(20);
        expect(await hosts(page)).toBe(1);
        expect((await lens.overlayNodes(page)).map(({ tag }) => tag)).not.toContain('iframe');
      }
    });
  }
  expect(server.received.filter(({ host }) => host === 'api.justoneapi.com')).toEqual([]);
});

test('mouse and key on the launcher and the shortcut, which the browser can rebind, open the panel, and no call is made before', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await lens.open(CREATOR);
  const { x, y, width, height } = await lens.launcher(page);
  // The page can press only what it can reach.
  await page.evaluate(
    ([tag, cx, cy]) => {
      const host = document.querySelector(tag);
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: cx, clientY: cy }));
      (document.elementFromPoint(cx, cy) as HTMLElement | null)?.click();
    },
    [HOST_SELECTOR, x + width / 2, y + height / 2] as const,
  );
  expect(await page.evaluate((tag) => document.querySelector(tag)?.shadowRoot, HOST_SELECTOR)).toBeNull();
  expect(server.calls()).toEqual([]);
  expect(lens.panelFrame(page)).toBeUndefined();

  const panel = await lens.openPanel(page);
  expect(new URL(panel.url()).protocol).toBe('chrome-extension:');
  await settled(panel);
  expect(askedFor(server.calls())).toEqual([KOL]);
  const launcher = (await lens.overlayNodes(page)).find(({ tag }) => tag === 'button');
  expect(launcher?.attributes).toMatchObject({ 'aria-expanded': 'true', 'aria-label': 'Close KOL Lens' });
  await lens.clickLauncher(page);
  await expect.poll(() => lens.panelFrame(page)).toBeUndefined();

  // Focus walks from the page's last control into the launcher; Enter presses it.
  await page.locator('a').last().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const again = await poll(async () => lens.panelFrame(page), 'the panel');
  await expect(again.locator('[data-metric="xingtu.followers"]')).toBeVisible();
  // A key opened it, so a key reads on: the focus is in the panel.
  await expect.poll(() => again.evaluate(() => document.hasFocus())).toBe(true);
  await closeByEscape(lens, page);
  expect(server.calls()).toHaveLength(4);

  const worker = await lens.worker();
  const commands = await worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { commands: { getAll(): Promise<object[]> } } }
    ).chrome.commands.getAll(),
  );
  expect(commands).toContainEqual(expect.objectContaining({ name: 'toggle-panel', shortcut: 'Alt+Shift+K' }));
  await lens.pressShortcut();
  const third = await poll(async () => lens.panelFrame(page), 'the panel');
  await expect(third.locator('[data-metric="xingtu.followers"]')).toBeVisible();
  await lens.pressShortcut();
  await expect.poll(() => lens.panelFrame(page)).toBeUndefined();
});

test('on a page without a subject the shortcut says so, and the words go away; the launcher hides while a captcha is on screen', {
  tag: '@waits',
}, async ({ lens, desk, server }) => {
  await desk.setUp('en');
  const page = await lens.open(MARKET);
  await expect(page.locator('main')).toBeVisible();
  await lens.pressShortcut();
  await expect.poll(() => hosts(page)).toBe(1);
  expect(lens.panelFrame(page)).toBeUndefined();
  expect(server.calls()).toEqual([]);

  // The words stay for some seconds.
  const other = await lens.open(`https://www.douyin.com/video/${VIDEO}`);
  await lens.launcher(other);
  const captcha = (on: boolean) =>
    other.evaluate((shown) => (globalThis as unknown as Replica).replica.captcha(shown), on);
  await captcha(true);
  await expect.poll(() => lens.launcherBox(other)).toBeUndefined();
  await captcha(false);
  await lens.launcher(other);
  await page.bringToFront();
  await expect.poll(() => hosts(page)).toBe(0);
});

test('the panel follows the page from creator to creator without a new document', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const { page, panel } = await openCreator(lens);
  await settled(panel);
  const name = await panel.locator('h1').textContent();
  await page.locator(`a.cover[href$="${OTHER_KOL}"]`).click();
  await expect(page).toHaveURL(creatorPage(OTHER_KOL));
  await expect.poll(() => askedFor(server.calls())).toEqual([KOL, OTHER_KOL]);
  await settled(panel);
  await expect(panel.locator('[data-metric="xingtu.kolId"]')).toHaveText(OTHER_KOL);
  await expect(panel.locator('h1')).not.toHaveText(name ?? '');
  // Back is free: it is in the cache.
  await page.goBack();
  await expect(panel.locator('[data-metric="xingtu.kolId"]')).toHaveText(KOL);
  // On to a page without a subject: the panel stays and says so.
  await go(page, MARKET);
  await expect(panel.getByRole('heading', { level: 1 })).toContainText(['No creator or work on this page']);
  expect(server.calls()).toHaveLength(8);
});

test('in a feed a work that is passed makes no calls, and one that stays on screen makes them once', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en', { dwellSeconds: 1 });
  const page = await lens.open(FEED_PAGE);
  const panel = await lens.openPanel(page);
  await settled(panel);
  expect(askedFor(server.calls())).toEqual([VIDEO]);

  // Three works in a row, each on screen long enough to be announced in the panel, and left before its time.
  for (const id of FEED.slice(1, 3)) {
    await page.keyboard.press('ArrowDown');
    await expect(panel.locator('[data-dwell]')).toContainText('Loads if you stay 1 s');
    await expect(page.locator(`[data-e2e="feed-active-video"][data-e2e-vid="${id}"]`)).toHaveCount(1);
  }
  await page.keyboard.press('ArrowDown');
  await server.callsReach(2);
  await settled(panel);
  expect(askedFor(server.calls())).toEqual([VIDEO, FEED[3]]);
  // Back to one that is known: there at once, and free.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(panel.locator('[data-metric="item.plays"][data-value]')).toBeVisible();
  expect(server.calls()).toHaveLength(2);
  expect(page.url()).toBe(FEED_PAGE);
});

test('a feed that moves by itself, at once or long after the last key, spends nothing until the user says so', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en', { dwellSeconds: 0.5 });
  const page = await lens.open(FEED_PAGE);
  const panel = await lens.openPanel(page);
  await settled(panel);
  const moves = () => page.evaluate(() => (globalThis as unknown as Replica).replica.move(1));
  await moves();
  await expect(panel.locator('[data-load]')).toHaveText('Load 1 call');
  await expect(panel.locator('[data-dwell]')).toHaveCount(0);
  expect(askedFor(server.calls())).toEqual([VIDEO]);
  await panel.locator('[data-load]').click();
  await settled(panel);
  expect(askedFor(server.calls())).toEqual([VIDEO, FEED[1]]);

  await page.mouse.click(10, 5);
  await page.keyboard.press('m');
  // Longer than an input counts.
  await page.waitForTimeout(2_100);
  await moves();
  await expect(panel.locator('[data-load]')).toHaveText('Load 1 call');
  await expect(panel.locator('[data-dwell]')).toHaveCount(0);
  expect(askedFor(server.calls())).toEqual([VIDEO, FEED[1]]);
});

test('a work opened over a profile is shown, with its own author and not the profile’s', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await lens.open(`https://www.douyin.com/user/${SEC_UID}`);
  const panel = await lens.openPanelByShortcut(page);
  await expect(panel.locator('[data-section="douyin.profile"]')).toBeVisible();
  await page.locator(`a.cover[href*="${OTHER_VIDEO}"]`).click();
  await expect(panel.locator('[data-section="item.report"]')).toBeVisible();
  await server.callsReach(1);
  expect(askedFor(server.calls())).toEqual([OTHER_VIDEO]);
  await settled(panel);
  // The author's link goes to whom the report names, not to whose profile lies beneath.
  await expect(panel.locator('[data-link="item.author"]')).toBeVisible();
  await page.goBack();
  await expect(panel.locator('[data-section="douyin.profile"]')).toBeVisible();
});

test('the launcher is dragged along the edge and across, or moved by arrow keys, and stays there, per site', async ({
  lens,
  desk,
}) => {
  await desk.setUp('en');
  const page = await lens.open(CREATOR);
  const start = await lens.launcher(page);
  expect(start.x + start.width).toBeCloseTo(1280, 0);
  const drag = async (toX: number, toY: number) => {
    const { x, y, width, height } = await lens.launcher(page);
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(toX, toY, { steps: 4 });
    await page.mouse.up();
  };
  await drag(1200, 200);
  const higher = await launcherAt(lens, page, (_, y) => Math.abs(y - 180) < 2);
  expect(higher.x + higher.width).toBeCloseTo(1280, 0);
  await drag(300, 400);
  await launcherAt(lens, page, (x, y) => x < 1 && Math.abs(y - 380) < 2);
  // A drag is no click.
  expect(lens.panelFrame(page)).toBeUndefined();
  await expect
    .poll(async () => JSON.stringify(await desk.stored()))
    .toMatch(/"xingtu":\{"edge":"left","width":\d+,"y":0\.5/);

  const same = await lens.open(creatorPage(OTHER_KOL));
  await launcherAt(lens, same, (x, y) => x < 1 && Math.abs(y - 380) < 2);
  // Another site has a layout of its own.
  const other = await lens.open(`https://www.douyin.com/video/${VIDEO}`);
  await launcherAt(lens, other, (x) => x > 1200);

  await same.bringToFront();
  const { y } = await lens.launcher(same);
  await same.locator('a').last().focus();
  await same.keyboard.press('Tab');
  await same.keyboard.press('ArrowUp');
  await launcherAt(lens, same, (_, now) => Math.abs(now - (y - 24)) < 1);
  await same.keyboard.press('ArrowRight');
  await launcherAt(lens, same, (x) => x > 1200);
});

test('the panel is resized and docked, and stays so, per site', async ({ lens, desk }) => {
  await desk.setUp('en');
  const { page, panel } = await openCreator(lens);
  const first = await panelBox(lens, page);
  expect(first.x + first.width).toBeCloseTo(1280, 0);
  await page.mouse.move(first.x - 1, 400);
  await page.mouse.down();
  await page.mouse.move(700, 400, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await panelBox(lens, page)).width)).toBeGreaterThan(570);
  const { width } = await panelBox(lens, page);
  expect(Math.abs(width - 580)).toBeLessThan(3);

  await panel.getByRole('button', { name: 'Dock to the left' }).click();
  await expect.poll(async () => (await panelBox(lens, page)).x).toBeLessThan(2);
  await expect
    .poll(async () => JSON.stringify(await desk.stored()))
    .toMatch(/"xingtu":\{"edge":"left","width":58\d/);
  const next = await openCreator(lens, creatorPage(OTHER_KOL));
  const box = await panelBox(lens, next.page);
  expect(box.x).toBeLessThan(2);
  expect(Math.abs(box.width - 580)).toBeLessThan(3);

  const other = await lens.open(`https://www.douyin.com/video/${VIDEO}`);
  await lens.openPanelByShortcut(other);
  expect((await panelBox(lens, other)).x).toBeGreaterThan(700);
});

test('the panel stands beside the page where the user wants it, still counts as seen, and leaves no trace when it closes', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const { page, panel } = await openCreator(lens);
  await settled(panel);
  await page.evaluate(() => {
    document.documentElement.style.cssText = 'margin-right: 7px; color: rgb(1, 2, 3)';
  });
  const bare = await page.evaluate(() => document.documentElement.outerHTML);
  const rightOf = () => page.evaluate(() => document.body.getBoundingClientRect().right);
  const covered = await rightOf();
  const button = panel.getByRole('button', { name: 'Beside the page' });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(rightOf).toBe((await panelBox(lens, page)).x);
  // A press in it counts: it stands in plain sight, in its place.
  await panel.locator('[data-tab="xingtu.fans"]').click();
  await server.callsReach(5);
  await settled(panel);
  await lens.pressShortcut();
  await expect.poll(() => lens.panelFrame(page)).toBeUndefined();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(bare);
  expect(await rightOf()).toBe(covered);
  // It is remembered, on every site.
  const other = await lens.open(`https://www.douyin.com/video/${VIDEO}`);
  await lens.openPanelByShortcut(other);
  const { x } = await panelBox(lens, other);
  await expect.poll(() => other.evaluate(() => document.body.getBoundingClientRect().right)).toBe(x);
});

test('an open panel stays over a full load of the next creator, on the section that it was on, and calls nothing', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const { page, panel } = await openCreator(lens);
  await settled(panel);
  await panel.locator('[data-tab="xingtu.fans"]').click();
  await server.callsReach(5);
  await settled(panel);

  await page.goto(creatorPage(OTHER_KOL));
  const next = await poll(async () => lens.panelFrame(page), 'the panel on the next creator');
  await expect(next.locator('[data-section="xingtu.fans"] [data-load]')).toHaveText('Load 1 call');
  await page.goto(creatorPage(KOL));
  const back = await poll(async () => lens.panelFrame(page), 'the panel on the first creator again');
  await expect(back.locator('[data-section="xingtu.fans"] [data-block]').first()).toBeVisible();
  expect(askedFor(server.calls())).toEqual([KOL]);
  expect(server.calls()).toHaveLength(5);

  await lens.pressShortcut();
  await expect.poll(() => lens.panelFrame(page)).toBeUndefined();
  await page.goto(creatorPage(OTHER_KOL));
  await lens.launcher(page);
  await lens.pause(page);
  expect(lens.panelFrame(page)).toBeUndefined();
});

/** Where everything of the page stands. */
const layout = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*'), document.body, document.documentElement].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.tagName, x, y, width, height].join(' ');
    }),
  );

test('the page is laid out as if nothing were there, open or closed, under its strictest policy', async ({
  lens,
  desk,
  server,
}) => {
  // Switched off on the site, so this is the page alone.
  await desk.setUp('en', { sites: { xingtu: false, pugongying: true, douyin: true, xiaohongshu: true } });
  expect(server.strictCsp).toBe(true);
  const page = await lens.open(CREATOR);
  await page.evaluate(() => document.fonts.ready);
  const alone = await layout(page);
  expect(await hosts(page)).toBe(0);
  const before = await page.evaluate(() => document.documentElement.outerHTML);

  await desk.ask('settings.set', {
    settings: { sites: { xingtu: true, pugongying: true, douyin: true, xiaohongshu: true } },
  });
  await page.bringToFront();
  await lens.launcher(page);
  expect(await layout(page)).toEqual(alone);
  const panel = await lens.openPanelByShortcut(page);
  await settled(panel);
  expect(await layout(page)).toEqual(alone);
  // One element, beside the body, without a child or an attribute that the page could read.
  const after = await page.evaluate(() => document.documentElement.outerHTML);
  expect(after).toBe(before.replace('</html>', `<div></div></html>`));
});

test('an element that the site removes is put back; after 200 navigations there is one, and on a site that is switched off none', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await lens.open(CREATOR);
  await lens.launcher(page);
  await page.evaluate((tag) => document.querySelector(tag)?.remove(), HOST_SELECTOR);
  await lens.launcher(page);
  expect(await hosts(page)).toBe(1);
  await page.evaluate(
    ([here, there]) => {
      for (let turn = 0; turn < 200; turn++) history.pushState({}, '', turn % 2 ? here : there);
    },
    [creatorPage(KOL), creatorPage(OTHER_KOL)] as const,
  );
  await lens.launcher(page);
  expect(await hosts(page)).toBe(1);
  expect((await lens.overlayNodes(page)).filter(({ tag }) => tag === 'button')).toHaveLength(1);
  expect(server.calls()).toEqual([]);
  const panel = await lens.openPanelByShortcut(page);
  await settled(panel);
  expect(askedFor(server.calls())).toEqual([KOL]);
  await desk.ask('settings.set', {
    settings: { sites: { xingtu: false, pugongying: true, douyin: true, xiaohongshu: true } },
  });
  await expect.poll(() => hosts(page)).toBe(0);
});
