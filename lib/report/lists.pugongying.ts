import { type FieldSpec, words } from './lists.fields';

/** How old the children of the audience are. */
const CHILD_STAGES = words(`
  备孕 0-6月 7-12月 1-3岁 4-6岁 7-12岁 孕早期 孕晚期
`);

/** What a campaign is about, in the wire's own words. */
const GOALS = words(`
  estimateAllCpm mAccumImpNum readCost mValidRawReadFeedNum estimateEngageCost mEngagementNum90d
  estimateCpuv mCpuvNum
`);

/** The industries of the platform's presets, in the wire's own words. */
const INDUSTRIES = words(`
  BEAUTY_PERSONAL_CARE_BEAUTY BEAUTY_PERSONAL_CARE_SKINCARE BEAUTY_PERSONAL_CARE_PERSONAL_CARE
  BEAUTY_PERSONAL_CARE_FRAGRANCE FOOD_BEVERAGE_SNACKS FOOD_BEVERAGE_DRINKS
  FOOD_BEVERAGE_HEALTH_FOOD FOOD_BEVERAGE_DAIRY FOOD_BEVERAGE_ALCOHOL FOOD_BEVERAGE_GRAINS_OIL
  FOOD_BEVERAGE_CROSS_BORDER_FOOD FOOD_BEVERAGE_FRESH_FOOD FOOD_BEVERAGE_MEAL_REPLACEMENT
  FOOD_BEVERAGE_TRADITIONAL_NOURISHMENT MOTHER_BABY_SUPPLIES MOTHER_BABY_FORMULA_FOOD
  DIGITAL_APPLIANCES_HOME_APPLIANCES DIGITAL_APPLIANCES_DIGITAL_PRODUCTS
  DAILY_GOODS_HOUSEHOLD_DAILY_USE DAILY_GOODS_PET_SUPPLIES_FOOD DAILY_GOODS_OFFICE_SUPPLIES
  APPAREL_ACCESSORIES_CLOTHING_SHOES_HATS APPAREL_ACCESSORIES_JEWELRY
  APPAREL_ACCESSORIES_BAGS_GLASSES APPAREL_ACCESSORIES_SPORTS_OUTDOOR APPAREL_ACCESSORIES_WATCHES
  APPAREL_ACCESSORIES_SECOND_HAND_LUXURY HOME_BUILDING_MATERIALS_HOME_DECOR
  HOME_BUILDING_MATERIALS_FURNITURE HOME_BUILDING_MATERIALS_MAIN_MATERIALS AUTOMOTIVE
  INTERNET_ECOMMERCE INTERNET_SOFTWARE_TOOLS HEALTHCARE_MEDICAL_DEVICES HEALTHCARE_MEDICAL_BEAUTY
  CULTURE_SPORTS_ENTERTAINMENT_SPORTS_GOODS CULTURE_SPORTS_ENTERTAINMENT_STATIONERY_TOYS_GIFTS
  CULTURE_SPORTS_ENTERTAINMENT_OUTDOOR_PRODUCTS CULTURE_SPORTS_ENTERTAINMENT_ART_COLLECTIBLES
  LIFE_SERVICES_OFFLINE_RETAIL LIFE_SERVICES_BEAUTY_HAIR CATERING_RESTAURANTS
  CATERING_DRINKS_DESSERTS BUSINESS_SERVICES EDUCATION_TRAINING_LANGUAGE_STUDY_ABROAD
  EDUCATION_TRAINING_VOCATIONAL_EDUCATION EDUCATION_TRAINING_INTEREST_TRAINING
  EDUCATION_TRAINING_K12_EDUCATION EDUCATION_TRAINING_DEGREE_EDUCATION
  EDUCATION_TRAINING_CORPORATE_DEVELOPMENT EDUCATION_TRAINING_OTHER GAMES TRAVEL_TOURISM
`);
const MANY = 1_000_000_000;
const YUAN = 10_000_000;

/** The search for creators on Pugongying. */
export const pugongyingSearch: readonly FieldSpec[] = [
  { id: 'keyword', kind: 'text', group: 'search', maxLength: 50 },
  { id: 'by', kind: 'choice', group: 'search', values: ['nickname', 'note'], initial: 'nickname' },
  { id: 'sort', kind: 'choice', group: 'search', values: ['default', 'fans'], initial: 'default' },

  { id: 'fans', kind: 'range', group: 'creator', unit: 'count', min: 0, max: MANY },
  { id: 'gender', kind: 'choice', group: 'creator', values: ['all', 'male', 'female'], initial: 'all' },
  { id: 'location', kind: 'tags', group: 'creator', open: true },
  { id: 'personas', kind: 'tags', group: 'creator', open: true },
  { id: 'active', kind: 'flag', group: 'creator' },
  { id: 'growing', kind: 'flag', group: 'creator' },
  // The platform takes the two together only.
  {
    id: 'similarUser',
    kind: 'text',
    group: 'creator',
    maxLength: 24,
    idType: 'xhsUserId',
    needs: 'similarWord',
  },
  { id: 'similarWord', kind: 'text', group: 'creator', maxLength: 50, needs: 'similarUser' },

  { id: 'content', kind: 'tags', group: 'content', open: true },
  { id: 'form', kind: 'choice', group: 'content', values: ['all', 'picture', 'video'], initial: 'all' },
  { id: 'features', kind: 'tags', group: 'content', open: true },
  { id: 'themes', kind: 'tags', group: 'content', open: true },
  { id: 'scenes', kind: 'tags', group: 'content', open: true },

  {
    id: 'fansAge',
    kind: 'choice',
    group: 'audience',
    values: ['all', '<18', '18-24', '25-34', '35-44', '>44'],
    initial: 'all',
  },
  { id: 'fansGender', kind: 'choice', group: 'audience', values: ['all', 'male', 'female'], initial: 'all' },
  { id: 'fansLocation', kind: 'tags', group: 'audience', open: true },
  { id: 'childStages', kind: 'tags', group: 'audience', values: CHILD_STAGES },
  { id: 'crowds', kind: 'tags', group: 'audience', open: true },
  { id: 'industryCrowds', kind: 'tags', group: 'audience', open: true },
  { id: 'audienceGroups', kind: 'tags', group: 'audience', open: true },

  { id: 'picturePrice', kind: 'range', group: 'price', unit: 'yuan', min: 0, max: YUAN },
  { id: 'videoPrice', kind: 'range', group: 'price', unit: 'yuan', min: 0, max: YUAN },
  { id: 'pictureCpm', kind: 'range', group: 'price', unit: 'yuan', min: 0, max: YUAN },
  { id: 'videoCpm', kind: 'range', group: 'price', unit: 'yuan', min: 0, max: YUAN },
  { id: 'pictureReadCost', kind: 'range', group: 'price', unit: 'yuan', min: 0, max: YUAN },
  { id: 'videoReadCost', kind: 'range', group: 'price', unit: 'yuan', min: 0, max: YUAN },
  { id: 'pictureEngagementCost', kind: 'range', group: 'price', unit: 'yuan', min: 0, max: YUAN },
  { id: 'videoEngagementCost', kind: 'range', group: 'price', unit: 'yuan', min: 0, max: YUAN },
  { id: 'visitCost', kind: 'range', group: 'price', unit: 'yuan', min: 0, max: YUAN },

  { id: 'impressions', kind: 'range', group: 'performance', unit: 'count', min: 0, max: MANY },
  { id: 'reads', kind: 'range', group: 'performance', unit: 'count', min: 0, max: MANY },
  { id: 'engagements', kind: 'range', group: 'performance', unit: 'count', min: 0, max: MANY },
  { id: 'thousandLikes', kind: 'range', group: 'performance', unit: 'percent', min: 0, max: 100 },
  { id: 'coopImpressions', kind: 'range', group: 'performance', unit: 'count', min: 0, max: MANY },
  { id: 'coopReads', kind: 'range', group: 'performance', unit: 'count', min: 0, max: MANY },
  { id: 'coopEngagements', kind: 'range', group: 'performance', unit: 'count', min: 0, max: MANY },
  { id: 'coopVisits', kind: 'range', group: 'performance', unit: 'count', min: 0, max: MANY },
  { id: 'lives', kind: 'range', group: 'performance', unit: 'count', min: 0, max: 10_000 },
  { id: 'liveViewers', kind: 'range', group: 'performance', unit: 'count', min: 0, max: MANY },
  { id: 'liveSales', kind: 'range', group: 'performance', unit: 'yuan', min: 0, max: MANY },

  { id: 'goal', kind: 'choice', group: 'campaign', values: ['any', ...GOALS], initial: 'any' },
  { id: 'industry', kind: 'choice', group: 'campaign', values: ['any', ...INDUSTRIES], initial: 'any' },
  { id: 'tradeType', kind: 'text', group: 'campaign', maxLength: 30 },
  { id: 'brands', kind: 'tags', group: 'campaign', open: true },
  { id: 'excludeBrands', kind: 'flag', group: 'campaign', needs: 'brands' },
  { id: 'replyRate', kind: 'range', group: 'campaign', unit: 'percent', min: 0, max: 100 },
  { id: 'orders', kind: 'range', group: 'campaign', unit: 'count', min: 0, max: 10_000 },
];
