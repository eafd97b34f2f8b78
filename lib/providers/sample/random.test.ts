import { describe, expect, test } from 'vitest';
import { personOf, titleFor } from './people';
import { random } from './random';

test('the same seed gives the same stream, another gives another', () => {
  const take = (...seed: string[]) => {
    const r = random(...seed);
    return Array.from({ length: 20 }, () => r.unit());
  };
  expect(take('a', 'b')).toEqual(take('a', 'b'));
  expect(take('a', 'b')).not.toEqual(take('ab'));
  expect(take('7000000000000000001')).not.toEqual(take('7000000000000000002'));
});

describe('numbers', () => {
  const r = random('numbers');
  test('numbers stay in their range', () => {
    for (let i = 0; i < 500; i++) {
      expect(r.unit()).toBeLessThan(1);
      const [whole, size] = [r.int(3, 5), r.magnitude(10, 1000)];
      expect([3, 4, 5]).toContain(whole);
      expect(size).toBeGreaterThanOrEqual(10);
      expect(size).toBeLessThanOrEqual(1000);
    }
  });

  test('parts add up to the whole, in proportion', () => {
    const parts = r.split(1001, [8, 1, 1]);
    expect(parts.reduce((a, b) => a + b)).toBe(1001);
    expect(Math.max(...parts)).toBe(parts[0]);
  });

  test('ids have their length, and no zero in front', () => {
    expect(r.digits(19)).toMatch(/^[1-9]\d{18}$/);
    expect(r.hex(24)).toMatch(/^[0-9a-f]{24}$/);
  });

  test('some of a list keeps its order and has nothing twice', () => {
    const some = r.some([1, 2, 3, 4, 5, 6], 4);
    expect(some).toHaveLength(4);
    expect(some).toEqual([...new Set(some)].sort());
    expect(r.some([1, 2], 5)).toEqual([1, 2]);
  });
});

test('a person is the same for an id, and titles are about what they do', () => {
  const person = personOf('id');
  expect(personOf('id')).toEqual(person);
  expect(person.topics.length).toBeGreaterThan(0);
  expect(titleFor(person, random('t'))).toContain('#');
  expect(new Set(Array.from({ length: 50 }, (_, n) => personOf(String(n)).name)).size).toBeGreaterThan(30);
});
