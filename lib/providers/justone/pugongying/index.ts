// Made by `npm run docs` of the folders of the sections: not edited by hand.
import type { Endpoint, List, Section } from '../../types';
import * as audience from './audience/endpoints';
import * as audienceSections from './audience/section';
import * as fans from './fans/endpoints';
import * as fansSections from './fans/section';
import * as link from './link/endpoints';
import * as note from './note/endpoints';
import * as noteSections from './note/section';
import * as notes from './notes/endpoints';
import * as notesSections from './notes/section';
import * as overview from './overview/endpoints';
import * as overviewSections from './overview/section';
import * as search from './search/endpoints';
import * as searchLists from './search/list';
import * as similar from './similar/endpoints';
import * as similarSections from './similar/section';

/** By name. */
export const endpoints = {
  ...audience,
  ...fans,
  ...link,
  ...note,
  ...notes,
  ...overview,
  ...search,
  ...similar,
};

/** The logical ids of Pugongying's endpoints. */
export type PugongyingEndpointId = (typeof endpoints)[keyof typeof endpoints]['id'];

/** Every data endpoint of Pugongying. */
export const pugongyingEndpoints: readonly Endpoint<unknown, PugongyingEndpointId>[] =
  Object.values(endpoints);

/** The sections of a Pugongying creator and of a Xiaohongshu note. */
export const pugongyingSections: readonly Section[] = Object.values({
  ...audienceSections,
  ...fansSections,
  ...noteSections,
  ...notesSections,
  ...overviewSections,
  ...similarSections,
});

/** The lists of Pugongying that load page by page. */
export const pugongyingLists: readonly List[] = Object.values({
  ...searchLists,
});
