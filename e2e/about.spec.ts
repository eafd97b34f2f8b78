import { KOL } from './support/replicas/pages';
import { answers, TOKEN } from './support/server';
import { expect, openCreator, paste, SPREAD, settled, test } from './support/shared';

const NAME = '林间小鹿';

test('diagnostics are read before they are copied and name no token, creator or ID; what is new is told once after an update', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.next('get_author_base_info', answers.data({ id: KOL, nick_name: NAME, follower: 1 }));
  server.always(SPREAD, answers.code(301, `${NAME} ${KOL}`));
  const { page: visited, panel } = await openCreator(lens);
  await settled(panel);
  await visited.close();
  await desk.ask('lists.add', {
    creators: [{ subject: { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: KOL }, name: NAME }],
  });
  const { version } = await desk.ask('session.get', {});
  const { consent } = await desk.stored();
  await desk.store({ consent: { ...(consent as object), seen: '0.0.1' } });
  const page = await lens.ownPage('options.html#about');

  await test.step('what is new stands in one quiet line until it is closed', async () => {
    const line = page.locator('[data-whats-new]');
    await expect(line).toContainText(`updated to ${version}`);
    expect(await line.evaluate((element) => element.getBoundingClientRect().height)).toBeLessThan(50);
    await line.getByRole('button', { name: 'Got it' }).click();
    await expect(line).toHaveCount(0);
    await page.reload();
    await expect(page.locator('#diagnostics')).toBeVisible();
    await expect(line).toHaveCount(0);
    expect((await desk.ask('session.get', {})).news).toBeUndefined();
  });

  await test.step('diagnostics', async () => {
    await page.getByRole('button', { name: 'Show diagnostics' }).click();
    const text = (await page.locator('[data-diagnostics] pre').textContent()) ?? '';
    expect(text).toContain(version);
    expect(text).toMatch(/xingtu\.spread \w+ code 301/);
    expect(text).toMatch(/lists\W+1/);
    for (const secret of [TOKEN, TOKEN.slice(0, 4), TOKEN.slice(-4), KOL, NAME])
      expect(text).not.toContain(secret);
    expect(text).not.toMatch(/\d{15,}/);
    await page.getByRole('button', { name: 'Copy diagnostics' }).click();
    await expect(page.locator('#diagnostics').getByRole('status')).toHaveText('Copied');
    expect((await paste(page)).trim()).toBe(text.trim());
  });
});
