import { drawn, openReport, SUBJECTS, type View } from './sections.support';
import { CREATOR, expect, openCreator, test } from './support/shared';

/** Milliseconds for which a screen is watched. */
const WATCHED_MS = 500;

/** How often a screen went to work while it was watched. React hands itself each piece of work through a port. */
function work(view: View): Promise<number> {
  return view.evaluate(
    (watched) =>
      new Promise<number>((resolve) => {
        const { postMessage } = MessagePort.prototype;
        let count = 0;
        MessagePort.prototype.postMessage = function (this: MessagePort, ...sent: unknown[]) {
          count += 1;
          return Reflect.apply(postMessage, this, sent);
        };
        setTimeout(() => {
          MessagePort.prototype.postMessage = postMessage;
          resolve(count);
        }, watched);
      }),
    WATCHED_MS,
  );
}

/** A screen that draws itself anew for no reason takes the processor from the page beside it. */
const rests = (view: View) => expect.poll(() => work(view), 'pieces of work').toBeLessThan(3);

test('a panel that has drawn its figures does nothing more, whether they were called for or cached', async ({
  lens,
  desk,
}) => {
  await desk.setUp('en');
  const { page, panel } = await openCreator(lens, CREATOR);
  await drawn(panel);
  await rests(panel);
  await page.reload();
  const again = await lens.openPanelByShortcut(page);
  await drawn(again);
  await rests(again);
});

test('a report in a tab and one beside the search’s table do nothing more once they are drawn', async ({
  lens,
  desk,
}) => {
  await desk.setUp('en');
  const report = await openReport(lens, SUBJECTS.pugongying);
  await drawn(report);
  await rests(report);
  const search = await lens.ownPage('workspace.html#/search/pgy');
  await search.locator('[data-search]').click();
  await search.locator('[role="row"][data-index="0"]').hover();
  await search.locator('[data-index="0"] [data-open]:has([data-calls])').click();
  await search.locator('[data-beside] [data-metric][data-value]').first().waitFor();
  await drawn(search.locator('[data-beside]').page());
  await rests(search);
});

test('the popup and the options do nothing of their own', async ({ lens, desk }) => {
  await desk.setUp('en');
  for (const path of ['popup.html', 'options.html', 'workspace.html#/studio']) {
    const page = await lens.ownPage(path);
    await page.locator('main').first().waitFor();
    await rests(page);
    await page.close();
  }
});
