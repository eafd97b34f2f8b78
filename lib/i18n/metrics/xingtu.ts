import * as audience from '../../providers/justone/xingtu/audience/words';
import * as content from '../../providers/justone/xingtu/content/words';
import * as fans from '../../providers/justone/xingtu/fans/words';
import * as item from '../../providers/justone/xingtu/item/names';
import * as overview from '../../providers/justone/xingtu/overview/words';
import * as search from '../../providers/justone/xingtu/search/words';

/** The words of a Xingtu creator's sections, gathered from where the sections are. */

export const xingtuMetrics = {
  ...overview.metrics,
  ...audience.metrics,
  ...content.metrics,
  ...fans.metrics,
};

export const xingtuBlocks = { ...overview.titles, ...audience.titles, ...content.titles, ...fans.titles };

export const xingtuNotes = overview.notes;

export const xingtuEndpointNames = {
  ...overview.endpointNames,
  ...audience.endpointNames,
  ...content.endpointNames,
  ...fans.endpointNames,
  ...item.endpointNames,
  ...search.endpointNames,
};

export const xingtuSectionNames = {
  ...overview.sectionNames,
  ...audience.sectionNames,
  ...content.sectionNames,
  ...fans.sectionNames,
  ...item.sectionNames,
};
