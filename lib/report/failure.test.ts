import { expect, it, vi } from 'vitest';
import { FailureError } from './failure';

it('a failure that a script of its own threw is a failure to the rest of the background, and no other error is', async () => {
  vi.resetModules();
  const { FailureError: Theirs } = await import('./failure');
  expect(Theirs).not.toBe(FailureError);
  expect(new Theirs({ code: 'listGone', charged: 'no' })).toBeInstanceOf(FailureError);
  expect(new Error('listGone')).not.toBeInstanceOf(FailureError);
});
