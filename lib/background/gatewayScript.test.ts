import { beforeEach, expect, it, vi } from 'vitest';
import { lazyGateway, methodsOf, prepareGateway } from './gatewayScript';

const deps = {} as Parameters<typeof lazyGateway>[0];
const reports = {
  price: 4,
  async calls(more: number) {
    return this.price + more;
  },
};
const make = vi.fn(() => ({ reports }));
const importScripts = vi.fn(() => vi.stubGlobal('kolLensGateway', make));

beforeEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  vi.stubGlobal('importScripts', importScripts);
});

it('the gateway is loaded and made once, at the first ask, of the background’s own parts', async () => {
  const gateway = lazyGateway(deps);
  expect(importScripts).not.toHaveBeenCalled();
  const [one, other] = await Promise.all([gateway(), gateway()]);
  expect(one).toBe(other);
  expect(importScripts).toHaveBeenCalledExactlyOnceWith('/gateway.js');
  expect(make).toHaveBeenCalledExactlyOnceWith(deps);
});

it('the worker is told of the script while it is installed', () => {
  const listen = vi.fn();
  vi.stubGlobal('addEventListener', listen);
  prepareGateway();
  const [event, install] = listen.mock.calls[0] as [string, () => void];
  install();
  expect([event, importScripts.mock.calls]).toEqual(['install', [['/gateway.js']]]);
});

it('a method of what is made later makes it when it is called, and is a method of it', async () => {
  const made = vi.fn(async () => reports);
  const { calls } = methodsOf(made, ['calls']);
  expect(made).not.toHaveBeenCalled();
  expect(await calls(2)).toBe(6);
  expect(made).toHaveBeenCalledOnce();
});

it('a method of a script that did not load fails, and loads it again when it is called again', async () => {
  importScripts.mockImplementationOnce(() => {
    throw new Error('gone');
  });
  const gateway = lazyGateway(deps);
  const { calls } = methodsOf(async () => (await gateway()).reports as unknown as typeof reports, ['calls']);
  await expect(calls(1)).rejects.toThrow('gone');
  expect(await calls(1)).toBe(5);
});
