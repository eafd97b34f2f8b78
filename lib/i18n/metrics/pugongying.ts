// Made by `npm run docs` of the folders of the sections: not edited by hand.
import * as audienceWords from '../../providers/justone/pugongying/audience/words';
import * as fansWords from '../../providers/justone/pugongying/fans/words';
import * as noteWords from '../../providers/justone/pugongying/note/words';
import * as notesWords from '../../providers/justone/pugongying/notes/words';
import * as overviewWords from '../../providers/justone/pugongying/overview/words';
import * as similarWords from '../../providers/justone/pugongying/similar/words';

export const metrics = {
  ...audienceWords.metrics,
  ...fansWords.metrics,
  ...noteWords.metrics,
  ...notesWords.metrics,
  ...overviewWords.metrics,
  ...similarWords.metrics,
};

export const titles = {
  ...audienceWords.titles,
  ...fansWords.titles,
  ...noteWords.titles,
  ...notesWords.titles,
  ...overviewWords.titles,
  ...similarWords.titles,
};

export const notes = {
  ...audienceWords.notes,
  ...fansWords.notes,
  ...noteWords.notes,
  ...notesWords.notes,
  ...overviewWords.notes,
  ...similarWords.notes,
};
