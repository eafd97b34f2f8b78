import { expect, it } from 'vitest';
import { Lanes } from './lanes';

/** Work that notes when it began, and ends when it is told to. */
function works(lanes: Lanes, count: number) {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = Array.from({ length: count }, (_, which) =>
    lanes.run(() => {
      begun.push(which);
      return new Promise<number>((resolve) => {
        ends[which] = () => resolve(which);
      });
    }),
  );
  return { begun, all, end: (which: number) => ends[which]?.() };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

it('lanes run as much work at once as there are of them, and the rest in the order in which it came', async () => {
  const { begun, all, end } = works(new Lanes(2), 4);
  await settle();
  expect(begun).toEqual([0, 1]);
  end(1);
  await settle();
  expect(begun).toEqual([0, 1, 2]);
  end(2);
  end(0);
  await settle();
  expect(begun).toEqual([0, 1, 2, 3]);
  end(3);
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
});

it('the lane of work that failed is handed on', async () => {
  const lanes = new Lanes(1);
  const failed = lanes.run(() => Promise.reject(new Error('broken')));
  const next = lanes.run(async () => 7);
  await expect(failed).rejects.toThrow('broken');
  expect(await next).toBe(7);
});

it('lanes are all free again after everything is done', async () => {
  const lanes = new Lanes(2);
  await Promise.all([1, 2, 3, 4, 5].map((value) => lanes.run(async () => value)));
  const { begun, end } = works(lanes, 3);
  await settle();
  expect(begun).toEqual([0, 1]);
  end(0);
  end(1);
});
