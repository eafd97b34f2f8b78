import type { Endpoint, List, Section } from '../types';
import { diagnosisSection, performanceSection } from './account';
import { danmakuSection, fansSection, portraitSection } from './audience';
import {
  danmaku,
  diagnosis,
  itemDownload,
  itemList,
  itemOverview,
  live,
  others,
  overview,
  performance,
  playSource,
  portrait,
  searchKeyword,
  verticals,
  watchBounce,
  watchLikes,
  watchRetention,
} from './endpoints';
import { liveList, worksList } from './lists';
import { overviewSection, searchSection, sourcesSection, watchSection } from './work';

/** Every endpoint of the studio: the 14 routes, one of which is asked for three curves. */
const endpoints = [
  diagnosis,
  verticals,
  overview,
  performance,
  itemList,
  itemDownload,
  itemOverview,
  playSource,
  searchKeyword,
  watchRetention,
  watchLikes,
  watchBounce,
  portrait,
  others,
  danmaku,
  live,
] as const;

/** The logical ids of the studio's endpoints. */
export type StudioEndpointId = (typeof endpoints)[number]['id'];

export const studioEndpoints: readonly Endpoint<unknown, StudioEndpointId>[] = endpoints;

/** The sections of one's own account and of one of its works. */
export const studioSections: Section[] = [
  diagnosisSection,
  performanceSection,
  overviewSection,
  sourcesSection,
  watchSection,
  searchSection,
  portraitSection,
  fansSection,
  danmakuSection,
];

/** The lists that load page by page. */
export const studioLists: List[] = [worksList, liveList];
