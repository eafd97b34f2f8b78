import { expect, it } from 'vitest';
import { isPeople } from '../report/blocks';
import { BUCKETS } from '../report/buckets';
import { TARGET_DIMENSIONS, TARGET_PLATFORMS } from '../report/target';
import type { Subject } from '../subject/types';
import { SECTIONS } from './registry';
import { sampleData } from './sample';
import type { Answer, Answers, Endpoint } from './types';
import { readWire } from './wire';

const CREATORS = {
  xingtu: [
    'xingtu.audience',
    { platform: 'xingtu', kind: 'kol', id: '6512345678901234567', idType: 'xingtuKolId' },
  ],
  pugongying: [
    'pgy.audience',
    { platform: 'pugongying', kind: 'kol', id: '5e8a1b2c3d4e5f6071829304', idType: 'xhsUserId' },
  ],
} as const satisfies Record<(typeof TARGET_PLATFORMS)[number], readonly [keyof typeof SECTIONS, Subject]>;

function peopleOf(platform: keyof typeof CREATORS) {
  const [id, subject] = CREATORS[platform];
  const input = { subject, options: {}, now: Date.parse('2026-03-18T10:30:00+08:00') };
  const got = new Map<string, Answer>();
  const answers: Answers = {
    get: <T>(endpoint: Endpoint<T>) => got.get(endpoint.id) as Answer<T> | undefined,
  };
  for (const { endpoint, params } of SECTIONS[id].requests(input)) {
    const { path, query } = endpoint.current;
    const data: unknown = JSON.parse(JSON.stringify(sampleData(path, query(params), input.now)));
    const source = { endpoint: endpoint.id, fetchedAt: 0, fromCache: false, sample: true };
    got.set(endpoint.id, { data: readWire(endpoint.schema, data, endpoint.expects)?.value, source });
  }
  return SECTIONS[id].blocks(input, answers).filter(isPeople);
}

it.each(TARGET_PLATFORMS)(
  'every bucket that an answer of %s has can be chosen, and ages and tiers stand in the same order',
  (platform) => {
    const blocks = peopleOf(platform);
    for (const by of TARGET_DIMENSIONS) {
      const buckets = BUCKETS[by][platform];
      if (!buckets) continue;
      const keys: string[] = blocks.find(({ people }) => people?.by === by)?.rows.map(({ key }) => key) ?? [];
      expect(keys.length, by).toBeGreaterThan(1);
      expect(buckets, by).toEqual(expect.arrayContaining(keys));
      if (by === 'age' || by === 'tier')
        expect(
          buckets.filter((key) => keys.includes(key)),
          by,
        ).toEqual(keys);
    }
  },
);
