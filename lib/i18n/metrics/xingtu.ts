// Made by `npm run docs` of the folders of the sections: not edited by hand.
import * as audienceWords from '../../providers/justone/xingtu/audience/words';
import * as availabilityWords from '../../providers/justone/xingtu/availability/words';
import * as contentWords from '../../providers/justone/xingtu/content/words';
import * as conversionWords from '../../providers/justone/xingtu/conversion/words';
import * as costsWords from '../../providers/justone/xingtu/costs/words';
import * as fansWords from '../../providers/justone/xingtu/fans/words';
import * as hotWordsWords from '../../providers/justone/xingtu/hotWords/words';
import * as indicesWords from '../../providers/justone/xingtu/indices/words';
import * as keywordWords from '../../providers/justone/xingtu/keyword/words';
import * as mixWords from '../../providers/justone/xingtu/mix/words';
import * as ordersWords from '../../providers/justone/xingtu/orders/words';
import * as seedingWords from '../../providers/justone/xingtu/seeding/words';

export const metrics = {
  ...audienceWords.metrics,
  ...availabilityWords.metrics,
  ...contentWords.metrics,
  ...conversionWords.metrics,
  ...costsWords.metrics,
  ...fansWords.metrics,
  ...hotWordsWords.metrics,
  ...indicesWords.metrics,
  ...keywordWords.metrics,
  ...mixWords.metrics,
  ...ordersWords.metrics,
  ...seedingWords.metrics,
};

export const titles = {
  ...audienceWords.titles,
  ...availabilityWords.titles,
  ...contentWords.titles,
  ...conversionWords.titles,
  ...costsWords.titles,
  ...fansWords.titles,
  ...hotWordsWords.titles,
  ...indicesWords.titles,
  ...keywordWords.titles,
  ...mixWords.titles,
  ...ordersWords.titles,
  ...seedingWords.titles,
};

export const notes = {
  ...audienceWords.notes,
  ...availabilityWords.notes,
  ...contentWords.notes,
  ...conversionWords.notes,
  ...costsWords.notes,
  ...fansWords.notes,
  ...hotWordsWords.notes,
  ...indicesWords.notes,
  ...keywordWords.notes,
  ...mixWords.notes,
  ...ordersWords.notes,
  ...seedingWords.notes,
};
