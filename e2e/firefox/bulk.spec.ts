import { expect, test } from '../support/firefox';
import { answers } from '../support/server';

const IDS = Array.from({ length: 50 }, (_, at) => String(7_091_220_047_700_000_101n + BigInt(at)));

test('fifty ids from a spreadsheet are fetched at one price and go to a list (4 clicks)', async ({
  lens,
  server,
}) => {
  await lens.setUp('zh-CN');
  server.always(
    'search_for_author_square',
    answers.data({
      authors: IDS.map((id, at) => ({
        star_id: id,
        attribute_datas: { id, nick_name: `阿柚${at + 1}`, follower: '100000' },
      })),
    }),
  );
  const page = await lens.ownPage('workspace.html#/search/xingtu');
  let clicks = 0;
  const click = async (selector: string) => {
    clicks += 1;
    await (await page.waitForSelector(selector))?.click();
  };
  await click('[data-part="bulk"]');
  // The cells of the column, copied in the spreadsheet.
  await click('[data-bulk-text]');
  await page.evaluate((text) => document.execCommand('insertText', false, text), IDS.join('\n'));
  await page.waitForSelector('[data-bulk-read="50"]');
  await page.waitForSelector('[data-bulk-sum="50"]');
  expect(server.calls()).toHaveLength(0);
  await click('[data-bulk-start]:not([disabled])');
  await page.waitForSelector('[data-bulk-job="done"]');
  await click('[data-bulk-add="50"]');
  await page.waitForSelector('[data-adder]');
  expect(clicks).toBe(4);
  expect(server.calls()).toHaveLength(50);

  // A background that dies keeps the job.
  await lens.stopBackground();
  expect(await lens.ask('bulk.get', { after: 0 })).toMatchObject({
    ok: { job: { state: 'done', used: 50 } },
  });
});
