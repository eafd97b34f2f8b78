import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeepAlive } from './keepAlive';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that ends when it is told to. */
function work(): { begin: () => Promise<void>; end: () => void } {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { begin: () => ended, end: () => end() };
}

it('keep-alive touches the browser every 20 seconds while work is under way, and not before and not after', async () => {
  const touch = vi.fn();
  const keepAlive = new KeepAlive(touch);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(touch).not.toHaveBeenCalled();
  const { begin, end } = work();
  const held = keepAlive.during(begin);
  await vi.advanceTimersByTimeAsync(19_999);
  expect(touch).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(touch).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(40_000);
  expect(touch).toHaveBeenCalledTimes(3);
  end();
  await held;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(touch).toHaveBeenCalledTimes(3);
});

it('keep-alive has one timer for all work at once, which lasts until the last of it is done', async () => {
  const touch = vi.fn();
  const keepAlive = new KeepAlive(touch);
  const [first, second] = [work(), work()];
  const both = [keepAlive.during(first.begin), keepAlive.during(second.begin)];
  await vi.advanceTimersByTimeAsync(20_000);
  expect(touch).toHaveBeenCalledTimes(1);
  first.end();
  await both[0];
  await vi.advanceTimersByTimeAsync(20_000);
  expect(touch).toHaveBeenCalledTimes(2);
  second.end();
  await both[1];
  expect(vi.getTimerCount()).toBe(0);
});

it('keep-alive gives back what the work gives, and lets go of work that fails', async () => {
  const keepAlive = new KeepAlive(() => {});
  expect(await keepAlive.during(async () => 7)).toBe(7);
  await expect(keepAlive.during(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(vi.getTimerCount()).toBe(0);
});

it('keep-alive starts its timer anew for work that comes after a rest', async () => {
  const touch = vi.fn();
  const keepAlive = new KeepAlive(touch);
  await keepAlive.during(async () => {});
  const { begin, end } = work();
  const held = keepAlive.during(begin);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(touch).toHaveBeenCalledTimes(1);
  end();
  await held;
});
