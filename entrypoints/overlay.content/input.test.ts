import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchInput } from './input';

type Listener = (event: object) => void;
let listeners: Map<string, Listener>;
let now: number;
beforeEach(() => {
  listeners = new Map();
  now = 10_000;
  vi.stubGlobal('window', {
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const PAGE = { localName: 'main' } as unknown as EventTarget;
const OURS = { localName: 'div' } as unknown as EventTarget;
const happen = (type: string, event: object = {}) =>
  listeners.get(type)?.({ type, isTrusted: true, target: PAGE, ...event });
const watched = () => watchInput((target) => target === OURS, new AbortController().signal);

it.each([
  ['a click', 'click', {}],
  ['a key', 'keydown', { repeat: false }],
  ['a mouse button', 'pointerdown', { pointerType: 'mouse' }],
])('%s may lead to another address, and moves the feed', (_, type, event) => {
  const input = watched();
  for (const byFeed of [false, true]) {
    happen(type, event);
    expect(input.take(byFeed)).toBe(true);
  }
});

it.each([
  ['a wheel', 'wheel', {}],
  ['a finger that may scroll', 'touchstart', {}],
  ['a finger’s pointer', 'pointerdown', { pointerType: 'touch' }],
  ['a key that is held', 'keydown', { repeat: true }],
])('%s moves the feed, and leads to no other address', (_, type, event) => {
  const input = watched();
  happen(type, event);
  expect(input.take(false)).toBe(false);
  happen(type, event);
  expect(input.take(true)).toBe(true);
});

it('an input counts once, within two seconds, and only if it is a trusted one on the page', () => {
  const input = watched();
  happen('click');
  expect([input.take(false), input.take(false), input.take(true)]).toEqual([true, false, false]);
  happen('click');
  now += 2_000;
  expect(input.take(false)).toBe(false);
  happen('click', { isTrusted: false });
  happen('click', { target: OURS });
  expect(input.take(true)).toBe(false);
});
