// Made by `npm run docs` of the folders of the sections: not edited by hand.
import type { Endpoint, List, Section } from '../types';
import * as audience from './audience/endpoints';
import * as audienceSections from './audience/section';
import * as danmaku from './danmaku/endpoints';
import * as danmakuSections from './danmaku/section';
import * as diagnosis from './diagnosis/endpoints';
import * as diagnosisSections from './diagnosis/section';
import * as fans from './fans/endpoints';
import * as fansSections from './fans/section';
import * as live from './live/endpoints';
import * as liveLists from './live/list';
import * as overview from './overview/endpoints';
import * as overviewSections from './overview/section';
import * as performance from './performance/endpoints';
import * as performanceSections from './performance/section';
import * as search from './search/endpoints';
import * as searchSections from './search/section';
import * as sources from './sources/endpoints';
import * as sourcesSections from './sources/section';
import * as watch from './watch/endpoints';
import * as watchSections from './watch/section';
import * as works from './works/endpoints';
import * as worksLists from './works/list';

/** By name. */
export const endpoints = {
  ...audience,
  ...danmaku,
  ...diagnosis,
  ...fans,
  ...live,
  ...overview,
  ...performance,
  ...search,
  ...sources,
  ...watch,
  ...works,
};

/** The logical ids of the studio's endpoints. */
export type StudioEndpointId = (typeof endpoints)[keyof typeof endpoints]['id'];

/** Every data endpoint of the studio. */
export const studioEndpoints: readonly Endpoint<unknown, StudioEndpointId>[] = Object.values(endpoints);

/** The sections of one's own account and of one of its works. */
export const studioSections: readonly Section[] = Object.values({
  ...audienceSections,
  ...danmakuSections,
  ...diagnosisSections,
  ...fansSections,
  ...overviewSections,
  ...performanceSections,
  ...searchSections,
  ...sourcesSections,
  ...watchSections,
});

/** The lists of the studio that load page by page. */
export const studioLists: readonly List[] = Object.values({
  ...liveLists,
  ...worksLists,
});
