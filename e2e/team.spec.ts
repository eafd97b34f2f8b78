import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Subject } from '../lib/subject/types';
import { expectNoViolations, still } from './sections.support';
import { ChromiumLens } from './support/chromium';
import { Desk, expect, test } from './support/shared';
import { keyOf, TEAM_HOST } from './support/teamFolder';

/** Pictures are for a person to look at: `SCREENS=1` asks for them. */
const PICTURES = process.env.SCREENS !== undefined;
const FOLDER = '.output/screens';
const ADDRESS = `https://${TEAM_HOST}/dav`;

async function shot(desk: Desk, page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  await mkdir(FOLDER, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await desk.ask('settings.set', { settings: { theme } });
    await page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
    await still(page);
    await page.screenshot({ path: `${FOLDER}/team-${name}-${theme}.png` });
  }
}

const xingtu = (at: number): Subject => ({
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: String(7100000000000000000n + BigInt(at)),
});

const cell = (page: Page, row: number, column: string) =>
  page.locator(`[data-index="${row}"] [data-metric="${column}"]`);

test('two browsers share one list: what one writes the other sees, and an edit that was lost is put back', {
  tag: '@waits',
}, async ({ lens, desk, server }) => {
  test.slow();
  const other = await ChromiumLens.launch({ server, build: 'chrome-mv3-e2e' });
  try {
    await desk.setUp('zh-CN');
    const wang = await Desk.open(other);
    await wang.setUp('en');

    // Li joins on the screen.
    const list = await desk.ask('lists.create', { list: { name: '夏季补水', client: '安耐晒' } });
    await desk.ask('lists.create', { list: { name: 'SECRET', note: 'SECRET' } });
    await desk.ask('lists.add', {
      id: list.id,
      creators: [
        { subject: xingtu(1), name: '小麦' },
        { subject: xingtu(2), name: '阿梨' },
      ],
    });
    const page = await lens.ownPage(`workspace.html#/lists/${list.id}`);
    await cell(page, 0, 'entry.name').waitFor();
    await page.locator('[data-team-open]').click();
    await page.locator('[data-join]').waitFor();
    await shot(desk, page, 'join');
    await expectNoViolations(desk, page, 'joining a team');
    await page.locator('input[name="name"]').fill('李');
    await page.locator('input[name="address"]').fill(`${ADDRESS}/`);
    await page.locator('input[name="user"]').fill('li');
    await page.locator('input[name="password"]').fill('wrong');
    await page.locator('input[name="file"]').fill('li');
    await page.locator('[data-join-go]').click();
    await page.locator('[data-join-problem="key"]').waitFor();
    await page.locator('input[name="password"]').fill(keyOf('li'));
    await page.locator('[data-join-go]').click();
    await page.locator('[data-team="in"]').waitFor();

    const webdav = { address: ADDRESS, user: 'wang', password: keyOf('wang') };
    expect(await wang.ask('sharing.join', { name: 'Wang', me: 'wang', webdav })).toEqual({});
    await page.locator('[data-exchange]').click();
    await page.locator('[data-member="wang"]').waitFor();

    // The list is shared once it is said who will see it.
    await page.locator(`[data-share-list="${list.id}"]`).click();
    await page.getByRole('dialog').getByRole('button', { name: '共享', exact: true }).click();
    await expect(page.locator(`[data-share-list="${list.id}"]`)).toBeChecked();
    await shot(desk, page, 'members');
    await expectNoViolations(desk, page, 'the team');
    await page.locator('[data-team-back]').click();
    await page.locator('[data-shared-bar]').waitFor();
    await desk.ask('sharing.now', {});

    // Wang has it, and edits it by keys; it leaves by itself.
    await wang.ask('sharing.now', {});
    const theirs = await other.ownPage(`workspace.html#/lists/${list.id}`);
    // The newest stands first.
    await expect(cell(theirs, 0, 'entry.name')).toContainText('阿梨');
    await expect(theirs.locator('[data-last-change="李"]')).toBeVisible();
    await theirs.locator('[data-list-table]').focus();
    await theirs.keyboard.press('ArrowDown');
    await theirs.keyboard.press('s');
    await theirs.keyboard.press('2');
    await expect(cell(theirs, 0, 'entry.status')).toContainText('Quoted');
    await expect
      .poll(() => server.team.asked.filter(({ method }) => method === 'PUT').length)
      .toBeGreaterThan(3);
    await expect(async () => {
      await desk.ask('sharing.now', {});
      await expect(cell(page, 0, 'entry.status')).toContainText('已询价', { timeout: 1000 });
    }).toPass();
    await expect(page.locator('[data-last-change="Wang"]')).toBeVisible();

    // Apart: the server is dead while both write the same cell.
    server.team.broken = 503;
    const entry = (await desk.ask('lists.get', { id: list.id }))?.entries[1]?.id as string;
    const write = (at: Desk, value: string) =>
      at.ask('lists.edit', {
        id: list.id,
        edits: [{ edit: 'entry', id: entry, field: 'reasonFor', value }],
      });
    await write(desk, '便宜');
    await write(wang, 'funny');
    await desk.ask('sharing.now', {});
    await expect(page.locator('[data-shared-bar="unreachable"]')).toBeVisible();
    server.team.broken = undefined;
    for (const at of [wang, desk]) await at.ask('sharing.now', {});
    await expect(cell(page, 0, 'entry.reasonFor')).toContainText('funny');
    await page.locator('[data-lost-open]').click();
    await expect(page.locator('[data-lost]')).toContainText('便宜');
    await shot(desk, page, 'lost');
    await page.locator('[data-put-back]').click();
    await expect(cell(page, 0, 'entry.reasonFor')).toContainText('便宜');
    await expect(page.locator('[data-lost-open]')).toHaveCount(0);
    for (const at of [desk, wang]) await at.ask('sharing.now', {});
    await expect(cell(theirs, 0, 'entry.reasonFor')).toContainText('便宜');
    await page.keyboard.press('Escape');
    await page.locator('[data-changes-open]').click();
    await expect(page.locator('[data-changes]')).toContainText('Wang');
    await shot(desk, page, 'changes');

    expect((await wang.ask('lists.all', {})).lists.map(({ name }) => name)).toEqual(['夏季补水']);
    for (const { text } of server.team.files.values()) {
      const { gzip } = JSON.parse(text) as { gzip: string };
      const bytes = Uint8Array.from(atob(gzip), (one) => one.charCodeAt(0));
      const content = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      expect(await new Response(content).text()).not.toContain('SECRET');
    }
    // Neither a password nor a token went anywhere else.
    expect(server.leaks(keyOf('li')).filter(({ host }) => host !== TEAM_HOST)).toEqual([]);
    expect(server.calls()).toEqual([]);
  } finally {
    await other.close();
  }
});
