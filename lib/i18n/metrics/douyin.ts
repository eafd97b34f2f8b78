// Made by `npm run docs` of the folders of the sections: not edited by hand.
import * as profileWords from '../../providers/justone/douyin/profile/words';

export const metrics = {
  ...profileWords.metrics,
};

export const titles = {
  ...profileWords.titles,
};

export const notes = {
  ...profileWords.notes,
};
