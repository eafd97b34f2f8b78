import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from '../support/firefox';
import {
  asked,
  COOKIE_PAGES,
  drawAll,
  HONEST,
  HOSTILE,
  LOGIN_HOST,
  REDIRECT,
  searchPage,
} from '../support/pictures';
import { CREATOR } from '../support/replicas/pages';
import { answers, LOGIN_PATH } from '../support/server';

const PGY = '/api/solar/cooperator/blogger';

const sources = (view: Page | Frame) =>
  view.evaluate(() => [...document.querySelectorAll('img')].map((picture) => picture.src));

test('pictures of an answer load from the picture servers alone, without a login and without a referrer', async ({
  lens,
  server,
}) => {
  await lens.setUp('en');
  for (const login of COOKIE_PAGES) await (await lens.open(login)).close();
  const again = await lens.open(COOKIE_PAGES[0] ?? '');
  // The cookies are there: the host itself gets them.
  expect(server.received.findLast(({ path }) => path === LOGIN_PATH)?.cookie).toContain('session_strict');
  await again.close();

  server.next(PGY, answers.data(searchPage([...HONEST, ...HOSTILE, REDIRECT])));
  const page = await lens.ownPage('workspace.html#/search/pgy');
  await (await page.waitForSelector('[data-field="keyword"] input'))?.type('a');
  server.received = [];
  await page.keyboard.press('Enter');
  await page.waitForSelector(`[data-phase="ready"] [data-loaded="${HONEST.length + HOSTILE.length + 1}"]`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('img')].slice(0, 3).every((picture) => picture.naturalWidth > 0),
  );
  expect(await sources(page)).toEqual(expect.arrayContaining([...HONEST]));
  expect((await sources(page)).filter((src) => !HONEST.includes(src as never) && src !== REDIRECT)).toEqual(
    [],
  );
  expect(asked(server).filter((src) => !HONEST.includes(src as never) && src !== REDIRECT)).toEqual([]);
  const pictures = server.received.filter(({ host }) => host !== 'api.justoneapi.com');
  expect(pictures.map(({ host }) => host)).not.toContain(LOGIN_HOST);
  expect(pictures.filter(({ referrer }) => referrer !== undefined)).toEqual([]);
});

test('no page of the extension can load a picture from anywhere else, nor follow a picture there', async ({
  lens,
  server,
}) => {
  await lens.setUp('en');
  const site = await lens.open(CREATOR);
  const panel = await lens.openPanelByShortcut(site);
  await panel.waitForSelector('[data-section][data-phase="ready"]');
  const refused = [...HOSTILE.filter((address) => !address.includes('user@')), REDIRECT];
  const hosts = [...new Set([REDIRECT, ...HONEST].map((address) => new URL(address).hostname))].sort();
  const look = async (view: Page | Frame, name: string) => {
    server.received = [];
    expect(await view.evaluate(drawAll, refused), name).toEqual(refused.map(() => 'refused'));
    expect(await view.evaluate(drawAll, HONEST), name).toEqual(HONEST.map(() => 'drawn'));
    expect([...new Set(server.received.map(({ host }) => host))].sort(), name).toEqual(hosts);
  };
  await look(panel, 'panel');
  for (const name of ['popup', 'options', 'workspace']) await look(await lens.ownPage(`${name}.html`), name);
});
