import { beforeEach, expect, it, vi } from 'vitest';
import { PRACTICES } from '../settings/consent';
import { fakeBrowser, resetBrowser } from './testing';

beforeEach(() => {
  resetBrowser();
  // Reading begins as the module is evaluated.
  vi.resetModules();
});

/** A background that starts, and the opening of its database. */
async function start() {
  const open = vi.spyOn(indexedDB, 'open');
  return { ...(await import('./early')), open };
}

it('a background that starts opens the database at once where the user has agreed', async () => {
  await fakeBrowser.storage.local.set({ consent: { given: true, practices: PRACTICES, at: 1 } });
  const { open } = await start();
  await vi.waitFor(() => expect(open).toHaveBeenCalledOnce());
  open.mockRestore();
});

it('before the user has agreed no database is made, and the answer names the version that it was given to', async () => {
  const { open, consent } = await start();
  expect(await consent.due()).toEqual({ why: 'first' });
  await new Promise((resolve) => setTimeout(resolve));
  expect(open).not.toHaveBeenCalled();
  await consent.answer(true);
  expect(await fakeBrowser.storage.local.get('consent')).toMatchObject({ consent: { seen: '1.2.3' } });
  open.mockRestore();
});
