import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { KOL, OTHER_KOL, OVERVIEW_CALLS } from '../e2e/support/replicas/pages';
import { answers } from '../e2e/support/server';
import { AGREED } from '../lib/messages/protocol';
import { extension } from './support/extension';
import { all, billOf, keysOn, none, one, press, reads, settled, until } from './support/page';

const lens = extension();

/** Time for dozens of calls on a busy machine, milliseconds. */
const LONG = 60_000;
const THIRD_KOL = '6905128374650192837';
/** Calls that a creator's overview, audience and fans take. */
const ALL_CALLS = 8;

test(
  'what is missing of three creators beside each other is fetched at its price',
  async () => {
    const { current: extension } = lens;
    await extension.setUp('en', { yuanPerCall: 0.1 });
    await extension.open(`workspace.html#/report/xingtu/kol/xingtuKolId/${KOL}${AGREED}`);
    await settled();
    expect(extension.server.calls()).toHaveLength(OVERVIEW_CALLS);
    for (const id of [KOL, OTHER_KOL, THIRD_KOL])
      await extension.ask('tray.change', {
        add: [{ subject: { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id } }],
      });
    await extension.open('workspace.html#/compare');

    // A column each, from what was paid for; opening it has cost nothing.
    await one('[data-compare="ready"]');
    await until(() => expect(all('thead th[data-creator]')).toHaveLength(3));
    const prices = () => all('[data-row="price"] td[data-state]');
    await until(() =>
      expect(prices().map(({ dataset }) => dataset.state)).toEqual(['known', 'missing', 'missing']),
    );
    await until(() => expect(prices()[1]?.textContent).toContain('¥0.40'));
    expect(extension.server.calls()).toHaveLength(OVERVIEW_CALLS);

    // One button fetches all that is missing, and says what it costs before.
    const rest = 3 * ALL_CALLS - OVERVIEW_CALLS;
    await reads('[data-fetch-all]', `¥${(rest * 0.1).toFixed(2)}`);
    await press('[data-fetch-all]');
    await extension.server.callsReach(3 * ALL_CALLS);
    await none('[data-fetch-all]');
    await none('td[data-state="missing"]');
    expect(extension.server.calls()).toHaveLength(3 * ALL_CALLS);
    await one('[data-row="median"] [data-standing="best"]');
    await one('[data-row="median"] [data-standing="worst"]');
    await one('[data-people="xingtu.audience"] [data-dimension="age"]');
    await one('[data-line="fans"]');
  },
  LONG,
);

test('selected rows of a search are compared by one key', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  await extension.open('workspace.html#/search/xingtu');
  await press('[data-search]');
  await one('[data-index="1"]');
  await keysOn('[data-list-table]', '{ArrowDown}{Shift>}{ArrowDown}{/Shift}c');
  await one('[data-tray-count="2"]');
  const calls = extension.server.calls().length;
  await press('[data-part="compare"]');
  await until(() => expect(all('thead th[data-creator]')).toHaveLength(2));
  // What the rows told was paid for, and is remembered.
  await until(() => expect(all('[data-row="price"] td[data-state="known"]')).toHaveLength(2));
  expect(extension.server.calls()).toHaveLength(calls);
});

const IDS = Array.from({ length: 50 }, (_, at) => String(7_091_220_047_700_000_101n + BigInt(at)));

/** A brief as it comes: numbers, names, fans and ids, one of them twice and one that the spreadsheet has rounded. */
const BRIEF = [
  ['序号', '昵称', '粉丝数', '星图ID'],
  ...IDS.map((id, at) => [`${at + 1}`, `阿柚${at + 1}`, `${100_000 + at}`, id]),
  ['51', '阿柚1', '100000', IDS[0]],
  ['52', '老舟', '90000', '7.09122E+18'],
]
  .map((cells) => cells.join(','))
  .join('\n');

test(
  'fifty ids from a spreadsheet are fetched at one price and go to a list',
  async () => {
    const { current: extension } = lens;
    await extension.setUp('zh-CN', { yuanPerCall: 0.1 });
    // What the search has: all of the creators, so that the very id is among them.
    extension.server.always(
      'search_for_author_square',
      answers.data({
        authors: IDS.map((id, at) => ({
          star_id: id,
          attribute_datas: {
            id,
            nick_name: `阿柚${at + 1}`,
            follower: String(100_000 + at),
            price_20_60: '36000',
          },
        })),
      }),
    );
    await extension.open('workspace.html#/search/xingtu');
    await press('[data-part="bulk"]');
    const input = (await one('[data-bulk-file-input]')) as HTMLInputElement;
    await userEvent.upload(input, new File([BRIEF], 'brief.csv', { type: 'text/csv' }));
    // Every row is answered for before anything is paid, and the price of all of it stands on the button.
    await one('[data-bulk-read="50"]');
    await one('[data-bulk-line="twice"]');
    await reads('[data-bulk-line="rounded"]', '53');
    await reads('[data-bulk-start] [data-calls]', /^50 次 · ¥5.00$/);
    expect(extension.server.calls()).toHaveLength(0);
    await press('[data-bulk-start]');
    await extension.server.callsReach(50);
    await one('[data-bulk-job="done"]');
    await one('[data-bulk-count="done"][data-value="50"]');
    await press('[data-bulk-add="50"]');
    await one('[data-adder]');
    expect(await billOf(extension)).toEqual({ calls: 50, billed: 50, maybe: 0 });
    await expect
      .poll(async () => (await extension.ask('lists.all', {})).lists)
      .toMatchObject([{ entries: 50 }]);
    expect((await one('[data-index="0"] [data-metric="entry.fans"]')).dataset.value).toMatch(/^1000/);

    // The same brief once more costs nothing.
    await press('[data-bulk-anew]');
    await one('[data-bulk-sum="0"]');
    // Fetched again it costs as much as before, and says what for.
    await press('[data-bulk-refetch]');
    await one('[data-bulk-sum="50"] [data-bulk-cost="row"][data-value="50"]');
  },
  LONG,
);
