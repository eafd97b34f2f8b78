// Made by `npm run docs` of the folders of the sections: not edited by hand.
import * as douyinProfile from '../../lib/providers/justone/douyin/profile/words';
import * as pugongyingAudience from '../../lib/providers/justone/pugongying/audience/words';
import * as pugongyingFans from '../../lib/providers/justone/pugongying/fans/words';
import * as pugongyingNote from '../../lib/providers/justone/pugongying/note/words';
import * as pugongyingNotes from '../../lib/providers/justone/pugongying/notes/words';
import * as pugongyingOverview from '../../lib/providers/justone/pugongying/overview/words';
import * as pugongyingSearch from '../../lib/providers/justone/pugongying/search/words';
import * as pugongyingSimilar from '../../lib/providers/justone/pugongying/similar/words';
import * as xingtuAudience from '../../lib/providers/justone/xingtu/audience/words';
import * as xingtuAvailability from '../../lib/providers/justone/xingtu/availability/words';
import * as xingtuContent from '../../lib/providers/justone/xingtu/content/words';
import * as xingtuConversion from '../../lib/providers/justone/xingtu/conversion/words';
import * as xingtuCosts from '../../lib/providers/justone/xingtu/costs/words';
import * as xingtuFans from '../../lib/providers/justone/xingtu/fans/words';
import * as xingtuHotWords from '../../lib/providers/justone/xingtu/hotWords/words';
import * as xingtuIndices from '../../lib/providers/justone/xingtu/indices/words';
import * as xingtuItem from '../../lib/providers/justone/xingtu/item/words';
import * as xingtuKeyword from '../../lib/providers/justone/xingtu/keyword/words';
import * as xingtuMix from '../../lib/providers/justone/xingtu/mix/words';
import * as xingtuOrders from '../../lib/providers/justone/xingtu/orders/words';
import * as xingtuOverview from '../../lib/providers/justone/xingtu/overview/words';
import * as xingtuSearch from '../../lib/providers/justone/xingtu/search/words';
import * as xingtuSeeding from '../../lib/providers/justone/xingtu/seeding/words';
import * as studioAudience from '../../lib/providers/tikomni/audience/words';
import * as studioDanmaku from '../../lib/providers/tikomni/danmaku/words';
import * as studioDiagnosis from '../../lib/providers/tikomni/diagnosis/words';
import * as studioFans from '../../lib/providers/tikomni/fans/words';
import * as studioLive from '../../lib/providers/tikomni/live/words';
import * as studioOverview from '../../lib/providers/tikomni/overview/words';
import * as studioPerformance from '../../lib/providers/tikomni/performance/words';
import * as studioSearch from '../../lib/providers/tikomni/search/words';
import * as studioSources from '../../lib/providers/tikomni/sources/words';
import * as studioWatch from '../../lib/providers/tikomni/watch/words';
import * as studioWorks from '../../lib/providers/tikomni/works/words';

/** The words of every section and list, by their file. */
export const ALL_WORDS = {
  'lib/providers/justone/douyin/profile/words.ts': douyinProfile,
  'lib/providers/justone/pugongying/audience/words.ts': pugongyingAudience,
  'lib/providers/justone/pugongying/fans/words.ts': pugongyingFans,
  'lib/providers/justone/pugongying/note/words.ts': pugongyingNote,
  'lib/providers/justone/pugongying/notes/words.ts': pugongyingNotes,
  'lib/providers/justone/pugongying/overview/words.ts': pugongyingOverview,
  'lib/providers/justone/pugongying/search/words.ts': pugongyingSearch,
  'lib/providers/justone/pugongying/similar/words.ts': pugongyingSimilar,
  'lib/providers/justone/xingtu/audience/words.ts': xingtuAudience,
  'lib/providers/justone/xingtu/availability/words.ts': xingtuAvailability,
  'lib/providers/justone/xingtu/content/words.ts': xingtuContent,
  'lib/providers/justone/xingtu/conversion/words.ts': xingtuConversion,
  'lib/providers/justone/xingtu/costs/words.ts': xingtuCosts,
  'lib/providers/justone/xingtu/fans/words.ts': xingtuFans,
  'lib/providers/justone/xingtu/hotWords/words.ts': xingtuHotWords,
  'lib/providers/justone/xingtu/indices/words.ts': xingtuIndices,
  'lib/providers/justone/xingtu/item/words.ts': xingtuItem,
  'lib/providers/justone/xingtu/keyword/words.ts': xingtuKeyword,
  'lib/providers/justone/xingtu/mix/words.ts': xingtuMix,
  'lib/providers/justone/xingtu/orders/words.ts': xingtuOrders,
  'lib/providers/justone/xingtu/overview/words.ts': xingtuOverview,
  'lib/providers/justone/xingtu/search/words.ts': xingtuSearch,
  'lib/providers/justone/xingtu/seeding/words.ts': xingtuSeeding,
  'lib/providers/tikomni/audience/words.ts': studioAudience,
  'lib/providers/tikomni/danmaku/words.ts': studioDanmaku,
  'lib/providers/tikomni/diagnosis/words.ts': studioDiagnosis,
  'lib/providers/tikomni/fans/words.ts': studioFans,
  'lib/providers/tikomni/live/words.ts': studioLive,
  'lib/providers/tikomni/overview/words.ts': studioOverview,
  'lib/providers/tikomni/performance/words.ts': studioPerformance,
  'lib/providers/tikomni/search/words.ts': studioSearch,
  'lib/providers/tikomni/sources/words.ts': studioSources,
  'lib/providers/tikomni/watch/words.ts': studioWatch,
  'lib/providers/tikomni/works/words.ts': studioWorks,
};
