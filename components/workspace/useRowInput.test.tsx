import type { KeyboardEvent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Row } from '../../lib/report/blocks';
import type { Subject } from '../../lib/subject/types';
import type { Selection } from '../../lib/workspace/selection';
import { useRowInput } from './useRowInput';

const add = vi.fn();
vi.mock('../meeting/adding', () => ({ useAdding: () => ({ add }) }));
beforeEach(() => add.mockClear());

const kol = (id: string): Subject => ({ platform: 'pugongying', kind: 'kol', idType: 'xhsUserId', id });
const rows: Row[] = [
  { key: 'a', cells: ['甲'], subject: kol('5f0000000000000000000001') },
  { key: 'b', cells: ['乙'], subject: kol('5f0000000000000000000002') },
  { key: 'c', cells: ['作品'] },
];
const [first, second] = [
  { subject: rows[0]?.subject, name: '甲' },
  { subject: rows[1]?.subject, name: '乙' },
];

type Input = Parameters<typeof useRowInput>[0];
type Hook = ReturnType<typeof useRowInput>;

/** A table that hands over what the hook gives it. */
function Table({ input, take }: { input: Input; take(hook: Hook): void }) {
  take(useRowInput(input));
  return null;
}

/** What a table of the rows does with a key. */
function press(key: string, held: object = {}, selection: Selection = new Set()) {
  const input = {
    rows,
    keys: rows.map((row) => row.key as string),
    selection,
    onSelect: vi.fn(),
    onCopy: vi.fn(),
    onOpen: vi.fn(),
    scrollTo: vi.fn(),
  };
  const hooks: Hook[] = [];
  renderToStaticMarkup(<Table input={input} take={(hook) => hooks.push(hook)} />);
  const grid = { clientHeight: 400 };
  const event = {
    key,
    shiftKey: false,
    target: grid,
    currentTarget: grid,
    preventDefault: () => {},
    ...held,
  };
  hooks[0]?.onKeyDown(event as unknown as KeyboardEvent<HTMLDivElement>);
  return input;
}

test('A adds the creator of the active row to the last list used, and Shift A lets the user choose the list', () => {
  press('a');
  press('A', { shiftKey: true });
  expect(add.mock.calls).toEqual([
    [[first], false],
    [[first], true],
  ]);
});

test('A adds the selected rows where some are selected, and leaves out rows of works', () => {
  press('a', {}, new Set(['a', 'b', 'c']));
  expect(add.mock.calls).toEqual([[[first, second], false]]);
});

test('Control A selects all rows and adds none', () => {
  const { onSelect } = press('a', { ctrlKey: true });
  expect(onSelect).toHaveBeenCalledWith(new Set(['a', 'b', 'c']));
  press('a', { altKey: true });
  expect(add).not.toHaveBeenCalled();
});
