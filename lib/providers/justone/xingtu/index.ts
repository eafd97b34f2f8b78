// Made by `npm run docs` of the folders of the sections: not edited by hand.
import type { Endpoint, List, Section } from '../../types';
import * as audience from './audience/endpoints';
import * as audienceSections from './audience/section';
import * as availability from './availability/endpoints';
import * as availabilitySections from './availability/section';
import * as content from './content/endpoints';
import * as contentSections from './content/section';
import * as conversion from './conversion/endpoints';
import * as conversionSections from './conversion/section';
import * as costs from './costs/endpoints';
import * as costsSections from './costs/section';
import * as fans from './fans/endpoints';
import * as fansSections from './fans/section';
import * as hotWords from './hotWords/endpoints';
import * as hotWordsSections from './hotWords/section';
import * as indices from './indices/endpoints';
import * as indicesSections from './indices/section';
import * as item from './item/endpoints';
import * as itemSections from './item/section';
import * as keyword from './keyword/endpoints';
import * as keywordSections from './keyword/section';
import * as mix from './mix/endpoints';
import * as mixSections from './mix/section';
import * as orders from './orders/endpoints';
import * as ordersSections from './orders/section';
import * as overview from './overview/endpoints';
import * as overviewSections from './overview/section';
import * as search from './search/endpoints';
import * as searchLists from './search/list';
import * as seeding from './seeding/endpoints';
import * as seedingSections from './seeding/section';

/** By name. */
export const endpoints = {
  ...audience,
  ...availability,
  ...content,
  ...conversion,
  ...costs,
  ...fans,
  ...hotWords,
  ...indices,
  ...item,
  ...keyword,
  ...mix,
  ...orders,
  ...overview,
  ...search,
  ...seeding,
};

/** The logical ids of Xingtu's endpoints. */
export type XingtuEndpointId = (typeof endpoints)[keyof typeof endpoints]['id'];

/** Every data endpoint of Xingtu. */
export const xingtuEndpoints: readonly Endpoint<unknown, XingtuEndpointId>[] = Object.values(endpoints);

/** The sections of a Xingtu creator and of a Douyin work. */
export const xingtuSections: readonly Section[] = Object.values({
  ...audienceSections,
  ...availabilitySections,
  ...contentSections,
  ...conversionSections,
  ...costsSections,
  ...fansSections,
  ...hotWordsSections,
  ...indicesSections,
  ...itemSections,
  ...keywordSections,
  ...mixSections,
  ...ordersSections,
  ...overviewSections,
  ...seedingSections,
});

/** The lists of Xingtu that load page by page. */
export const xingtuLists: readonly List[] = Object.values({
  ...searchLists,
});
