import { expect, test } from 'vitest';
import { BLOGGER, KOL, NOTE, OVERVIEW_CALLS, VIDEO } from '../e2e/support/replicas/pages';
import { answers } from '../e2e/support/server';
import { AGREED } from '../lib/messages/protocol';
import { extension } from './support/extension';
import {
  all,
  billOf,
  failureCard,
  none,
  one,
  press,
  remedy,
  says,
  settled,
  textOf,
  until,
  write,
} from './support/page';
import { CREATOR_REPORT, SPREAD } from './support/subjects';

const lens = extension();

for (const [what, route, language] of [
  ['a creator on Xingtu', `xingtu/kol/xingtuKolId/${KOL}`, 'en'],
  ['a creator on Pugongying', `pugongying/kol/xhsUserId/${BLOGGER}`, 'zh-CN'],
  ['a work on Douyin', `douyin/item/awemeId/${VIDEO}`, 'zh-CN'],
  ['a note', `xiaohongshu/item/xhsNoteId/${NOTE}`, 'en'],
] as const) {
  test(`each section of ${what} costs what its tab says, and nothing the second time`, async () => {
    const { current: extension } = lens;
    await extension.setUp(language);
    await extension.open(`workspace.html#/report/${route}${AGREED}`);
    await settled();
    const tabs = all('[role="tab"]');
    for (const tab of tabs.slice(1)) {
      const before = extension.server.calls().length;
      // In its name, for everybody: "takes 3 calls".
      const name = textOf(tab);
      const price = Number(/\d+(?= 次调用| calls?)/.exec(name)?.[0] ?? 0);
      await press(tab);
      await until(() => expect(tab.getAttribute('aria-selected')).toBe('true'));
      await settled();
      const [load] = all('[data-load]');
      if (load) {
        expect(extension.server.calls()).toHaveLength(before);
        await press(load);
        await settled();
      }
      expect(extension.server.calls().length - before, name).toBe(price);
    }
    const paid = extension.server.calls().length;
    expect(paid).toBeGreaterThan(0);
    expect(await billOf(extension)).toEqual({ calls: paid, billed: paid, maybe: 0 });
    for (const tab of all('[role="tab"]')) {
      await press(tab);
      await settled();
    }
    await extension.open(`workspace.html#/report/${route}`);
    await settled();
    expect(extension.server.calls()).toHaveLength(paid);
  });
}

test('the daily cap holds for calls that start together, is said, and one click leads to it', async () => {
  const { current: extension } = lens;
  await extension.setUp('en', { dailyCap: 2 });
  await extension.open(CREATOR_REPORT);
  await settled();
  await says(await failureCard('dailyCap'), 'Your daily cap is reached', 'Not billed');
  expect(await billOf(extension)).toEqual({ calls: 2, billed: 2, maybe: 0 });
  await press(remedy(await failureCard('dailyCap'), 'options'));
  await until(() => expect(extension.opened).toEqual([expect.stringContaining('options.html#')]));
  const options = await extension.openBeside(String(extension.opened[0]?.split('/').at(-1)));
  await says(await one('#spending', options), '2 of 2 calls today');
  const cap = (await one('#dailyCap input', options)) as HTMLInputElement;
  expect(cap.value).toBe('2');
  await write(cap, '100{Enter}');
  await one('#dailyCap [data-state="saved"]', options);
  await press(remedy(await failureCard('dailyCap'), 'retry'));
  await none('[data-failure="dailyCap"]');
  await settled();
  expect(await billOf(extension)).toEqual({ calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS, maybe: 0 });
});

test('popup and options show the same calls as the server’s log, what may have been charged apart', async () => {
  const { current: extension } = lens;
  await extension.setUp('zh-CN');
  extension.server.next(SPREAD, answers.dropBefore);
  extension.server.next('author_cp_info', answers.code(400));
  await extension.open(CREATOR_REPORT);
  await settled();
  const calls = extension.server.calls().length;
  expect(calls).toBe(OVERVIEW_CALLS);
  expect(await billOf(extension)).toEqual({ calls, billed: 2, maybe: 1 });

  await extension.open('options.html#ledger');
  const table = await one('#ledger table');
  expect(all('tfoot td', table).map(textOf)).toEqual([String(calls), '2', '1']);
  // The day, then each of its endpoints.
  const endpoints = all('tbody tr td:first-of-type', table).map(textOf);
  expect(endpoints.map(Number)).toEqual([calls, 1, 1, 1, 1]);

  // The popup counts what counts towards the cap: all but the refused one.
  await extension.open('popup.html');
  await says(document.body, '今天 3 / 500 次调用');
});
