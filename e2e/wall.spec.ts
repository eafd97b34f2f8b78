import type { Page } from '@playwright/test';
import { poll } from './support/extension';
import {
  clobber,
  copyFrame,
  eavesdrop,
  feel,
  leaks,
  lurk,
  OWN_STYLES,
  overheard,
  restyle,
  restyled,
} from './support/hostile';
import { KOL, OTHER_KOL } from './support/replicas/pages';
import {
  CREATOR,
  expect,
  OVERVIEW_CALLS,
  payForOverview,
  SPREAD_FIGURE,
  send,
  settled,
  test,
} from './support/shared';

const OTHER = CREATOR.replace(KOL, OTHER_KOL);

/** The panels in a page that is not ours to trust: the one that our script made, and those that the page did. */
async function panels(page: Page) {
  const frames = page.frames().filter((frame) => frame.url().includes('/panel.html'));
  const made = await Promise.all(
    frames.map(async (frame) => {
      const element = await frame.frameElement();
      return { frame, copy: await element.evaluate((node) => (node as Element).className === 'copy') };
    }),
  );
  return {
    ours: made.find(({ copy }) => !copy)?.frame,
    copies: made.flatMap(({ frame, copy }) => (copy ? [frame] : [])),
  };
}

test('a page finds no way into our shadow root, and cannot restyle what is in it', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.first = lurk;
  const page = await lens.open(CREATOR);
  const { x, y, width, height } = await lens.launcher(page);
  // Over it, within it, and with the keyboard: everything that tells a page of what is under the pointer.
  await page.mouse.move(x - 40, y + height / 2);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
  const panel = await lens.openPanel(page);
  await settled(panel);
  await page.mouse.move(x - 40, y + height / 2, { steps: 5 });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(leaks)).toEqual([]);
  await page.evaluate(restyle);
  expect(await page.evaluate(restyled)).toEqual(OWN_STYLES);
});

test('a page cannot read what the launcher says of a creator, nor tell from its size how many digits that has', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  await payForOverview(desk);
  server.strictCsp = false;
  server.first = eavesdrop;
  const page = await lens.open(CREATOR);
  const chip = await lens.chip(page);
  expect(chip.price).toMatch(/^¥[\d,]+$/);
  expect(chip.cpm).toMatch(/^CPM ≈¥[\d.]+$/);
  const box = await lens.launcher(page);
  const texts = [chip.price, chip.cpm, chip.price.slice(1), chip.cpm.slice(6), 'CPM', '≈'];
  expect(await page.evaluate(overheard, [texts, box] as const)).toEqual([]);
  // The ways are good ones: as text in the same place the figures would be found.
  await lens.withLauncher(page, (launcher) =>
    launcher.append(launcher.querySelector('span')?.dataset.price ?? ''),
  );
  expect(await page.evaluate(overheard, [texts, box] as const)).toContain(`find ${chip.price}`);
  // Another length has another price, of as many calls: none.
  await desk.ask('settings.set', { settings: { videoLength: '1_20' } });
  await page.reload();
  expect((await lens.chip(page)).price).not.toBe(chip.price);
  expect((await lens.launcher(page)).width).toBe(box.width);
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('a page cannot tell by what lies over it, nor by the launcher’s size, whether the launcher has figures', async ({
  lens,
  desk,
}) => {
  await desk.setUp('en');
  const feelBeside = async () => {
    const page = await lens.open(CREATOR);
    const box = await lens.launcher(page);
    await page.evaluate(({ x, y }) => {
      const probe = document.createElement('div');
      probe.id = 'probe';
      probe.style.cssText = `position:fixed;left:${x - 100}px;top:${y}px;width:90px;height:40px`;
      document.body.append(probe);
    }, box);
    return {
      page,
      felt: async () => ({ box: await lens.launcher(page), felt: await page.evaluate(feel, '#probe') }),
    };
  };
  const without = await (await feelBeside()).felt();
  await payForOverview(desk);
  const beside = await feelBeside();
  await lens.chip(beside.page);
  expect(await beside.felt()).toEqual(without);
});

test('a page that knows the frame’s address, and is there first with it, claims nothing and spends nothing', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.strictCsp = false;
  const page = await lens.open(CREATOR);
  await lens.withLauncher(page, copyFrame);
  await lens.clickLauncher(page);
  const copies = await poll(async () => {
    const found = (await panels(page)).copies;
    return found.length === 3 ? found : undefined;
  }, 'the frames of the page');
  for (const copy of copies) {
    await expect(copy.getByText('Open KOL Lens from its button on the page')).toBeVisible();
    const subject = { platform: 'xingtu', kind: 'kol', id: KOL, idType: 'xingtuKolId' };
    const load = { subject, section: 'xingtu.overview', options: {}, mode: 'retry', request: 'copied' };
    expect(await send(copy, 'report.load', load)).toEqual({ failure: { code: 'noSession', charged: 'no' } });
  }
  // Ours came last, and is the panel.
  const ours = await poll(async () => (await panels(page)).ours, 'the panel');
  await ours.locator(SPREAD_FIGURE).waitFor();
  await settled(ours);
  for (const copy of copies) await expect(copy.locator('[data-metric]')).toHaveCount(0);
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('what a page hands to the panel does not keep the ticket from it; a frame that loads anew gets none', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await lens.open(CREATOR);
  await lens.withLauncher(page, (launcher) => {
    setInterval(() => {
      const { contentWindow } = (launcher.getRootNode() as ShadowRoot).querySelector('iframe') ?? {};
      for (const guess of ['00000000-0000-4000-8000-000000000000', { news: 'closed' }, 'x'])
        contentWindow?.postMessage(guess, '*');
    }, 5);
  });
  const panel = await lens.openPanel(page);
  await panel.locator(SPREAD_FIGURE).waitFor();
  await settled(panel);
  await page.evaluate(() => {
    const host = document.querySelector(':root > :not(head, body)');
    if (host) document.body.append(host);
  });
  const anew = () => lens.panelFrame(page)?.getByText('Open KOL Lens from its button on the page');
  await expect
    .poll(() =>
      anew()
        ?.isVisible()
        .catch(() => false),
    )
    .toBe(true);
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

for (const [when, swap] of [
  ['between press and click', undefined],
  [
    'as it hears of the press',
    () => addEventListener('pointerdown', () => history.replaceState({}, '', '6913570284617350291'), true),
  ],
] as const)
  test(`a page that changes the creator ${when} has not had the new one paid for`, async ({
    lens,
    desk,
    server,
  }) => {
    await desk.setUp('en');
    server.first = swap;
    const page = await lens.open(CREATOR);
    const { x, y, width, height } = await lens.launcher(page);
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    if (!swap) await page.evaluate((to) => history.replaceState({}, '', to), OTHER);
    await page.mouse.up();
    const panel = await poll(async () => lens.panelFrame(page), 'the panel');
    expect(page.url()).toBe(OTHER);
    await expect(panel.locator('[data-load]')).toHaveText(`Load ${OVERVIEW_CALLS} calls`);
    await settled(panel);
    expect(server.calls()).toEqual([]);
    await panel.locator('[data-load]').click();
    await settled(panel);
    expect(new Set(server.calls().map(({ query }) => query.oAuthorId))).toEqual(new Set([OTHER_KOL]));
  });

test('a page of elements named like what browsers have keeps its launcher, and the panel opens', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.strictCsp = false;
  server.first = clobber;
  const page = await lens.open(CREATOR);
  expect(await page.evaluate(() => document.querySelectorAll.toString())).not.toContain('native');
  await lens.launcher(page);
  const panel = await lens.openPanel(page);
  await panel.locator(SPREAD_FIGURE).waitFor();
});
