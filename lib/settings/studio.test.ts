import { expect, it } from 'vitest';
import { LOGIN_PERMISSIONS } from './studio';

it('the creator’s login takes the cookies of all of douyin.com, and of no other site', () => {
  expect(LOGIN_PERMISSIONS).toEqual({ permissions: ['cookies'], origins: ['*://*.douyin.com/*'] });
});
