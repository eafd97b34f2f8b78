// Made by `npm run docs` of the folders of the sections: not edited by hand.
import * as audience from '../../providers/justone/xingtu/audience/words';
import * as content from '../../providers/justone/xingtu/content/words';
import * as fans from '../../providers/justone/xingtu/fans/words';
import * as indices from '../../providers/justone/xingtu/indices/words';
import * as item from '../../providers/justone/xingtu/item/names';
import * as overview from '../../providers/justone/xingtu/overview/words';
import * as search from '../../providers/justone/xingtu/search/words';

export const xingtuMetrics = {
  ...audience.metrics,
  ...content.metrics,
  ...fans.metrics,
  ...indices.metrics,
  ...overview.metrics,
};

export const xingtuBlocks = {
  ...audience.titles,
  ...content.titles,
  ...fans.titles,
  ...indices.titles,
  ...overview.titles,
};

export const xingtuNotes = {
  ...audience.notes,
  ...content.notes,
  ...fans.notes,
  ...indices.notes,
  ...overview.notes,
};

export const xingtuEndpointNames = {
  ...audience.endpointNames,
  ...content.endpointNames,
  ...fans.endpointNames,
  ...indices.endpointNames,
  ...item.endpointNames,
  ...overview.endpointNames,
  ...search.endpointNames,
};

export const xingtuSectionNames = {
  ...audience.sectionNames,
  ...content.sectionNames,
  ...fans.sectionNames,
  ...indices.sectionNames,
  ...item.sectionNames,
  ...overview.sectionNames,
};
