import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../providers/types';
import { FailureError } from '../report/failure';
import { failureOf } from '../report/testing';
import type { AskOptions, Gateway } from './gateway';
import { Lists } from './lists';

const PAGE = {
  list: 'studio.works',
  values: { days: '2026-01-01~2026-01-31' },
  from: { private: true },
} as const;
const answer: Answer = {
  data: undefined,
  source: { endpoint: 'studio.itemList', fetchedAt: 5, fromCache: false, sample: false },
};
const plan = { calls: 1, cached: 0, free: false };

function world(answered: () => Promise<Answer | undefined>) {
  const gateway = {
    plan: vi.fn(async (..._: unknown[]) => plan),
    ask: vi.fn((_: unknown, __: AskOptions) => answered()),
  };
  return { gateway, lists: new Lists(gateway as unknown as Gateway) };
}
const onProgress = () => {};

describe('a page of a list', () => {
  it('a page of a list is one request, priced and asked for as its sender asks', async () => {
    const { gateway, lists } = world(async () => answer);
    expect(await lists.plan(PAGE)).toBe(plan);
    const { signal } = new AbortController();
    await lists.load(PAGE, 'refresh', onProgress, signal);
    const [requests, from] = gateway.plan.mock.calls[0] ?? [];
    expect(requests).toEqual([gateway.ask.mock.calls[0]?.[0]]);
    expect(from).toBe(PAGE.from);
    expect(gateway.ask.mock.calls[0]?.[1]).toEqual({ mode: 'refresh', onProgress, signal, from: PAGE.from });
  });

  it('a page of a list is drawn where its answer came, and says where that could not be kept', async () => {
    const { lists, gateway } = world(async () => answer);
    const drawn = await lists.load(PAGE, 'auto', onProgress);
    expect(drawn).toMatchObject({ failures: [], missing: 0, table: { type: 'table' } });
    expect(drawn).not.toHaveProperty('notKept');
    gateway.ask.mockResolvedValueOnce({ ...answer, notKept: true });
    expect(await lists.load(PAGE, 'auto', onProgress)).toMatchObject({ notKept: true });
  });

  it('a page of a list is missing where the cache alone was asked and has none', async () => {
    const { lists } = world(async () => undefined);
    expect(await lists.load(PAGE, 'cache', onProgress)).toEqual({ failures: [], missing: 1 });
  });

  it('a page of a list that failed is its failure, and an error of ours stays one', async () => {
    const failure = { code: 'dailyCap', charged: 'no' } as const;
    const failed = world(() => Promise.reject(new FailureError(failure)));
    expect(await failed.lists.load(PAGE, 'auto', onProgress)).toEqual({ failures: [failure], missing: 0 });
    const broken = world(() => Promise.reject(new Error('ours')));
    await expect(broken.lists.load(PAGE, 'auto', onProgress)).rejects.toThrow('ours');
  });

  it('a page of a list whose fields are not valid is not asked for, and names them', async () => {
    const { gateway, lists } = world(async () => answer);
    const wrong = { ...PAGE, values: { days: 'soon' } };
    const refused = { code: 'badParameters', charged: 'no', sent: { days: expect.any(String) } };
    expect(await lists.load(wrong, 'auto', onProgress)).toEqual({ failures: [refused], missing: 0 });
    expect(await failureOf((async () => lists.plan(wrong))())).toEqual(refused);
    expect(gateway.ask).not.toHaveBeenCalled();
    expect(gateway.plan).not.toHaveBeenCalled();
  });
});
