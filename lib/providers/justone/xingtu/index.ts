import type { Endpoint, Section } from '../../types';
import * as audience from './audience/endpoints';
import { audienceSection } from './audience/section';
import * as content from './content/endpoints';
import { contentSection } from './content/section';
import * as fans from './fans/endpoints';
import { fansSection } from './fans/section';
import * as item from './item/endpoints';
import { itemCost, itemReport, itemTrends } from './item/section';
import * as overview from './overview/endpoints';
import { overviewSection } from './overview/section';
import * as search from './search/endpoints';

/** Every data endpoint of Xingtu, by name. */
export const endpoints = { ...overview, ...audience, ...content, ...fans, ...item, ...search };

/** The logical ids of Xingtu's endpoints. */
export type XingtuEndpointId = (typeof endpoints)[keyof typeof endpoints]['id'];

/** All of them. */
export const xingtuEndpoints: readonly Endpoint<unknown, XingtuEndpointId>[] = Object.values(endpoints);

/** The sections of a Xingtu creator and of a Douyin work. */
export const xingtuSections: readonly Section[] = [
  overviewSection,
  audienceSection,
  contentSection,
  fansSection,
  itemReport,
  itemTrends,
  itemCost,
];
