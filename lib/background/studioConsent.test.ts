import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);
const contains = vi.fn(async (_: object) => true);
const store = { secret: vi.fn(async (): Promise<string | undefined> => 'given') };

beforeEach(() => Object.assign(fakeBrowser.permissions, { contains }));
afterEach(() => void vi.unstubAllEnvs());

it('the studio’s consent is the user’s alone where the browser does not ask for it', async () => {
  const { studioConsented } = await import('./studioConsent');
  contains.mockResolvedValue(false);
  expect(await studioConsented(store)).toBe(true);
  store.secret.mockResolvedValueOnce(undefined);
  expect(await studioConsented(store)).toBe(false);
});

it('in Firefox the studio’s consent ends where the browser does not let the login leave it any more', async () => {
  vi.stubEnv('FIREFOX', true as never);
  const { studioConsented } = await import('./studioConsent');
  contains.mockResolvedValue(true);
  expect(await studioConsented(store)).toBe(true);
  expect(contains).toHaveBeenCalledWith({ data_collection: ['websiteContent'] });
  contains.mockResolvedValue(false);
  expect(await studioConsented(store)).toBe(false);
});
