import { type FieldSpec, words } from './lists.fields';

/** Pugongying's categories, the broad ones followed by their narrower ones. */
const CONTENT = words(`
  美妆 整体妆容 唇妆 眼妆 美甲 底妆 美妆合集 香水 美妆其他 护肤 面部保养 面部清洁 护肤合集
  护肤其他 个人护理 头发产品 身体护理 口腔护理 护理其他 母婴 母婴日常 早教 婴童用品 婴童洗护
  婴童食品 婴童时尚 孕期穿搭 孕产经验 产后恢复 育儿经验 宝宝才艺 宝宝写真 母婴其他 时尚 穿搭 配饰
  发型 箱包 鞋靴 时尚其他 美食 美食教程 美食探店 美食展示 美食测评 吃播 美食其他 家居家装 装修
  家居用品 家居装饰 家具 家电 室内设计 居家经验 家居家装其他 影视综资讯 动漫 电影 电视 娱乐资讯
  影视 民生资讯 综艺 影视综其他 运动健身 健身减肥 健身塑形 滑雪 滑板 水上活动 运动其他 足球 篮球
  跑步 游泳 宠物 猫 狗 动物其他 文化艺术 社科 文化 艺术 文化艺术其他 兴趣爱好 绘画 手工 阅读
  文具手账 舞蹈 益智玩具 潮流玩具 兴趣爱好其他 生活记录 接地气生活 日常片段 中外生活 品质生活
  校园生活 教育 大学教育 k12教育 家庭教育 学习日常 职场教育 教育其他 情感 情感知识 情感日常
  情感其他 摄影 人文风光摄影 摄影技巧 胶片摄影 人像摄影 摄影其他 游戏 手机游戏 主机游戏 游戏其他
  线下游戏 科技数码 数码 玩机攻略 数码科技其他 出行 城市出行 户外 旅行 音乐 搞笑 健康养生 汽车
  婚嫁 婚礼造型 婚礼记录 婚礼经验 婚礼用品 商业财经 素材 其他
`);

/** What creators say of themselves. */
const PERSONAS = words(`
  妈妈 萌娃 爸爸 奶奶 情侣 夫妻 家庭 闺蜜 兄弟 备孕中 孕期中 12岁以上 传统行业 互联网 教育科研
  金融法律 企业创业 时尚美妆 食品饮料 文化传媒 医疗健康 艺术设计 影视娱乐 运动健身 专业服务 工程师
  销售 HR 教练 运动员 舞蹈老师 生活背景 备考经验 兴趣爱好 留学背景 海外华人 铲屎官 孕妈 独居人群
  外国人 混血儿
`);

/** Provinces and regions by their short names, which the platform makes whole. */
const CHINA = words(`
  北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南
  广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 澳门 台湾 香港
`);

/** Elsewhere. */
const ABROAD = words(`
  美国 日本 澳大利亚 英国 加拿大 韩国 法国 德国 新加坡 其他
`);

/** How old the children of the audience are. */
const CHILD_STAGES = words(`
  备孕 0-6月 7-12月 1-3岁 4-6岁 7-12岁 孕早期 孕晚期
`);

/** What the platform is to look for on behalf of a campaign, in the wire's own words. */
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
  { id: 'location', kind: 'tags', group: 'creator', values: [...CHINA, ...ABROAD], open: true },
  { id: 'personas', kind: 'tags', group: 'creator', values: PERSONAS, open: true },
  { id: 'active', kind: 'flag', group: 'creator' },
  { id: 'growing', kind: 'flag', group: 'creator' },

  { id: 'content', kind: 'tags', group: 'content', values: CONTENT, open: true },
  { id: 'form', kind: 'choice', group: 'content', values: ['all', 'picture', 'video'], initial: 'all' },
  { id: 'features', kind: 'tags', group: 'content', values: [], open: true },
  { id: 'themes', kind: 'tags', group: 'content', values: [], open: true },

  {
    id: 'fansAge',
    kind: 'choice',
    group: 'audience',
    values: ['all', '<18', '18-24', '25-34', '35-44', '>44'],
    initial: 'all',
  },
  { id: 'fansGender', kind: 'choice', group: 'audience', values: ['all', 'male', 'female'], initial: 'all' },
  { id: 'fansLocation', kind: 'tags', group: 'audience', values: CHINA, open: true },
  { id: 'childStages', kind: 'tags', group: 'audience', values: CHILD_STAGES },

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
  { id: 'replyRate', kind: 'range', group: 'campaign', unit: 'percent', min: 0, max: 100 },
  { id: 'orders', kind: 'range', group: 'campaign', unit: 'count', min: 0, max: 10_000 },
];
