import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Ratio } from '../lib/report/units';
import type { Subject } from '../lib/subject/types';
import { type Extension, extension } from './support/extension';
import { all, focused, keys, keysOn, one, press, reads, textOf, until, write } from './support/page';

const lens = extension();

/** Creators whose figures are remembered, because a search of the sample data found them. */
async function found(extension: Extension, count: number): Promise<{ subject: Subject; name?: string }[]> {
  const { table } = await extension.ask('list.load', {
    list: 'xingtu.search',
    values: {},
    mode: 'auto',
    request: crypto.randomUUID(),
  });
  const creators = (table?.rows ?? []).flatMap(({ subject, cells: [name] }) =>
    subject ? [{ subject, ...(typeof name === 'string' && { name }) }] : [],
  );
  return creators.slice(0, count);
}

const cell = (row: number, column: string) => `[data-index="${row}"] [data-metric="${column}"]`;

test('cells are edited by keys, a block is pasted, steps are undone, and a reload has what was written', async () => {
  const { current: extension } = lens;
  await extension.setUp('zh-CN', { source: 'sample' });
  const { id } = await extension.ask('lists.create', {
    list: { name: '夏季补水', rebate: 0.3 as Ratio, fee: 0.05 as Ratio },
  });
  await extension.ask('lists.add', { id, creators: await found(extension, 4) });
  await extension.open(`workspace.html#/lists/${id}`);
  await one(cell(3, 'entry.quote'));
  await keysOn('[data-list-table]', '{ArrowDown}s5');
  // A refusal asks for its reason in its own cell.
  await focused('[data-editor]');
  await keys('完播低{Enter}');
  await reads(cell(0, 'entry.status'), '已排除');
  await reads(cell(0, 'entry.reasonAgainst'), '完播低');

  // Enter went down, the arrow goes on to the quote.
  await keys('{ArrowRight}1.2万{Tab}');
  await reads(cell(1, 'entry.quote'), '¥12,000');
  await keys('25{Enter}');
  await reads(cell(1, 'entry.rebate'), '25%');
  await reads(cell(1, 'entry.net'), '¥9,600');
  await keys('{F2}much{Escape}');
  await reads(cell(2, 'entry.rebate'), '30%');

  await keys('{ArrowLeft}');
  await userEvent.paste('8000\t20%\n9000\t10%');
  await reads(cell(3, 'entry.quote'), '¥9,000');
  await keys('{Control>}z{/Control}');
  await until(() => expect(textOf(all(cell(3, 'entry.quote'))[0] as Element)).not.toContain('¥9,000'));
  await keys('{Control>}{Shift>}z{/Shift}{/Control}');
  await reads(cell(2, 'entry.rebate'), '20%');
  await keys('{Control>}z{/Control}');
  await reads(cell(2, 'entry.rebate'), '30%');

  const quoted = async (list: string, quote?: number) => {
    const { entries = [] } = (await extension.ask('lists.get', { id: list })) ?? {};
    return entries.filter((entry) => (quote ? entry.quote === quote : entry.quote)).length;
  };
  await expect.poll(() => quoted(id)).toBe(1);
  await extension.reload();
  await reads(cell(0, 'entry.reasonAgainst'), '完播低');
  await reads(cell(1, 'entry.quote'), '¥12,000');

  // Chosen rows move to another list with all that was written, and one step back brings them back.
  const other = await extension.ask('lists.create', { list: { name: '备选' } });
  await press('[data-index="1"] [data-box]');
  await press('[data-move]');
  await press(`[data-move-to="${other.id}"]`);
  await expect.poll(() => quoted(id, 12_000)).toBe(0);
  expect(await quoted(other.id, 12_000)).toBe(1);
  await keys('{Control>}z{/Control}');
  await expect.poll(() => quoted(id, 12_000)).toBe(1);
  await expect.poll(() => quoted(other.id, 12_000)).toBe(0);
});

test('the columns of a sheet are the user’s to change, and are kept under a name', async () => {
  const { current: extension } = lens;
  await extension.setUp('zh-CN', { source: 'sample' });
  const { id } = await extension.ask('lists.create', { list: { name: '夏季补水', client: '青屿' } });
  await extension.ask('lists.add', { id, creators: await found(extension, 10) });
  await extension.open(`workspace.html#/lists/${id}`);
  await press('[data-open-sheet]');
  await one('[data-sheet-creators="10"]');
  await press('[data-template="douyin.tiers"]');
  await press('[data-column="c7"]');
  await press('[data-column-remove]');
  await press('[data-save-template]');
  await write('[name="name"]', '青屿 2026');
  await press('[data-save-go]');
  const own = (pressed = '') =>
    all(`[data-template]${pressed}`).filter((each) => textOf(each).includes('青屿 2026'));
  await until(() => expect(own('[aria-pressed="true"]')).toHaveLength(1));
  await extension.reload();
  await until(() => expect(own()).toHaveLength(1));
  await press(own()[0] as Element);
  await until(() => expect(all('[data-column]')).toHaveLength(16));
  expect(extension.server.calls()).toEqual([]);
});
