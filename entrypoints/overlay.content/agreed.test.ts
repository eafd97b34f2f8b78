import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PRACTICES } from '../../lib/settings/consent';

const yes = { given: true, practices: PRACTICES, at: 1 };
const no = { ...yes, given: false };

/** A page with the overlay's script in it: the lives that it began, and what the page hears. */
async function page() {
  vi.resetModules();
  const heard = new EventTarget();
  vi.stubGlobal('chrome', fakeBrowser);
  vi.stubGlobal('addEventListener', heard.addEventListener.bind(heard));
  const { whileAgreed } = await import('./agreed');
  const lives: AbortController[] = [];
  whileAgreed((life) => lives.push(life));
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  await settle();
  return { lives, heard, settle };
}

beforeEach(() => fakeBrowser.reset());

it.each([undefined, no, { ...yes, practices: PRACTICES - 1 }, 'yes'])(
  'a page is not looked at, and no message sent, while the stored answer is %j',
  async (consent) => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    await fakeBrowser.storage.local.set({ consent, settings: {} });
    const { lives } = await page();
    expect(lives).toEqual([]);
    expect(send).not.toHaveBeenCalled();
  },
);

it('with a yes the overlay begins, ends when the yes is taken back, and begins anew with the next', async () => {
  const { lives, settle } = await page();
  expect(lives).toHaveLength(0);
  await fakeBrowser.storage.local.set({ consent: yes });
  await settle();
  expect(lives.map(({ signal }) => signal.aborted)).toEqual([false]);
  await fakeBrowser.storage.local.set({ settings: {} });
  await settle();
  expect(lives.map(({ signal }) => signal.aborted)).toEqual([false]);
  await fakeBrowser.storage.local.set({ consent: no });
  await settle();
  expect(lives.map(({ signal }) => signal.aborted)).toEqual([true]);
  await fakeBrowser.storage.local.set({ consent: { ...yes, at: 2 } });
  await settle();
  expect(lives.map(({ signal }) => signal.aborted)).toEqual([true, false]);
});

it('a page that comes out of the browser’s cache reads the answer again', async () => {
  await fakeBrowser.storage.local.set({ consent: yes });
  const { lives, heard, settle } = await page();
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async () => ({ consent: no }));
  heard.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  await settle();
  expect(lives[0]?.signal.aborted).toBe(false);
  heard.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await settle();
  expect(lives.map(({ signal }) => signal.aborted)).toEqual([true]);
  vi.restoreAllMocks();
});
