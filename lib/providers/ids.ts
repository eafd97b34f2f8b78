import type { DouyinEndpointId } from './justone/douyin';
import type { PugongyingEndpointId } from './justone/pugongying';
import type { XingtuEndpointId } from './justone/xingtu';
import type { StudioEndpointId } from './tikomni';

/** The logical id of every endpoint. Types only: what names endpoints for users must not bring schemas along. */
export type EndpointId = XingtuEndpointId | PugongyingEndpointId | DouyinEndpointId | StudioEndpointId;
