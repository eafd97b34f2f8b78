import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sender } from '../messages/senders';
import type { Subject } from '../subject/types';
import { Sessions, type WholeArea } from './sessions';

/** The browser's session storage, as far as sessions use it. */
class Area implements WholeArea {
  readonly items = new Map<string, unknown>();
  /** Reads fail while this is set. */
  broken = false;
  async get(key: string | null) {
    if (this.broken) throw new Error('the disk');
    if (key === null) return structuredClone(Object.fromEntries(this.items));
    return this.items.has(key) ? { [key]: structuredClone(this.items.get(key)) } : {};
  }
  async set(items: Record<string, unknown>) {
    for (const [key, value] of Object.entries(items)) this.items.set(key, structuredClone(value));
  }
  async remove(key: string) {
    this.items.delete(key);
  }
}

const subject: Subject = {
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: '7100000000000000001',
};
const frame = (frameId: number, tabId = 1, documentId = `doc${frameId}`): Sender => ({
  frameId,
  documentId,
  tab: { id: tabId },
});
let area: Area;
let sessions: Sessions;
beforeEach(async () => {
  area = new Area();
  sessions = new Sessions(area);
  await sessions.started(1, subject, false);
});

describe('the panels of all tabs', () => {
  it('the panels of all tabs are the frames that claimed their tabs, also for the next worker', async () => {
    area.items.set('studio.cookie', 'of no concern');
    await sessions.claim(frame(5), await sessions.opened(1, subject));
    await sessions.started(2, subject, false);
    await sessions.opened(2, subject);
    await sessions.started(3, subject, false);
    await sessions.claim(frame(7, 3), await sessions.opened(3, subject));
    const panels = [
      { tabId: 1, frameId: 5 },
      { tabId: 3, frameId: 7 },
    ];
    expect(await sessions.panels()).toEqual(panels);
    expect(await new Sessions(area).panels()).toEqual(panels);
    await sessions.closed(1);
    expect(await sessions.panels()).toEqual(panels.slice(1));
  });

  it('the panels of all tabs are read without what else is in the storage', async () => {
    const own = new Area();
    own.items.set('old:9', 'of no concern').set('tab:7', { panel: { frameId: 3 } });
    const read = vi.spyOn(own, 'get');
    expect(await new Sessions(own).panels()).toEqual([{ tabId: 7, frameId: 3 }]);
    expect(read.mock.calls).toEqual([[null], ['tab:7']]);
  });
});

describe('reports that load by themselves', () => {
  it('reports that load by themselves are three with the one that the panel opens with, until the user presses something', async () => {
    await sessions.opened(1, subject);
    const turns = async () => [await sessions.loadsItself(1), await sessions.loadsItself(1)];
    expect(await turns()).toEqual([true, true]);
    expect(await sessions.shownIn(1)).toMatchObject({ enough: true });
    expect(await turns()).toEqual([false, false]);
    await sessions.confirmed(1);
    expect(await sessions.shownIn(1)).not.toHaveProperty('enough');
    expect([...(await turns()), ...(await turns())]).toEqual([true, true, true, false]);
  });

  it('reports that load by themselves stay counted when the panel or the page is made anew without a press that is sure', async () => {
    await sessions.opened(1, subject);
    await sessions.loadsItself(1);
    await sessions.loadsItself(1);
    await sessions.closed(1);
    await sessions.started(1, subject, false);
    await sessions.opened(1, subject, false);
    expect(await new Sessions(area).loadsItself(1)).toBe(false);
    await sessions.opened(1, subject);
    expect(await sessions.loadsItself(1)).toBe(true);
  });
});

describe('a panel that the user may not have meant to open', () => {
  it('a panel that the user may not have meant to open asks before it calls, until it is opened by a press that is sure', async () => {
    await sessions.opened(1, subject, false);
    expect(await sessions.shownIn(1)).toMatchObject({ moved: true });
    await sessions.closed(1);
    await sessions.opened(1, subject);
    expect(await sessions.shownIn(1)).not.toHaveProperty('moved');
  });
});

describe('a panel that is open when its page is left', () => {
  const other: Subject = { ...subject, id: '7100000000000000009' };
  const openPanel = async () => sessions.claim(frame(5), await sessions.opened(1, subject));
  beforeEach(openPanel);
  afterEach(() => vi.useRealTimers());

  it('a panel that is open when its page is left opens on the next creator, once, also by the next worker', async () => {
    await sessions.closed(1, true);
    await sessions.setSubject(1, undefined);
    const reborn = new Sessions(area);
    expect(await reborn.started(1, other, false)).toBe(true);
    expect(await reborn.started(1, subject, false)).toBe(false);
  });

  it('a panel that is open when its page is left opens though the message of it was lost', async () => {
    expect(await sessions.started(1, other, false)).toBe(true);
  });

  it('a panel that is open when its page is left waits through a page without a subject, but not for ever', async () => {
    vi.useFakeTimers();
    await sessions.closed(1, true);
    vi.setSystemTime(Date.now() + 10 * 60_000 - 1);
    expect(await new Sessions(area).started(1, other, false)).toBe(true);
    await openPanel();
    await sessions.closed(1, true);
    vi.setSystemTime(Date.now() + 10 * 60_000);
    expect(await sessions.started(1, other, false)).toBe(false);
  });

  it('a panel that is open when its page is left opens neither on the same page nor where there is no subject', async () => {
    await sessions.closed(1, true);
    expect(await sessions.started(1, subject, false)).toBe(false);
    await openPanel();
    await sessions.closed(1, true);
    expect(await sessions.started(1, undefined, false)).toBe(false);
  });

  it('a panel that is open when its page is left begins with its section on the next creator, and nowhere else', async () => {
    await sessions.setSection(1, 'xingtu.fans');
    await sessions.closed(1, true);
    await sessions.started(1, other, false);
    await sessions.opened(1, undefined, false);
    expect(await sessions.shownIn(1)).toMatchObject({ section: 'xingtu.fans' });
    await sessions.closed(1);
    await sessions.opened(1, other);
    expect(await sessions.shownIn(1)).not.toHaveProperty('section');
    await sessions.setSection(1, 'xingtu.fans');
    await sessions.closed(1, true);
    await sessions.started(1, other, false);
    expect(await sessions.shownIn(1), 'the same page, loaded anew').not.toHaveProperty('section');
  });

  it('a panel that the user closed stays closed', async () => {
    await sessions.closed(1);
    await sessions.closed(1, true);
    expect(await sessions.started(1, other, false)).toBe(false);
    expect(await sessions.started(2, other, false)).toBe(false);
  });
});

describe('a panel frame', () => {
  it('a panel frame has no rights until it shows its ticket', async () => {
    const ticket = await sessions.opened(1, subject);
    expect(await sessions.isPanel(frame(5))).toBe(false);
    expect(await sessions.claim(frame(5), ticket)).toBe(true);
    expect(await sessions.isPanel(frame(5))).toBe(true);
  });

  it('a panel frame is not another frame of the tab, nor the same frame after it went elsewhere', async () => {
    await sessions.claim(frame(5), await sessions.opened(1, subject));
    expect(await sessions.isPanel(frame(6))).toBe(false);
    expect(await sessions.isPanel(frame(6, 1, 'doc5'))).toBe(false);
    expect(await sessions.isPanel(frame(5, 1, 'another document'))).toBe(false);
    expect(await sessions.claim(frame(5, 1, 'another document'), 'guess')).toBe(false);
  });

  it('a panel frame cannot use a ticket twice, a guessed one, or one of another tab', async () => {
    const ticket = await sessions.opened(1, subject);
    expect(await sessions.claim(frame(5), 'guess')).toBe(false);
    expect(await sessions.claim(frame(5, 2), ticket)).toBe(false);
    expect(await sessions.claim(frame(5), ticket)).toBe(true);
    expect(await sessions.claim(frame(6), ticket)).toBe(false);
    // A frame that did not get the answer asks again.
    expect(await sessions.claim(frame(5), ticket)).toBe(true);
    expect(await sessions.isPanel(frame(5))).toBe(true);
  });

  it('a panel frame is told where the page has gone on since the user opened it, also by the next worker', async () => {
    const ticket = await sessions.opened(1, subject);
    const other: Subject = { ...subject, id: '7100000000000000009' };
    await sessions.setSubject(1, other);
    const reborn = new Sessions(area);
    await reborn.claim(frame(5), ticket);
    expect(await reborn.shownIn(1)).toEqual({ subject: other, own: false, moved: true });
    const again = await reborn.opened(1, other);
    await reborn.claim(frame(5), again);
    expect(await reborn.shownIn(1)).toEqual({ subject: other, own: false });
  });

  it('a panel frame is told where the page went on between the press and the opening', async () => {
    const other: Subject = { ...subject, id: '7100000000000000009' };
    await sessions.setSubject(1, other);
    await sessions.claim(frame(5), await sessions.opened(1, subject));
    expect(await sessions.shownIn(1)).toEqual({ subject: other, own: false, moved: true });
  });

  it('a panel frame cannot use a ticket at all when none was given', async () => {
    expect(await sessions.claim(frame(5), undefined as unknown as string)).toBe(false);
  });

  it('a panel frame is alone with its ticket where two race with it', async () => {
    const ticket = await sessions.opened(1, subject);
    expect(await Promise.all([sessions.claim(frame(5), ticket), sessions.claim(frame(6), ticket)])).toEqual([
      true,
      false,
    ]);
  });

  it('a panel frame stays the panel with the next worker and through changes of the subject', async () => {
    await sessions.claim(frame(5), await sessions.opened(1, subject));
    await sessions.setSubject(1, undefined);
    const reborn = new Sessions(area);
    expect(await reborn.isPanel(frame(5))).toBe(true);
  });

  it.each(['closed', 'removed', 'started'] as const)(
    'a panel frame loses its rights once the tab is %s',
    async (end) => {
      await sessions.claim(frame(5), await sessions.opened(1, subject));
      if (end === 'started') await sessions.started(1, subject, false);
      else await sessions[end](1);
      expect(await sessions.isPanel(frame(5))).toBe(false);
    },
  );
});

it('a tab’s subject is known until the tab is removed', async () => {
  await sessions.opened(1, subject);
  expect(await sessions.shownIn(1)).toEqual({ subject, own: false });
  expect(await sessions.shownIn(2)).toEqual({});
  await sessions.removed(1);
  expect(area.items.size).toBe(0);
});

describe('a storage that could not be read', () => {
  it('a storage that could not be read is read again for the same tab, which gets its state back', async () => {
    await sessions.claim(frame(5), await sessions.opened(1, subject));
    const reborn = new Sessions(area);
    area.broken = true;
    await expect(reborn.isPanel(frame(5))).rejects.toThrow('the disk');
    await expect(reborn.setSubject(1, undefined)).rejects.toThrow('the disk');
    area.broken = false;
    expect(await reborn.isPanel(frame(5))).toBe(true);
    expect(await reborn.shownIn(1)).toMatchObject({ subject });
  });

  it('a storage that could not be read is read again for the panels of all tabs', async () => {
    await sessions.claim(frame(5), await sessions.opened(1, subject));
    const reborn = new Sessions(area);
    area.broken = true;
    await expect(reborn.panels()).rejects.toThrow('the disk');
    area.broken = false;
    expect(await reborn.panels()).toEqual([{ tabId: 1, frameId: 5 }]);
  });
});

describe('a sender that is in no tab or no frame', () => {
  it('a sender that is in no tab or no frame cannot claim a tab and is no panel', async () => {
    const ticket = await sessions.opened(1, subject);
    expect(await sessions.claim({ frameId: 5 }, ticket)).toBe(false);
    expect([...area.items.keys()]).toEqual(['tab:1']);
    expect(await sessions.claim({ tab: { id: 1 } }, ticket)).toBe(false);
    expect(await sessions.isPanel({ frameId: 5 })).toBe(false);
    expect(await sessions.claim(frame(5), ticket)).toBe(true);
  });
});

it('a page without a subject that gets one has moved since its panel was opened', async () => {
  await sessions.started(2, undefined, true);
  await sessions.opened(2, undefined);
  expect(await sessions.shownIn(2)).toEqual({ subject: undefined, own: true });
  await sessions.setSubject(2, subject);
  expect(await sessions.shownIn(2)).toEqual({ subject, own: true, moved: true });
});
