import { type FieldSpec, words } from './lists.fields';

/** Shares and brackets of viewers and followers, in the wire's own words. */
const PORTRAITS = words(`
  GENDER_MALE_50 GENDER_MALE_60 GENDER_MALE_70 GENDER_MALE_80 GENDER_FEMALE_50 GENDER_FEMALE_60
  GENDER_FEMALE_70 GENDER_FEMALE_80 AGE_18_23 AGE_24_30 AGE_31_40 AGE_41_50 AGE_GT_50
  DEVICE_IPHONE DEVICE_HUAWEI DEVICE_XIAOMI DEVICE_VIVO DEVICE_OPPO CITY_TIER_1 CITY_TIER_2
  CITY_TIER_3 CITY_TIER_4 CITY_TIER_5 SPEND_0_50 SPEND_50_100 SPEND_100_200 SPEND_200_500
  SPEND_GT_500 CROWD_REFINED_MOTHER CROWD_URBAN_SILVER CROWD_NEW_WHITE_COLLAR
  CROWD_SENIOR_MIDDLE_CLASS CROWD_URBAN_BLUE_COLLAR CROWD_GEN_Z CROWD_TOWN_MIDDLE_AGED
  CROWD_TOWN_YOUTH
`);

/** What a price is for, in the wire's own words. */
const PRICE_TYPES = words(`
  VIDEO_1_20S VIDEO_21_60S VIDEO_OVER_60S CUSTOM_SHORT_DRAMA_EPISODE NATURAL_PLAY_CPM
  SHORT_LIVE_SEEDING_VIDEO SHORT_LIVE_WARMUP_VIDEO CELEBRITY_SHORT_LIVE_SEEDING
  CELEBRITY_SHORT_LIVE_WARMUP CELEBRITY_VIDEO COLLECTION_VIDEO
  DOUYIN_SHORT_VIDEO_CO_CREATION_MAIN_CREATOR DOUYIN_SHORT_VIDEO_CO_CREATION_PARTICIPANT
`);

/** Industries, in the wire's own words. */
const INDUSTRIES = words(`
  ELECTRONICS_AND_APPLIANCES SHOPPING FOOD_AND_BEVERAGE CLOTHING_AND_ACCESSORIES
  HEALTHCARE_AND_MEDICAL MEDICAL_INSTITUTIONS HOME_AND_BUILDING_MATERIALS LOCAL_SERVICES
  BUSINESS_SERVICES CULTURE_SPORTS_ENTERTAINMENT BEAUTY_SERVICES REAL_ESTATE
  EDUCATION_AND_TRAINING TRAVEL_AND_TOURISM PUBLIC_SERVICES GAMES RETAIL TRANSPORTATION_EQUIPMENT
  AUTOMOTIVE AGRICULTURE_FORESTRY_FISHERY CHEMICAL_AND_ENERGY ELECTRONICS_AND_ELECTRICAL
  MACHINERY_EQUIPMENT MEDIA_AND_INFORMATION LOGISTICS TELECOMMUNICATIONS FINANCIAL_SERVICES
  CATERING_SERVICES SOFTWARE_TOOLS FRANCHISING_AND_INVESTMENT BEAUTY_AND_COSMETICS
  MOTHER_BABY_AND_PET DAILY_CHEMICALS PHYSICAL_BOOKS SOCIAL_AND_COMMUNICATION CULTURAL_SUPPLIES
  SPORTS_OUTDOOR
`);

/** What a campaign is to reach, in the wire's own words. */
const GOALS = words(`
  BRAND_EXPOSURE CIRCLE_SEEDING ACTION_CONVERSION
`);

/** Lists that the platform's editors keep, in the wire's own words. */
const CURATED_LISTS = words(`
  SHORT_LIVE_ENTERTAINMENT_CREATORS SHORT_DRAMA_ACTORS WECHAT_QUICK_CONNECT_CREATORS
  AI_STAR_PLAN_CREATORS COMMERCE_ADVANTAGE_CREATORS HIGH_VALUE_CREATORS SEEDING_ADVANTAGE_CREATORS
  BASKETBALL_CREATORS PREMIUM_CONTENT_MEDIA TREND_SETTING_MEDIA FACTORY_TRACEABILITY_MEDIA
  RUNNING_CREATORS LIGHT_OUTDOOR_CREATORS FITNESS_CREATORS YOGA_CREATORS STREET_SPORTS_CREATORS
  CYCLING_CREATORS FOOTBALL_CREATORS FISHING_CREATORS BEAUTY_QUALITY_CREATORS
`);
const MANY = 1_000_000_000;

/**
 * The search of Xingtu's creator market. An open upper end is sent as the upper bound: the platform wants both ends of a
 * range, and a high one for "or more".
 */
export const xingtuSearch: readonly FieldSpec[] = [
  { id: 'keyword', kind: 'text', group: 'search', maxLength: 50 },
  { id: 'by', kind: 'choice', group: 'search', values: ['nickname', 'content'], initial: 'nickname' },
  { id: 'sort', kind: 'choice', group: 'search', values: ['default', 'fans'], initial: 'default' },

  { id: 'followers', kind: 'range', group: 'creator', unit: 'count', min: 0, max: MANY },
  { id: 'gender', kind: 'choice', group: 'creator', values: ['all', 'male', 'female'], initial: 'all' },
  { id: 'location', kind: 'tags', group: 'creator', open: true },
  { id: 'personas', kind: 'tags', group: 'creator', open: true },
  { id: 'tonality', kind: 'tags', group: 'creator', open: true },
  { id: 'celebrity', kind: 'flag', group: 'creator' },
  { id: 'curated', kind: 'flag', group: 'creator' },
  { id: 'list', kind: 'choice', group: 'creator', values: ['any', ...CURATED_LISTS], initial: 'any' },

  { id: 'content', kind: 'tags', group: 'content', open: true },
  { id: 'themes', kind: 'tags', group: 'content', open: true },

  { id: 'audience', kind: 'tags', group: 'audience', values: PORTRAITS },
  { id: 'fansPortrait', kind: 'tags', group: 'audience', values: PORTRAITS },
  { id: 'connected', kind: 'range', group: 'audience', unit: 'count', min: 0, max: MANY },

  { id: 'priceType', kind: 'choice', group: 'price', values: ['any', ...PRICE_TYPES], initial: 'any' },
  {
    id: 'price',
    kind: 'range',
    group: 'price',
    unit: 'yuan',
    min: 0,
    max: 100_000_000,
    // The platform has a price for each kind of work, so a range needs the kind that it is about.
    needs: 'priceType',
  },
  { id: 'cpm', kind: 'range', group: 'price', unit: 'yuan', min: 0, max: 1_000_000 },
  { id: 'cpe', kind: 'range', group: 'price', unit: 'yuan', min: 0, max: 1_000_000 },

  { id: 'plays', kind: 'range', group: 'performance', unit: 'count', min: 0, max: MANY },
  { id: 'interactionRate', kind: 'range', group: 'performance', unit: 'percent', min: 0, max: 100 },
  { id: 'completionRate', kind: 'range', group: 'performance', unit: 'percent', min: 0, max: 100 },
  { id: 'viralRate', kind: 'range', group: 'performance', unit: 'percent', min: 0, max: 100 },

  { id: 'goal', kind: 'choice', group: 'campaign', values: ['any', ...GOALS], initial: 'any' },
  { id: 'industry', kind: 'choice', group: 'campaign', values: ['any', ...INDUSTRIES], initial: 'any' },
  { id: 'tasks', kind: 'range', group: 'campaign', unit: 'count', min: 0, max: 10_000 },
];
