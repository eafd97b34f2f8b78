import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LoadRequest } from '../gateway/reports';
import type { LoadMode, Plan, SectionResult } from '../report/load';
import type { Sight } from '../subject/page';
import { createPageGate } from './pageGate';

const TAB = 4;
const SEEN: Sight = { seen: true, young: false };
const COVERED: Sight = { seen: false, young: false };
const DRAWING: Sight = { seen: false, young: true };
const cached: SectionResult = {
  section: 'xingtu.overview',
  options: {},
  blocks: [],
  failures: [],
  missing: 4,
};
const request = (mode: LoadMode): LoadRequest => ({
  subject: { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: '7100000000000000001' },
  section: 'xingtu.overview',
  options: {},
  mode,
});

let plan: Plan;
let sights: (Sight | undefined)[];
let left: number;
const confirmed = vi.fn();
const onPartial = vi.fn();
const load = vi.fn(async () => cached);
const sight = vi.fn(async () => (sights.length > 1 ? sights.shift() : sights[0]));
const pass = createPageGate({
  sessions: {
    confirmed: async (tabId) => void confirmed(tabId),
    loadsItself: async () => {
      left -= 1;
      return left >= 0;
    },
  },
  reports: { load, plan: async () => plan },
  sight,
});
const refusal = (code: string) => ({ failure: { code, charged: 'no' } });

beforeEach(() => {
  vi.clearAllMocks();
  plan = { calls: 4, cached: 0, free: false };
  sights = [SEEN];
  left = 1;
});

describe('a load of a panel in a page', () => {
  it('a load of a panel in a page may call while the user sees the panel', async () => {
    await pass(TAB, request('auto'), undefined, onPartial);
    expect(onPartial).not.toHaveBeenCalled();
  });

  it.each([COVERED, undefined])(
    'a load of a panel in a page may not call while the user does not see the panel: %j',
    async (now) => {
      sights = [now];
      for (const mode of ['auto', 'retry', 'refresh'] as const)
        await expect(pass(TAB, request(mode), 'click', onPartial)).rejects.toMatchObject(refusal('unseen'));
      expect(confirmed).not.toHaveBeenCalled();
    },
  );

  it('a load of a panel in a page passes unseen where it calls nothing', async () => {
    sights = [COVERED];
    await pass(TAB, request('cache'), undefined, onPartial);
    plan = { calls: 0, cached: 4, free: false };
    await pass(TAB, request('auto'), undefined, onPartial);
    plan = { calls: 4, cached: 0, free: true };
    await pass(TAB, request('refresh'), undefined, onPartial);
    expect(sight).not.toHaveBeenCalled();
  });

  it('a load of a panel in a page needs the panel in sight where it asks anew for a cached answer', async () => {
    sights = [COVERED];
    plan = { calls: 0, cached: 4, free: false };
    for (const mode of ['retry', 'refresh'] as const)
      await expect(pass(TAB, request(mode), 'click', onPartial)).rejects.toMatchObject(refusal('unseen'));
  });

  it('a load of a panel in a page draws from the cache while a new panel comes into sight, and calls then', async () => {
    sights = [DRAWING, DRAWING, SEEN];
    await pass(TAB, request('auto'), undefined, onPartial);
    expect(load).toHaveBeenCalledWith(request('cache'));
    expect(onPartial).toHaveBeenCalledExactlyOnceWith(cached, []);
  });

  it.each([COVERED, undefined])(
    'a load of a panel in a page does not call for a new panel that never comes into sight: %j',
    async (last) => {
      sights = [DRAWING, DRAWING, last];
      await expect(pass(TAB, request('auto'), undefined, onPartial)).rejects.toMatchObject(refusal('unseen'));
    },
  );

  it('a load of a panel in a page that begins by itself is counted, and refused after a few', async () => {
    await pass(TAB, request('auto'), 'itself', onPartial);
    await expect(pass(TAB, request('auto'), 'itself', onPartial)).rejects.toMatchObject(refusal('enough'));
  });

  it('a load of a panel in a page begins the count anew by a click, and without either does not touch it', async () => {
    await pass(TAB, request('auto'), undefined, onPartial);
    expect(confirmed).not.toHaveBeenCalled();
    await pass(TAB, request('auto'), 'click', onPartial);
    expect(confirmed).toHaveBeenCalledExactlyOnceWith(TAB);
    expect(left).toBe(1);
  });
});
