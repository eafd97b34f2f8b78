// Made by `npm run docs` of the folders of the sections: not edited by hand.
import type { Endpoint, Section } from '../../types';
import * as link from './link/endpoints';
import * as profile from './profile/endpoints';
import * as profileSections from './profile/section';

/** By name. */
export const endpoints = {
  ...link,
  ...profile,
};

/** The logical ids of Douyin's endpoints. */
export type DouyinEndpointId = (typeof endpoints)[keyof typeof endpoints]['id'];

/** Every data endpoint of Douyin. */
export const douyinEndpoints: readonly Endpoint<unknown, DouyinEndpointId>[] = Object.values(endpoints);

/** The sections of a Douyin creator. */
export const douyinSections: readonly Section[] = Object.values({
  ...profileSections,
});
