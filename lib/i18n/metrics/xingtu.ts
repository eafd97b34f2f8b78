// Made by `npm run docs` of the folders of the sections: not edited by hand.
import * as audienceWords from '../../providers/justone/xingtu/audience/words';
import * as availabilityWords from '../../providers/justone/xingtu/availability/words';
import * as contentWords from '../../providers/justone/xingtu/content/words';
import * as conversionWords from '../../providers/justone/xingtu/conversion/words';
import * as fansWords from '../../providers/justone/xingtu/fans/words';
import * as indicesWords from '../../providers/justone/xingtu/indices/words';
import * as ordersWords from '../../providers/justone/xingtu/orders/words';
import * as seedingWords from '../../providers/justone/xingtu/seeding/words';

export const metrics = {
  ...audienceWords.metrics,
  ...availabilityWords.metrics,
  ...contentWords.metrics,
  ...conversionWords.metrics,
  ...fansWords.metrics,
  ...indicesWords.metrics,
  ...ordersWords.metrics,
  ...seedingWords.metrics,
};

export const titles = {
  ...audienceWords.titles,
  ...availabilityWords.titles,
  ...contentWords.titles,
  ...conversionWords.titles,
  ...fansWords.titles,
  ...indicesWords.titles,
  ...ordersWords.titles,
  ...seedingWords.titles,
};

export const notes = {
  ...audienceWords.notes,
  ...availabilityWords.notes,
  ...contentWords.notes,
  ...conversionWords.notes,
  ...fansWords.notes,
  ...indicesWords.notes,
  ...ordersWords.notes,
  ...seedingWords.notes,
};
