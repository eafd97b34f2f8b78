import type { KeyboardEvent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { useColumnResize } from './useColumnResize';

type Resized = [width: number | undefined, over: boolean];
type Hook = ReturnType<typeof useColumnResize>;

/** A column that is 100 pixels wide, and hands over what the hook gives it. */
function Column({ asked, take }: { asked: Resized[]; take(hook: Hook): void }) {
  take(useColumnResize(100, (...resized) => asked.push(resized)));
  return null;
}

/** What the hook gives a column, and what it asks for. */
function column() {
  const asked: Resized[] = [];
  const hooks: Hook[] = [];
  renderToStaticMarkup(<Column asked={asked} take={(hook) => hooks.push(hook)} />);
  const [hook] = hooks;
  if (!hook) throw new Error('The hook was not called.');
  const { onKey, edge } = hook;
  const handlers = edge as Record<string, (event: object) => void>;
  const key = (name: string, shiftKey: boolean) =>
    onKey({
      key: name,
      shiftKey,
      preventDefault: () => {},
      stopPropagation: () => {},
    } as KeyboardEvent);
  return { asked, key, on: (name: string, event: object = {}) => handlers[name]?.(event) };
}

test('Shift with an arrow key makes a column wider or narrower, and every other key is left alone', () => {
  const { asked, key } = column();
  expect([key('ArrowRight', true), key('ArrowLeft', true)]).toEqual([true, true]);
  expect([key('ArrowRight', false), key('Enter', true)]).toEqual([false, false]);
  expect(asked).toEqual([
    [116, true],
    [84, true],
  ]);
});

test('an edge that is dragged takes the column along within its bounds, and is kept when it is let go', () => {
  const { asked, on } = column();
  const currentTarget = { setPointerCapture: () => {} };
  on('onPointerMove', { clientX: 990 });
  on('onPointerDown', { clientX: 400, pointerId: 1, currentTarget });
  on('onPointerMove', { clientX: 430 });
  on('onPointerMove', { clientX: 100 });
  on('onPointerUp', { clientX: 440 });
  on('onPointerMove', { clientX: 990 });
  expect(asked).toEqual([
    [130, false],
    [56, false],
    [140, true],
  ]);
});

test('a press on the edge that drags nothing changes nothing, and a double click gives the usual width back', () => {
  const { asked, on } = column();
  on('onPointerDown', { clientX: 400, pointerId: 1, currentTarget: { setPointerCapture: () => {} } });
  on('onPointerUp', { clientX: 400 });
  expect(asked).toEqual([]);
  on('onDoubleClick');
  expect(asked).toEqual([[undefined, true]]);
});
