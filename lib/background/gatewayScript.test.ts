import { expect, it, vi } from 'vitest';
import { methodsOf } from './gatewayScript';

it('a method of what is made later makes it when it is called, and is a method of it', async () => {
  const reports = {
    price: 4,
    async calls(more: number) {
      return this.price + more;
    },
  };
  const made = vi.fn(async () => reports);
  const { calls } = methodsOf(made, ['calls']);
  expect(made).not.toHaveBeenCalled();
  expect(await calls(2)).toBe(6);
  expect(made).toHaveBeenCalledOnce();
});
