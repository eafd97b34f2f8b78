import { expect, test } from 'vitest';
import gateway from './gateway.js';
import settings from './settings.js';

const ASKS = Array.from({ length: 600 }, (_, at) => `/api/douyin-xingtu/x/v1?oAuthorId=73123456789012${at}`);

/** The nodes in the order in which they own an answer, as one of them sees it. */
function order(ask: string, nodes: number, node: number): number[] {
  const before = { ...settings };
  Object.assign(settings, { nodes, node });
  const text = gateway.places({ variables: { day: '2026-11-22', asked: ask } } as never);
  Object.assign(settings, before);
  return text.split(' ').map((name) => Number(name) || node);
}

test('every node comes to the same order of nodes, and each owns its part of the answers', () => {
  const owned = [0, 0, 0];
  for (const ask of ASKS) {
    const [first, ...rest] = [1, 2, 3].map((node) => order(ask, 3, node));
    for (const other of rest) expect(other).toEqual(first);
    expect([...(first ?? [])].sort()).toEqual([1, 2, 3]);
    const owner = (first?.[0] ?? 0) - 1;
    owned[owner] = (owned[owner] ?? 0) + 1;
  }
  for (const count of owned) expect(Math.abs(count - 200)).toBeLessThan(50);
});

test('a node that is added takes answers to itself and moves no other', () => {
  for (const ask of ASKS) expect(order(ask, 4, 1).filter((node) => node !== 4)).toEqual(order(ask, 3, 1));
});
