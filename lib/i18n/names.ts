// Made by `npm run docs` of the folders of the sections: not edited by hand.
import * as douyinLink from '../providers/justone/douyin/link/names';
import * as douyinProfile from '../providers/justone/douyin/profile/names';
import * as pugongyingAudience from '../providers/justone/pugongying/audience/names';
import * as pugongyingFans from '../providers/justone/pugongying/fans/names';
import * as pugongyingLink from '../providers/justone/pugongying/link/names';
import * as pugongyingNote from '../providers/justone/pugongying/note/names';
import * as pugongyingNotes from '../providers/justone/pugongying/notes/names';
import * as pugongyingOverview from '../providers/justone/pugongying/overview/names';
import * as pugongyingSearch from '../providers/justone/pugongying/search/names';
import * as pugongyingSimilar from '../providers/justone/pugongying/similar/names';
import * as xingtuAudience from '../providers/justone/xingtu/audience/names';
import * as xingtuAvailability from '../providers/justone/xingtu/availability/names';
import * as xingtuContent from '../providers/justone/xingtu/content/names';
import * as xingtuConversion from '../providers/justone/xingtu/conversion/names';
import * as xingtuCosts from '../providers/justone/xingtu/costs/names';
import * as xingtuFans from '../providers/justone/xingtu/fans/names';
import * as xingtuHotWords from '../providers/justone/xingtu/hotWords/names';
import * as xingtuIndices from '../providers/justone/xingtu/indices/names';
import * as xingtuItem from '../providers/justone/xingtu/item/names';
import * as xingtuKeyword from '../providers/justone/xingtu/keyword/names';
import * as xingtuMix from '../providers/justone/xingtu/mix/names';
import * as xingtuOrders from '../providers/justone/xingtu/orders/names';
import * as xingtuOverview from '../providers/justone/xingtu/overview/names';
import * as xingtuSearch from '../providers/justone/xingtu/search/names';
import * as xingtuSeeding from '../providers/justone/xingtu/seeding/names';
import * as studioAudience from '../providers/tikomni/audience/names';
import * as studioDanmaku from '../providers/tikomni/danmaku/names';
import * as studioDiagnosis from '../providers/tikomni/diagnosis/names';
import * as studioFans from '../providers/tikomni/fans/names';
import * as studioLive from '../providers/tikomni/live/names';
import * as studioOverview from '../providers/tikomni/overview/names';
import * as studioPerformance from '../providers/tikomni/performance/names';
import * as studioSearch from '../providers/tikomni/search/names';
import * as studioSources from '../providers/tikomni/sources/names';
import * as studioWatch from '../providers/tikomni/watch/names';
import * as studioWorks from '../providers/tikomni/works/names';

/** What each endpoint is called. */
export const endpointNames = {
  ...douyinLink.endpointNames,
  ...douyinProfile.endpointNames,
  ...pugongyingAudience.endpointNames,
  ...pugongyingFans.endpointNames,
  ...pugongyingLink.endpointNames,
  ...pugongyingNote.endpointNames,
  ...pugongyingNotes.endpointNames,
  ...pugongyingOverview.endpointNames,
  ...pugongyingSearch.endpointNames,
  ...pugongyingSimilar.endpointNames,
  ...xingtuAudience.endpointNames,
  ...xingtuAvailability.endpointNames,
  ...xingtuContent.endpointNames,
  ...xingtuConversion.endpointNames,
  ...xingtuCosts.endpointNames,
  ...xingtuFans.endpointNames,
  ...xingtuHotWords.endpointNames,
  ...xingtuIndices.endpointNames,
  ...xingtuItem.endpointNames,
  ...xingtuKeyword.endpointNames,
  ...xingtuMix.endpointNames,
  ...xingtuOrders.endpointNames,
  ...xingtuOverview.endpointNames,
  ...xingtuSearch.endpointNames,
  ...xingtuSeeding.endpointNames,
  ...studioAudience.endpointNames,
  ...studioDanmaku.endpointNames,
  ...studioDiagnosis.endpointNames,
  ...studioFans.endpointNames,
  ...studioLive.endpointNames,
  ...studioOverview.endpointNames,
  ...studioPerformance.endpointNames,
  ...studioSearch.endpointNames,
  ...studioSources.endpointNames,
  ...studioWatch.endpointNames,
  ...studioWorks.endpointNames,
};

/** What each section's tab is called. */
export const sectionNames = {
  ...douyinProfile.sectionNames,
  ...pugongyingAudience.sectionNames,
  ...pugongyingFans.sectionNames,
  ...pugongyingNote.sectionNames,
  ...pugongyingNotes.sectionNames,
  ...pugongyingOverview.sectionNames,
  ...pugongyingSimilar.sectionNames,
  ...xingtuAudience.sectionNames,
  ...xingtuAvailability.sectionNames,
  ...xingtuContent.sectionNames,
  ...xingtuConversion.sectionNames,
  ...xingtuCosts.sectionNames,
  ...xingtuFans.sectionNames,
  ...xingtuHotWords.sectionNames,
  ...xingtuIndices.sectionNames,
  ...xingtuItem.sectionNames,
  ...xingtuKeyword.sectionNames,
  ...xingtuMix.sectionNames,
  ...xingtuOrders.sectionNames,
  ...xingtuOverview.sectionNames,
  ...xingtuSeeding.sectionNames,
  ...studioAudience.sectionNames,
  ...studioDanmaku.sectionNames,
  ...studioDiagnosis.sectionNames,
  ...studioFans.sectionNames,
  ...studioOverview.sectionNames,
  ...studioPerformance.sectionNames,
  ...studioSearch.sectionNames,
  ...studioSources.sectionNames,
  ...studioWatch.sectionNames,
};
