import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanQuestion } from '../../lib/report/load';
import { Prices } from './prices';

const opening = (id: string): PlanQuestion => ({
  subject: { platform: 'xingtu', kind: 'kol', id, idType: 'xingtuKolId' },
});
const many = (count: number) => Array.from({ length: count }, (_, index) => opening(String(index)));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function pricesAt(calls: () => number) {
  const asked = vi.fn((questions: PlanQuestion[]) => Promise.resolve(questions.map(calls)));
  return { asked, prices: new Prices(asked) };
}

describe('prices of what can be pressed', () => {
  it('prices are asked for in one message once the screen stands still', async () => {
    const { asked, prices } = pricesAt(() => 4);
    for (const question of many(40)) {
      prices.want(question, () => {});
      await vi.advanceTimersByTimeAsync(16);
    }
    expect(asked).not.toHaveBeenCalled();
    expect(prices.calls(opening('7'))).toBeUndefined();
    await vi.advanceTimersByTimeAsync(200);
    expect(asked).toHaveBeenCalledOnce();
    expect(prices.calls(opening('7'))).toBe(4);
  });

  it('prices of what has left the screen, and prices that are known, are not asked for', async () => {
    const { asked, prices } = pricesAt(() => 4);
    prices.want(opening('1'), () => {})();
    prices.want(opening('2'), () => {});
    await vi.advanceTimersByTimeAsync(200);
    prices.want(opening('2'), () => {});
    await vi.advanceTimersByTimeAsync(200);
    expect(asked.mock.calls).toEqual([[[opening('2')]]]);
  });

  it('prices are asked for again after news, and reported only where they changed', async () => {
    let calls = 4;
    const { asked, prices } = pricesAt(() => calls);
    const heard = vi.fn();
    prices.want(opening('1'), heard);
    await vi.advanceTimersByTimeAsync(200);
    prices.renew();
    await vi.advanceTimersByTimeAsync(200);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(heard).toHaveBeenCalledOnce();
    calls = 0;
    prices.renew();
    expect(prices.calls(opening('1'))).toBe(4);
    await vi.advanceTimersByTimeAsync(200);
    expect(prices.calls(opening('1'))).toBe(0);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('an answer that a later one has overtaken changes no price', async () => {
    const replies: ((calls: number[]) => void)[] = [];
    const prices = new Prices(() => new Promise((resolve) => replies.push(resolve)));
    prices.want(opening('1'), () => {});
    await vi.advanceTimersByTimeAsync(200);
    prices.renew();
    await vi.advanceTimersByTimeAsync(200);
    replies[1]?.([4]);
    replies[0]?.([1]);
    await vi.advanceTimersByTimeAsync(0);
    expect(prices.calls(opening('1'))).toBe(4);
  });

  it('prices stay unknown where the background does not answer', async () => {
    const prices = new Prices(() => Promise.reject(new Error('no background')));
    prices.want(opening('1'), () => {});
    await vi.advanceTimersByTimeAsync(200);
    expect(prices.calls(opening('1'))).toBeUndefined();
  });

  it('prices of hundreds of rows are asked for in messages of a size that the background accepts', async () => {
    const { asked, prices } = pricesAt(() => 1);
    for (const question of many(250)) prices.want(question, () => {});
    await vi.advanceTimersByTimeAsync(200);
    expect(asked.mock.calls.map(([questions]) => questions.length)).toEqual([100, 100, 50]);
  });
});
