// Made by `npm run docs` of the folders of the sections: not edited by hand.
import * as audienceWords from '../../providers/tikomni/audience/words';
import * as danmakuWords from '../../providers/tikomni/danmaku/words';
import * as diagnosisWords from '../../providers/tikomni/diagnosis/words';
import * as fansWords from '../../providers/tikomni/fans/words';
import * as liveWords from '../../providers/tikomni/live/words';
import * as overviewWords from '../../providers/tikomni/overview/words';
import * as performanceWords from '../../providers/tikomni/performance/words';
import * as searchWords from '../../providers/tikomni/search/words';
import * as sourcesWords from '../../providers/tikomni/sources/words';
import * as watchWords from '../../providers/tikomni/watch/words';
import * as worksWords from '../../providers/tikomni/works/words';

export const metrics = {
  ...audienceWords.metrics,
  ...danmakuWords.metrics,
  ...diagnosisWords.metrics,
  ...fansWords.metrics,
  ...liveWords.metrics,
  ...overviewWords.metrics,
  ...performanceWords.metrics,
  ...searchWords.metrics,
  ...sourcesWords.metrics,
  ...watchWords.metrics,
  ...worksWords.metrics,
};

export const titles = {
  ...audienceWords.titles,
  ...danmakuWords.titles,
  ...diagnosisWords.titles,
  ...fansWords.titles,
  ...liveWords.titles,
  ...overviewWords.titles,
  ...performanceWords.titles,
  ...searchWords.titles,
  ...sourcesWords.titles,
  ...watchWords.titles,
  ...worksWords.titles,
};

export const notes = {
  ...audienceWords.notes,
  ...danmakuWords.notes,
  ...diagnosisWords.notes,
  ...fansWords.notes,
  ...liveWords.notes,
  ...overviewWords.notes,
  ...performanceWords.notes,
  ...searchWords.notes,
  ...sourcesWords.notes,
  ...watchWords.notes,
  ...worksWords.notes,
};
