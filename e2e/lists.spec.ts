import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ChromiumLens } from './support/chromium';
import { KOL } from './support/replicas/pages';
import { Desk, test } from './support/shared';

const subject = { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: KOL } as const;

test('a background that is stopped and a browser that is restarted in the middle of edits lose none that was answered', async ({
  server,
}) => {
  server.reset();
  const profile = await mkdtemp(join(tmpdir(), 'kol-lens-profile-'));
  const launch = () => ChromiumLens.launch({ server, build: 'chrome-mv3-e2e', profile });
  try {
    const yesterday = await launch();
    const desk = await Desk.open(yesterday);
    const { list, added } = await desk.ask('lists.add', { creators: [{ subject, name: 'A' }] });
    const entry = added[0]?.id as string;
    const slot = (value: string) => ({ edit: 'entry', id: entry, field: 'slot', value }) as const;
    const kept = async (from: Desk) => (await from.ask('lists.get', { id: list.id }))?.entries[0];

    for (const round of [1, 2, 3]) {
      await desk.ask('lists.edit', { id: list.id, edits: [slot(`day ${round}`)] });
      // One that is under way when the background is stopped: it is either there or not, and what was answered is.
      void desk
        .ask('lists.edit', { id: list.id, edits: [{ edit: 'tag', id: entry, tag: 't', on: true }] })
        .catch(() => {});
      await yesterday.stopBackground();
      expect(await kept(desk)).toMatchObject({ slot: `day ${round}` });
    }
    const creator = `xingtuKolId/${KOL}`;
    await desk.ask('lists.edit', {
      id: list.id,
      edits: [{ edit: 'entry', id: entry, field: 'status', value: 'excluded' }, slot('')],
    });
    const note = await desk.ask('notes.add', { creator, text: '完播低' });
    const before = await kept(desk);
    await yesterday.close();

    const today = await launch();
    const again = await Desk.open(today);
    expect(await kept(again)).toEqual(before);
    expect(before).not.toHaveProperty('slot');
    expect(await again.ask('notes.get', { creator })).toEqual([note]);
    expect(await again.ask('lists.met', { subjects: [subject] })).toMatchObject([
      { creator, meetings: [{ list: { id: list.id }, entry: { status: 'excluded' } }], notes: 1 },
    ]);
    expect(server.calls()).toEqual([]);
    await today.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
