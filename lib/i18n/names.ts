// Made by `npm run docs` of the folders of the sections: not edited by hand.
import * as xingtuAudience from '../providers/justone/xingtu/audience/words';
import * as xingtuContent from '../providers/justone/xingtu/content/words';
import * as xingtuFans from '../providers/justone/xingtu/fans/words';
import * as xingtuIndices from '../providers/justone/xingtu/indices/words';
import * as xingtuItem from '../providers/justone/xingtu/item/names';
import * as xingtuOverview from '../providers/justone/xingtu/overview/words';
import * as xingtuSearch from '../providers/justone/xingtu/search/words';

/** What each endpoint is called. */
export const endpointNames = {
  ...xingtuAudience.endpointNames,
  ...xingtuContent.endpointNames,
  ...xingtuFans.endpointNames,
  ...xingtuIndices.endpointNames,
  ...xingtuItem.endpointNames,
  ...xingtuOverview.endpointNames,
  ...xingtuSearch.endpointNames,
};

/** What each section's tab is called. */
export const sectionNames = {
  ...xingtuAudience.sectionNames,
  ...xingtuContent.sectionNames,
  ...xingtuFans.sectionNames,
  ...xingtuIndices.sectionNames,
  ...xingtuItem.sectionNames,
  ...xingtuOverview.sectionNames,
};
