import { type FieldSpec, words } from './lists.fields';

/** Xingtu's categories, the broad ones followed by their narrower ones. */
const CONTENT = words(`
  美妆 美妆教程 妆容展示 护肤保养 美妆测评种草 时尚 穿搭 街拍 造型 时尚媒体 萌宠 日常宠物 特别宠物
  宠物周边 测评 美妆测评 3C数码测评 汽车测评 美食产品测评 母婴产品测评 综合测评 酒店测评 游戏
  游戏剧情 游戏解说 游戏资讯 游戏其他 游戏录屏 游戏集锦 二次元 二次元真人 动画漫画 配音声优
  宅物手办 旅行 旅行记录 旅行攻略 旅行推荐 户外生活 汽车 汽车知识 汽车周边 生活 生活记录
  生活小窍门 好物推荐 健康养生 婚恋 音乐 歌曲演唱 乐器演奏 音乐教学 音乐其他 音乐剪辑 舞蹈 美食
  美食教程 美食探店 乡村野食 美食其他 酒类 母婴亲子 育儿科普 萌娃日常 亲子互动 测评种草 运动健身
  健身 极限运动 体育资讯 冰雪 垂钓 格斗 球类项目 综合体育 科技数码 3C数码 家居电器 科技 教育培训
  考学培训 语言教学 个人管理 职业教育 颜值达人 美女 帅哥 生活家居 硬装 软装 生活技巧 家居氛围
  才艺技能 创意才能 手工 摄影 绘画 其他才艺 影视娱乐 影视解说 影视混剪 明星资讯 综艺解说 综艺混剪
  艺术文化 传统文化 人文科普 自然科学 财经投资 传统金融 互联网金融 财经知识 三农 剧情搞笑 剧情
  搞笑 情感 园艺 房产 其他房产 房产知识 房产及投资 楼盘评测 楼市资讯 租房 随拍 媒体号
`);

/** What works are about. */
const THEMES = words(`
  淡妆教程 变装造型 韩系妆容 甜美妆容 清透妆容 复古妆容 男性妆容 日常穿搭 简约气质穿搭 国风穿搭
  运动穿搭 通勤穿搭 旅行穿搭 职业穿搭 约会穿搭 亲子活动 亲子沟通 学前训练 新手爸妈指导 儿童护理
  宝宝辅食 奶粉测评 孕产饮食 地方美食 家常菜谱 美食探店 零食测评 酒水品鉴 厨房用品 海鲜烹饪
  减脂美食 汽车行业资讯 用车知识 车辆保养 自驾旅行 新能源汽车资讯 汽车用品测评 SUV测评 科技科普
  电子产品测评 家电推荐 手机评测 智能家居 AI应用 数码开箱 搞笑剧情 剧情反转 情感演绎 家庭幽默演绎
  职场趣闻 古风剧情 生存挑战 宠物狗故事 动物萌态 宠物养护 猫咪萌态 宠物健康 宠物护理 宠物救助
  国内旅行 海外旅行 城市旅行攻略 酒店体验 露营体验 亲子旅行 网红景点种草 清洁技巧 生活好物评测
  家居选购 家居装修 家居收纳 家装避坑 房间布置 户外运动 健身塑形 赛事回顾 体重管理 极限运动
  跑步健身 户外露营
`);

/** Who creators are, and what they stand for. */
const PERSONAS = words(`
  Z世代 新锐白领 精致妈妈 都市蓝领 资深中产 小镇青年 小镇中老年 都市银发 音乐人 非遗传人 画家
  海外华人 外国友人 情侣 夫妻 家庭 朋友 同事 亲子 个人 混油皮 干皮 油皮 敏感肌 痘痘肌 黄皮 白皮
  瑕疵皮 美白 抗老 祛皱 抗炎 修复 控油 眼部护理 补水保湿 祛斑 祛痘祛闭口 隔离防晒 孕期 0-6月
  7-12月 1-3岁 3-6岁 6-12岁 12-15岁 15-18岁 摄影 时尚穿搭 美食制作 科普 星座 绘画 法律从业者
  航空业从业者 健身/舞蹈教练 专业美食从业者 室内设计师 大学生 硕士生 博士 留学生 美妆创作者
  体育创作者 媒体人/主持人 科技创作者 运动员 潮流运动 球类 非球类 室内健身 城市运动 户外运动
  数码潮流玩家 户外爱好者 品酒家/调酒师 美食评论人 母婴行业专家 奶爸 旧屋改造 装修设计 收纳
  新生儿妈妈 孕妈 时尚妈妈 二三胎妈妈 西餐 火锅 国风爱好者 成分党
`);

/** The tone of their works. */
const TONALITY = words(`
  身份/爱好 马术 高尔夫 橄榄球 时尚爱好者 企业高管 汽车爱好者 学者专家 古玩收藏 精致达人 设计师
  高阶潮玩 职业模特 造型顾问 独立设计师 美术/画廊/展览 歌剧舞台剧 流行 潮流买手 电影 潮流酷 冲浪
  浮潜 说唱 滑雪 普拉提 网球
`);

/** Provinces by their full names, as the platform wants them; cities go too. */
const PROVINCES = words(`
  北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省
  福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 四川省 贵州省
  云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区 台湾省 香港特别行政区
  澳门特别行政区
`);

/** Who watches or follows: the wire's own words, which say the share or the bracket. */
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
 * The search of Xingtu's creator market. The upper bounds are also what an open end is sent as: the platform wants both
 * ends of a range, and a high one for "or more".
 */
export const xingtuSearch: readonly FieldSpec[] = [
  { id: 'keyword', kind: 'text', group: 'search', maxLength: 50 },
  { id: 'by', kind: 'choice', group: 'search', values: ['nickname', 'content'], initial: 'nickname' },
  { id: 'sort', kind: 'choice', group: 'search', values: ['default', 'fans'], initial: 'default' },

  { id: 'followers', kind: 'range', group: 'creator', unit: 'count', min: 0, max: MANY },
  { id: 'gender', kind: 'choice', group: 'creator', values: ['all', 'male', 'female'], initial: 'all' },
  { id: 'location', kind: 'tags', group: 'creator', values: PROVINCES, open: true },
  { id: 'personas', kind: 'tags', group: 'creator', values: PERSONAS, open: true },
  { id: 'tonality', kind: 'tags', group: 'creator', values: TONALITY, open: true },
  { id: 'celebrity', kind: 'flag', group: 'creator' },
  { id: 'curated', kind: 'flag', group: 'creator' },
  { id: 'list', kind: 'choice', group: 'creator', values: ['any', ...CURATED_LISTS], initial: 'any' },

  { id: 'content', kind: 'tags', group: 'content', values: CONTENT, open: true },
  { id: 'themes', kind: 'tags', group: 'content', values: THEMES, open: true },

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
    // The platform has a price for each kind of work: a range alone does not say which one it is about.
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
