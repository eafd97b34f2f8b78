import type { KeyboardEvent } from 'react';
import { expect, test, vi } from 'vitest';
import { gridKeys } from './gridKeys';

vi.stubGlobal(
  'MouseEvent',
  class {
    constructor(
      readonly type: string,
      readonly init: object,
    ) {}
  },
);

/** What the add button of a row hears when a key is pressed in the row. */
function heard(key: string, held: object = {}): unknown[] {
  const events: unknown[] = [];
  const button = { dispatchEvent: (event: unknown) => events.push(event) };
  const row = { querySelector: (selector: string) => (selector === '[data-add]' ? button : null) };
  const target = { closest: () => row };
  gridKeys.onKeyDown({ key, target, ...held } as unknown as KeyboardEvent<HTMLElement>);
  return events;
}

test('A in a row presses its button that adds the creator, with Shift where it was held', () => {
  expect(heard('a', { shiftKey: false })).toMatchObject([{ type: 'click', init: { shiftKey: false } }]);
  expect(heard('A', { shiftKey: true })).toMatchObject([{ type: 'click', init: { shiftKey: true } }]);
});

test('A with another key is the browser’s', () => {
  expect([
    heard('a', { ctrlKey: true }),
    heard('a', { metaKey: true }),
    heard('a', { altKey: true }),
  ]).toEqual([[], [], []]);
});
