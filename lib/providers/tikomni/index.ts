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
export const studioEndpoints: Endpoint[] = [
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
];

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
