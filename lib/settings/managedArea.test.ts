import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PRACTICES } from './consent';

vi.stubGlobal('chrome', fakeBrowser);
const { ManagedArea } = await import('./managedArea');
const { local, managed } = fakeBrowser.storage;
const AGREED = { consent: { given: true, practices: PRACTICES, at: 1 } };

/** A background that starts, with a watcher of what an organisation has set. */
function start() {
  const area = new ManagedArea();
  const told = vi.fn();
  area.watch(told);
  return { area, told };
}
/** A browser that gives its policy when the test lets it, as Chromium does in its first seconds. */
function held() {
  let give: (policy: object) => void = () => {};
  let refuse: (error: Error) => void = () => {};
  const policy = new Promise((resolve, reject) => {
    [give, refuse] = [resolve, reject];
  });
  vi.spyOn(managed, 'get').mockReturnValueOnce(policy as never);
  return { give, refuse };
}
const kept = async () => (await local.get('policy')).policy;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

it('nobody waits for a browser that has not loaded its policies: what it gave the last time stands', async () => {
  await local.set({ ...AGREED, policy: { dailyCap: 80 } });
  const { give } = held();
  const { area, told } = start();
  expect(await area.getValue()).toEqual({ dailyCap: 80 });
  expect(await area.getValue()).toEqual({ dailyCap: 80 });
  expect(managed.get).toHaveBeenCalledOnce();
  give({ dailyCap: 90, theme: 'dark' });
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(await area.getValue()).toEqual({ dailyCap: 90, theme: 'dark' });
  await vi.waitFor(async () => expect(await kept()).toEqual({ dailyCap: 90, theme: 'dark' }));
});

it('a policy that is as it was the last time is not told, and one that is gone is told and not kept', async () => {
  await local.set({ ...AGREED, policy: { dailyCap: 80 } });
  await managed.set({ dailyCap: 80 });
  const first = start();
  await first.area.getValue();
  await vi.waitFor(() => expect(first.area.getValue()).resolves.toEqual({ dailyCap: 80 }));
  expect(first.told).not.toHaveBeenCalled();
  const { give } = held();
  const { area, told } = start();
  await area.getValue();
  give({});
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(await area.getValue()).toEqual({});
  await vi.waitFor(async () => expect(await kept()).toBeUndefined());
});

it('before the user has agreed a policy holds and is told, and is not stored', async () => {
  const { give } = held();
  const { area, told } = start();
  expect(await area.getValue()).toBeUndefined();
  give({ dailyCap: 80 });
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(await area.getValue()).toEqual({ dailyCap: 80 });
  expect(await local.get(null)).toEqual({});
});

it('where no organisation has set anything, nothing is told and nothing stored, also where the browser refuses the question', async () => {
  await local.set(AGREED);
  const missing = new Error('Managed storage manifest not found');
  for (const [answer, policy] of [
    [async () => ({}), {}],
    [async () => Promise.reject(missing), undefined],
  ] as const) {
    const asked = vi.spyOn(managed, 'get').mockImplementationOnce(answer as never);
    const { area, told } = start();
    expect(await area.getValue()).toBeUndefined();
    expect(asked).toHaveBeenCalled();
    await vi.waitFor(async () => expect(await area.getValue()).toEqual(policy));
    // As long as the storage takes to be read and written.
    await local.get(null);
    expect(told).not.toHaveBeenCalled();
    expect(await local.get(null)).toEqual(AGREED);
  }
});

it('a policy that changes while the browser runs is told, and holds after everything was erased', async () => {
  await local.set(AGREED);
  const { area, told } = start();
  await area.getValue();
  await managed.set({ dailyCap: 81 });
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  await local.clear();
  expect(await area.getValue()).toEqual({ dailyCap: 81 });
  await managed.clear();
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  expect(await area.getValue()).toEqual({});
});
