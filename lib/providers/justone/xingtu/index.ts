import type { Endpoint, Section } from '../../types';
import { audienceSection } from './audience';
import { content } from './content';
import * as endpoints from './endpoints';
import { fans } from './fans';
import { itemCost, itemReport, itemTrends } from './item';
import { overview } from './overview';

/** Every data endpoint of Xingtu. */
export const xingtuEndpoints: Endpoint[] = Object.values(endpoints);

/** The sections of a Xingtu creator and of a Douyin work. */
export const xingtuSections: Section[] = [
  overview,
  audienceSection,
  content,
  fans,
  itemReport,
  itemTrends,
  itemCost,
];
