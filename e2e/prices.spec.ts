import { CREATOR, expect, settled, test } from './support/shared';

test('the launcher and the popup’s buttons on a page say what opening costs and fetch nothing, and no price once it is there', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await lens.open(CREATOR);
  const name = async () => {
    await lens.withLauncher(page, (launcher) => {
      document.title = launcher.getAttribute('aria-label') ?? '';
    });
    return page.title();
  };
  await expect.poll(name).toBe('Open KOL Lens · 4 calls');
  // The line about lists, the tray and the offer of badges come after the first drawing.
  const buttons = `[...document.querySelectorAll('section[aria-labelledby="this-page"] button:not([data-metric], [data-tray], [data-meeting] *, [data-badge-offer] *)')].map((b) => b.innerText.replace(/\\s+/g, ' '))`;
  const before = await lens.openPopup(page);
  await expect
    .poll(() => before.evaluate(buttons))
    .toEqual(['Open panel 4 calls', 'Open in full tab 4 calls']);
  await before.close();
  expect(server.calls()).toEqual([]);
  await settled(await lens.openPanel(page));
  expect(server.calls()).toHaveLength(4);
  const after = await lens.openPopup(page);
  await expect.poll(() => after.evaluate(buttons)).toEqual(['Open panel', 'Open in full tab']);
  await after.close();
  await lens.clickLauncher(page);
  await expect
    .poll(name)
    .toMatch(/^Open KOL Lens · 21–60 s: price ¥12,300, real CPM ≈¥[\d.]+, fetched just now$/);
});
