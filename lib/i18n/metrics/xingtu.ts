// Made by `npm run docs` of the folders of the sections: not edited by hand.
import * as audience from '../../providers/justone/xingtu/audience/words';
import * as content from '../../providers/justone/xingtu/content/words';
import * as fans from '../../providers/justone/xingtu/fans/words';
import * as indices from '../../providers/justone/xingtu/indices/words';
import * as overview from '../../providers/justone/xingtu/overview/words';

export const metrics = {
  ...audience.metrics,
  ...content.metrics,
  ...fans.metrics,
  ...indices.metrics,
  ...overview.metrics,
};

export const titles = {
  ...audience.titles,
  ...content.titles,
  ...fans.titles,
  ...indices.titles,
  ...overview.titles,
};

export const notes = {
  ...audience.notes,
  ...content.notes,
  ...fans.notes,
  ...indices.notes,
  ...overview.notes,
};
