import { expect, test } from 'vitest';
import { KOL, OVERVIEW_CALLS } from '../e2e/support/replicas/pages';
import { extension } from './support/extension';
import { all, keys, none, one, press, says, settled, textOf, until, write } from './support/page';
import { CREATOR_REPORT } from './support/subjects';

const lens = extension();

const SUBJECT = { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: KOL } as const;

test('a refusal noted with its reason is shown when the creator is met again (2 clicks)', async () => {
  const { current: extension } = lens;
  await extension.setUp('zh-CN');
  await extension.open(CREATOR_REPORT);
  await settled();
  let clicks = 0;
  const click = async (selector: string) => {
    clicks += 1;
    await press(selector);
  };
  await click('[data-add-menu]');
  await click('[data-item="exclude"]');
  await write('[data-reason]', '完播低{Enter}');
  await none('[data-reason]');
  expect(clicks).toBe(2);

  await extension.open(CREATOR_REPORT);
  await says(await one('[data-met-text]'), /^排除于 \d+ 月：完播低（我的[名清]单）$/);
  await settled();
  expect(extension.server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('a creator goes to the last list used by one click, another list is one step away, and undo takes it back', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  const winter = await extension.ask('lists.create', { list: { name: 'Winter', client: 'A' } });
  await extension.ask('lists.create', { list: { name: 'Spring' } });
  await extension.open(CREATOR_REPORT);
  await settled();
  const meetings = async () =>
    (await extension.ask('lists.met', { subjects: [SUBJECT] }))[0]?.meetings.map(({ list }) => list.name);
  const adder = (words: string) =>
    until(() => expect(all('[data-adder]').map(textOf)).toEqual([expect.stringContaining(words)]));
  await press('[data-add-creator]');
  await adder('Added to “Spring”');
  await press('[data-add-another]');
  await press(`[data-choose="${winter.id}"]`);
  await adder('Added to “Winter”');
  expect(await meetings()).toEqual(['Winter']);
  await until(() => expect(all('[data-met-text]').map(textOf)).toEqual(['In “Winter”: Candidate (A)']));
  await press('[data-add-undo]');
  await adder('Undone');
  expect(await meetings()).toEqual([]);
});

test('a target of the options has its price in the verdict, and one press brings TA-CPM', async () => {
  const { current: extension } = lens;
  await extension.setUp('zh-CN');
  await extension.open('options.html#buying');
  const editor = await one('[data-target]');
  const ages = await one('[data-dimension="age"]', editor);
  await press(await one('[data-dimension="gender"] [data-bucket="female"]', editor));
  await press(await one('[data-bucket="24-30"]', ages));
  await press(await one('[data-bucket="41-50"]', ages));
  // The last press was a mistake.
  await keys('{Control>}z{/Control}');
  await press(await one('[data-bucket="31-40"]', ages));
  await write(await one('input', ages), '50{Enter}');
  await until(() => expect(all('[aria-expanded]', ages).map(textOf)).toEqual(['年龄星图 24–40 岁']));
  await one('#target [data-state="saved"]');

  await extension.open(CREATOR_REPORT);
  await settled();
  expect(extension.server.calls()).toHaveLength(4);
  const load = await one('[data-ta-load]');
  await until(() => expect(textOf(load)).toBe('获取受众 3 次调用'));
  await press(load);
  await extension.server.callsReach(7);
  await until(() => expect(all('[data-ta="audience"] [data-metric="ta.share"][data-value]')).toHaveLength(2));
  await one('[data-metric="ta.cpm"][data-value]');

  await press('[data-tab="xingtu.audience"]');
  await one('[data-section="xingtu.audience"]');
  await settled();
  expect(extension.server.calls()).toHaveLength(7);
  await until(() => expect(all('[data-aimed]')).toHaveLength(3));
});
