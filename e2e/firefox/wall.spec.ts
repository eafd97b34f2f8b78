import type { Frame, Page } from 'puppeteer-core';
import { initialOptions } from '../../lib/report/sections';
import { poll } from '../support/extension';
import { expect, test } from '../support/firefox';
import {
  clobber,
  copyFrame,
  eavesdrop,
  leaks,
  lurk,
  OWN_STYLES,
  overheard,
  restyle,
  restyled,
} from '../support/hostile';
import { CREATOR, KOL, OTHER_KOL, OVERVIEW_CALLS } from '../support/replicas/pages';

const OTHER = CREATOR.replace(KOL, OTHER_KOL);

const settled = (view: Frame) => view.waitForSelector('[data-section][data-phase="ready"]');
const text = (view: Frame) => view.evaluate(() => document.body.textContent ?? '').catch(() => '');

/** Every document of the panel in a page. */
async function panels(page: Page): Promise<Frame[]> {
  const asked = page.frames().map(async (frame) => {
    const href = await (async () => frame.evaluate(() => location.href))().catch(() => '');
    return href.includes('/panel.html') ? [frame] : [];
  });
  return (await Promise.all(asked)).flat();
}

test('a page finds no way into our shadow root, and cannot restyle what is in it', async ({
  lens,
  server,
}) => {
  await lens.setUp('en');
  server.first = lurk;
  const page = await lens.open(CREATOR);
  const { x, y, width, height } = await lens.launcher(page);
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

test('a page cannot read what the launcher says of a creator', async ({ lens, server }) => {
  await lens.setUp('en');
  const subject = { platform: 'xingtu', kind: 'kol', id: KOL, idType: 'xingtuKolId' };
  const load = {
    subject,
    section: 'xingtu.overview',
    options: initialOptions('xingtu.overview'),
    mode: 'auto',
  };
  await lens.ask('report.load', { ...load, request: 'paid' });
  server.strictCsp = false;
  server.first = eavesdrop;
  const page = await lens.open(CREATOR);
  const chip = await lens.chip(page);
  expect(chip.price).toMatch(/^¥[\d,]+$/);
  const texts = [chip.price, chip.cpm, chip.price.slice(1), chip.cpm.slice(6), 'CPM', '≈'];
  expect(await page.evaluate(overheard, [texts, await lens.launcher(page)] as const)).toEqual([]);
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('a page that knows the frame’s address, and is there first with it, claims nothing and spends nothing', async ({
  lens,
  server,
}) => {
  await lens.setUp('en');
  server.strictCsp = false;
  const page = await lens.open(CREATOR);
  await lens.withLauncher(page, copyFrame);
  await lens.clickLauncher(page);
  const all = await poll(async () => {
    const found = await panels(page);
    return found.length === 4 ? found : undefined;
  }, 'the frames of the page and ours');
  await server.callsReach(OVERVIEW_CALLS);
  await expect
    .poll(async () => {
      const texts = await Promise.all(all.map(text));
      return texts.filter((each) => each.includes('Open KOL Lens from its button on the page')).length;
    })
    .toBe(3);
  const figures = await Promise.all(all.map((frame) => frame.$('[data-metric]')));
  expect(figures.filter(Boolean)).toHaveLength(1);
  // By its order in the page: ours alone is not in the body.
  const copies = await page.$$('iframe.copy');
  const frames = await Promise.all(copies.map((copy) => copy.contentFrame()));
  for (const frame of frames) expect(await frame?.$('[data-metric]')).toBeNull();
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('a page that changes the creator between press and click has not had the new one paid for', async ({
  lens,
  server,
}) => {
  await lens.setUp('en');
  const page = await lens.open(CREATOR);
  const { x, y, width, height } = await lens.launcher(page);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.evaluate((to) => history.replaceState({}, '', to), OTHER);
  await page.mouse.up();
  const panel = await poll(() => lens.panelFrame(page), 'the panel');
  await panel.waitForSelector('[data-load]');
  expect(await page.evaluate(() => location.href)).toBe(OTHER);
  await settled(panel);
  expect(server.calls()).toEqual([]);
});

test('a page hears nothing of a press on the launcher, so it cannot change the creator in time', async ({
  lens,
  server,
}) => {
  await lens.setUp('en');
  server.first = () => {
    for (const type of ['pointerover', 'pointerdown', 'mousedown', 'focusin'])
      addEventListener(type, () => history.replaceState({}, '', '6913570284617350291'), true);
  };
  const page = await lens.open(CREATOR);
  await settled(await lens.openPanel(page));
  expect(await page.evaluate(() => location.href)).toBe(CREATOR);
  expect(new Set(server.calls().map(({ query }) => query.oAuthorId))).toEqual(new Set([KOL]));
});

test('the launcher is dragged and moved by keys with its events kept from the page', async ({ lens }) => {
  await lens.setUp('en');
  const page = await lens.open(CREATOR);
  const { x, y, width, height } = await lens.launcher(page);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(300, 300, { steps: 4 });
  await page.mouse.move(200, 300, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await lens.launcherBox(page))?.x).toBeLessThan(1);
  expect(await lens.panelFrame(page)).toBeUndefined();
  await lens.withLauncher(page, (launcher) => launcher.focus());
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await lens.launcherBox(page))?.x).toBeGreaterThan(1000);
  await page.keyboard.press('Enter');
  await settled(await poll(() => lens.panelFrame(page), 'the panel'));
});

test('a page of elements named like what browsers have keeps its launcher, and the panel opens', async ({
  lens,
  server,
}) => {
  await lens.setUp('en');
  server.strictCsp = false;
  server.first = clobber;
  const page = await lens.open(CREATOR);
  await lens.launcher(page);
  const panel = await lens.openPanel(page);
  await settled(panel);
});
