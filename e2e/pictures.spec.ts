import type { Frame, Page } from '@playwright/test';
import { openSection } from './sections.support';
import {
  asked,
  COOKIE_PAGES,
  drawAll,
  HONEST,
  HOSTILE,
  LOGIN_HOST,
  REDIRECT,
  searchPage,
} from './support/pictures';
import { answers, LOGIN_PATH, TOKEN } from './support/server';
import { expect, openCreator, settled, test } from './support/shared';

const PGY = '/api/solar/cooperator/blogger';
/** Works in a table, each with a cover. */
const WORKS = 'author_rec_videos';

const work = (number: number, cover: string) => ({
  item_id: `75300000000000000${String(number).padStart(2, '0')}`,
  title: `作品${number}`,
  play: 1000 * number,
  item_cover: cover,
});
const sources = (view: Page | Frame) =>
  view.evaluate(() => [...document.querySelectorAll('img')].map((picture) => picture.src));
/** Waits until all pictures of the document are loaded. */
const allDrawn = (view: Page | Frame) =>
  view.waitForFunction(() =>
    [...document.querySelectorAll('img')].every((picture) => picture.complete && picture.naturalWidth > 0),
  );

test.afterEach(({ lens }) => lens.context.clearCookies());

test('pictures of an answer load from the picture servers of the platforms and from no other host', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.next(PGY, answers.data(searchPage([...HONEST, ...HOSTILE])));
  const page = await lens.ownPage('workspace.html#/search/pgy');
  await page.locator('[data-field="keyword"] input').fill('a');
  await page.locator('[data-field="keyword"] input').press('Enter');
  await expect(page.locator('[data-load-more] [data-loaded]')).toHaveAttribute(
    'data-loaded',
    String(HONEST.length + HOSTILE.length),
  );
  await allDrawn(page);
  expect(await sources(page)).toEqual(HONEST);
  // The others are known by the first letter of their name.
  await expect(page.locator(`[data-index="${HONEST.length}"] [role="rowheader"]`)).toContainText('博');
  expect(asked(server)).toEqual(expect.arrayContaining([...HONEST]));
  expect(asked(server)).toHaveLength(HONEST.length);
});

test('avatar and covers in the panel: one that may not load is asked for by nothing and drawn as an initial', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.always('get_author_base_info', answers.data({ nick_name: '林间小鹿', avatar_uri: HOSTILE[4] }));
  server.always(
    WORKS,
    answers.data({
      masterpiece_videos: [HONEST[0], ...HOSTILE].map((cover, place) => work(place + 1, cover)),
    }),
  );
  const { panel, page } = await openCreator(lens);
  await settled(panel);
  await expect(panel.locator('[data-section] h2', { hasText: '林间小鹿' })).toBeVisible();
  expect(await sources(panel)).toEqual([]);
  await openSection(panel, 'xingtu.content');
  await panel.locator('[data-filter="xingtu.masterpiece"]').click();
  const rows = panel.locator('[data-block="xingtu.works"] tbody tr');
  await expect(rows).toHaveCount(HOSTILE.length + 1);
  // A cover is asked for when its row comes in sight.
  await rows.first().scrollIntoViewIfNeeded();
  await allDrawn(panel);
  expect(await sources(panel)).toEqual([HONEST[0]]);
  // Each of the other works has the first character of its title where its cover would be.
  await expect(rows.nth(1).locator('th span[aria-hidden]').first()).toHaveText('作');
  const ours = asked(server).filter((address) => !address.includes('kol-lens.example'));
  expect(ours).toEqual([HONEST[0]]);
  await page.close();
});

test('no page of the extension can load a picture from anywhere else, nor follow a picture there', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  for (const login of COOKIE_PAGES) await (await lens.open(login)).close();
  const { panel } = await openCreator(lens);
  await settled(panel);
  const pages = [
    panel,
    ...(await Promise.all(['popup', 'options', 'workspace'].map((name) => lens.ownPage(`${name}.html`)))),
  ];
  for (const view of pages) {
    server.received = [];
    // The policy knows no names of users: only the answer's edge refuses them.
    const refused = [...HOSTILE.filter((address) => !address.includes('user@')), REDIRECT];
    expect(await view.evaluate(drawAll, refused), view.url()).toEqual(refused.map(() => 'refused'));
    expect(await view.evaluate(drawAll, HONEST)).toEqual(HONEST.map(() => 'drawn'));
    // What a policy cannot stop is the first hop of a redirect: it is on a picture server.
    const hosts = new Set(server.received.map(({ host }) => host));
    expect([...hosts].sort(), view.url()).toEqual(
      [...new Set([REDIRECT, ...HONEST].map((address) => new URL(address).hostname))].sort(),
    );
    expect(server.received.filter(({ referrer }) => referrer !== undefined)).toEqual([]);
  }
});

test('a login is part of no request for a picture, though the browser has cookies of every kind', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  for (const login of COOKIE_PAGES) await (await lens.open(login)).close();
  const creatorCentre = await lens.open(COOKIE_PAGES[0] ?? '');
  // The cookies are there: the host itself gets them.
  await creatorCentre.reload();
  expect(server.received.findLast(({ path }) => path === LOGIN_PATH)?.cookie).toContain('session_strict');
  await creatorCentre.close();

  const login = `https://${LOGIN_HOST}/avatar.png`;
  server.received = [];
  server.next(PGY, answers.data(searchPage([HONEST[0], login, REDIRECT])));
  const page = await lens.ownPage('workspace.html#/search/pgy');
  await page.locator('[data-field="keyword"] input').fill('a');
  await page.locator('[data-field="keyword"] input').press('Enter');
  await expect(page.locator('[data-load-more] [data-loaded]')).toHaveAttribute('data-loaded', '3');
  // The redirect is tried, refused, and replaced by an initial.
  await expect.poll(() => sources(page)).toEqual([HONEST[0]]);
  await allDrawn(page);
  const pictures = server.received.filter(({ host }) => host !== 'api.justoneapi.com');
  expect(pictures.map(({ host }) => host)).not.toContain(LOGIN_HOST);
  expect(pictures.map(({ path }) => path)).toEqual(
    expect.arrayContaining([new URL(HONEST[0]).pathname, new URL(REDIRECT).pathname]),
  );
  expect(JSON.stringify(pictures)).not.toContain(TOKEN);
});
