import type { Endpoint, Section } from '../../types';
import { userDetail } from './endpoints';
import { profile } from './profile';

/** What the panel shows of a Douyin profile. */
export const douyinSections: readonly Section[] = [profile];

export type DouyinEndpointId = (typeof userDetail)['id'];

export const douyinEndpoints: readonly Endpoint<unknown, DouyinEndpointId>[] = [userDetail];
