import type { ListId } from './lists';
import { words } from './lists.fields';

/** A broad category and the narrower ones below it. */
export interface Category {
  tag: string;
  narrower: readonly string[];
}

/** Categories written a line each: the broad one, a colon, and the narrower ones. */
const categories = (text: string): Category[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [tag = '', narrower = ''] = line.trim().split(':');
      return { tag, narrower: words(narrower).filter(Boolean) };
    });

/** Xingtu's categories. A narrow one may stand below two broad ones. */
const XINGTU_CONTENT = categories(`
  美妆: 美妆教程 妆容展示 护肤保养 美妆测评种草
  时尚: 穿搭 街拍 造型 时尚媒体
  萌宠: 日常宠物 特别宠物 宠物周边
  测评: 美妆测评 3C数码测评 汽车测评 美食产品测评 母婴产品测评 综合测评 酒店测评
  游戏: 游戏剧情 游戏解说 游戏资讯 游戏其他 游戏录屏 游戏集锦
  二次元: 二次元真人 动画漫画 配音声优 宅物手办
  旅行: 旅行记录 旅行攻略 旅行推荐 户外生活
  汽车: 汽车测评 汽车知识 汽车周边
  生活: 生活记录 生活小窍门 好物推荐 健康养生 婚恋
  音乐: 歌曲演唱 乐器演奏 音乐教学 音乐其他 音乐剪辑
  舞蹈
  美食: 美食教程 美食探店 美食产品测评 乡村野食 美食其他 酒类
  母婴亲子: 育儿科普 萌娃日常 亲子互动 测评种草
  运动健身: 健身 极限运动 体育资讯 冰雪 垂钓 格斗 球类项目 综合体育
  科技数码: 3C数码 家居电器 科技
  教育培训: 考学培训 语言教学 个人管理 职业教育
  颜值达人: 美女 帅哥
  生活家居: 硬装 软装 生活技巧 家居氛围
  才艺技能: 创意才能 手工 摄影 绘画 其他才艺
  影视娱乐: 影视解说 影视混剪 明星资讯 综艺解说 综艺混剪
  艺术文化: 传统文化 人文科普 自然科学
  财经投资: 传统金融 互联网金融 财经知识
  三农
  剧情搞笑: 剧情 搞笑
  情感
  园艺
  房产: 其他房产 房产知识 房产及投资 楼盘评测 楼市资讯 租房
  随拍
  媒体号
`);

/** Topics of works. */
const XINGTU_THEMES = words(`
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

/** Personas of creators. */
const XINGTU_PERSONAS = words(`
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
const XINGTU_TONALITY = words(`
  身份/爱好 马术 高尔夫 橄榄球 时尚爱好者 企业高管 汽车爱好者 学者专家 古玩收藏 精致达人 设计师
  高阶潮玩 职业模特 造型顾问 独立设计师 美术/画廊/展览 歌剧舞台剧 流行 潮流买手 电影 潮流酷 冲浪
  浮潜 说唱 滑雪 普拉提 网球
`);

/** Provinces by their full names, as the platform wants them; cities go too. */
const XINGTU_PROVINCES = words(`
  北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省
  福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 四川省 贵州省
  云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区 台湾省 香港特别行政区
  澳门特别行政区
`);

/** Pugongying's categories. */
const PGY_CONTENT = categories(`
  美妆: 整体妆容 唇妆 眼妆 美甲 底妆 美妆合集 香水 美妆其他
  护肤: 面部保养 面部清洁 护肤合集 护肤其他
  个人护理: 头发产品 身体护理 口腔护理 护理其他
  母婴: 母婴日常 早教 婴童用品 婴童洗护 婴童食品 婴童时尚 孕期穿搭 孕产经验 产后恢复 育儿经验 宝宝才艺 宝宝写真 母婴其他
  时尚: 穿搭 配饰 发型 箱包 鞋靴 时尚其他
  美食: 美食教程 美食探店 美食展示 美食测评 吃播 美食其他
  家居家装: 装修 家居用品 家居装饰 家具 家电 室内设计 居家经验 家居家装其他
  影视综资讯: 动漫 电影 电视 娱乐资讯 影视 民生资讯 综艺 影视综其他
  运动健身: 健身减肥 健身塑形 滑雪 滑板 水上活动 运动其他 足球 篮球 跑步 游泳
  宠物: 猫 狗 动物其他
  文化艺术: 社科 文化 艺术 文化艺术其他
  兴趣爱好: 绘画 手工 阅读 文具手账 舞蹈 益智玩具 潮流玩具 兴趣爱好其他
  生活记录: 接地气生活 日常片段 中外生活 品质生活 校园生活
  教育: 大学教育 k12教育 家庭教育 学习日常 职场教育 教育其他
  情感: 情感知识 情感日常 情感其他
  摄影: 人文风光摄影 摄影技巧 胶片摄影 人像摄影 摄影其他
  游戏: 手机游戏 主机游戏 游戏其他 线下游戏
  科技数码: 数码 玩机攻略 数码科技其他
  出行: 城市出行 户外 旅行
  音乐
  搞笑
  健康养生
  汽车
  婚嫁: 婚礼造型 婚礼记录 婚礼经验 婚礼用品
  商业财经
  素材
  其他
`);

/** Personas that creators choose for themselves. */
const PGY_PERSONAS = words(`
  妈妈 萌娃 爸爸 奶奶 情侣 夫妻 家庭 闺蜜 兄弟 备孕中 孕期中 12岁以上 传统行业 互联网 教育科研
  金融法律 企业创业 时尚美妆 食品饮料 文化传媒 医疗健康 艺术设计 影视娱乐 运动健身 专业服务 工程师
  销售 HR 教练 运动员 舞蹈老师 生活背景 备考经验 兴趣爱好 留学背景 海外华人 铲屎官 孕妈 独居人群
  外国人 混血儿
`);

/** Provinces and regions by their short names, which the platform completes. */
const PGY_CHINA = words(`
  北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南
  广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 澳门 台湾 香港
`);

/** Countries and regions outside of mainland China. */
const PGY_ABROAD = words(`
  美国 日本 澳大利亚 英国 加拿大 韩国 法国 德国 新加坡 其他
`);

/** Scenes of Pugongying, written as a path's beginning and its ends. The platform takes whole paths. */
const PGY_SCENES = `
  汽车 理性决策 选车攻略: 政策 购车顾虑 配置 能源类型优势对比 攻略
  汽车 理性决策: 新车测评 探店试驾 车主心得
  汽车 用车场景 远行近游: 近郊探索 长途自驾 硬核越野
  汽车 用车场景 提车/交付场景: 场地布置与礼遇 仪式感记录
  汽车 用车场景 商务用车: 移动头等舱 商务接待
  汽车 用车场景 亲子家庭: 家庭采购日 接送孩子 三代同堂 周末溜娃 车内学习室 车内育婴室
  汽车 用车场景 朋友社交: 后备箱经济 移动娱乐屋
  汽车 用车场景 礼赠场景: 毕业礼物 送给父母 适合送男友 适合送女友
  汽车 用车场景 户外兴趣: 钓鱼/野营 骑行 徒步 硬核竞速
  汽车 用车场景 宠物出行: 大型宠物 短途出行 小型宠物 长途出行
  汽车 用车场景 城市通勤: 车内小憩 健身储物 日常通勤 生活圈代步 移动美容舱
  汽车 个性化美化: 个性改装 储物收纳 车内装饰 车外装饰 车衣保护 汽车用品
  汽车 车型品类: 轿车 SUV MPV 跑车 微型车 微面 房车 越野车 旅行车
  汽车 圈层属性: 改装圈层 痛车圈层 跑山圈层
  汽车 品牌倾向: 自主 豪华 集团 新势力
  汽车 能源类型: 纯电车 新能源 油车
  汽车 人生阶段: 单身 多娃&大家庭阶段 银发退休阶段
  游戏 游戏品类: 网页游戏 电脑游戏 手机游戏
  游戏 游戏类型 动作格斗游戏: 永劫无间
  游戏 游戏类型 即时制二次元游戏: 境界刀鸣 黑色信标 物华弥新 无期迷途 新月同行 绝区零
  游戏 游戏类型 即时制角色扮演: 诛仙2 诛仙 明日之后 超自然行动组 永恒之塔2
  游戏 游戏类型 回合制二次元游戏: 未定事件簿 雷索纳斯 浮生忆玲珑 重返未来1999
  游戏 游戏类型 回合制角色扮演: 梦幻西游手游 龙魂旅人 最终幻想14
  游戏 游戏类型 塔防游戏: 保卫向日葵 全境守卫 向僵尸开炮
  游戏 游戏类型 开放世界角色扮演: 燕云十六声 王者荣耀世界
  游戏 游戏类型 恋爱游戏: 如鸢 银与绯 时空中的绘旅人 光与夜之恋 恋与深空 恋与制作人
  游戏 游戏类型 战略游戏: 率土之滨 群星纪元 阿瓦隆之王 快来当领主 冒险之星 无尽的拉格朗日
  游戏 游戏类型 放置类二次元游戏: 花花与幕间剧
  游戏 游戏类型 放置类角色扮演: 发条总动员 遮天凡尘一叶
  游戏 游戏类型 模拟养成: 美人传 盲盒派对 闪耀暖暖 以闪亮之名 无限暖暖
  游戏 游戏类型 模拟家园建造: 江南百景图 动物森友会 星露谷物语
  游戏 游戏类型 模拟经营: 暴吵萌厨 肥鹅健身房
  游戏 游戏类型 模拟职业: 杜拉拉升职记
  游戏 游戏类型 消除游戏: 四季合合
  游戏 游戏类型 生存沙盒游戏: 无尽冬日
  游戏 游戏类型 聚会游戏: 蛋仔派对 代号砰砰
  游戏 游戏类型 解谜游戏: 晴空之下
  游戏 游戏类型 抓宠类游戏: 洛克王国手游
  游戏 游戏类型 射击游戏: 三角洲行动 codm（使命召唤）
  母婴 婴童洗护: 安全防晒 浴后护理 敏感修护 屏障树立 泳后护理 口周干裂 分区清洁 头皮问题 驱虫驱蚊 洁面清洁 红屁股 湿疹皮炎 痱子热疹 抚触链接 趣味洗护
  母婴 母婴纸品: 精算育儿 颜值派 汗宝宝 囤货党 敏感肌 肉腿娃 功课党 好动宝 安睡整夜 出行便携 贵妇体验 红屁屁
  母婴 母婴小家电: 空间收纳 滋补养生 温度把控 夜奶操作 新手喂养 材质挑选 三代同育 户外喂养 通乳攻略 洁癖爸妈 精准喂养 职场妈妈
  母婴 婴童辅食: 吞咽能力 多元辅食 零食分享 健康零食 放学加餐 出牙磨牙 居家囤货 节日礼包 零食训练 宝宝挑食 户外零食 低敏辅食 入园社交 居家辅食 入园准备 敏敏零食 抓握训练 外出口粮
    营养均衡 自主进食 第一口辅食
  母婴 母婴营养品: 开胃因子 视力保护 营养补充 防护因子 高钙因子 自护构建 发育表现 助眠安睡
  母婴 婴童奶粉: 丝滑转奶 益生组合 眼脑体发育 选奶功课 防敏脱敏 助力聪明脑 乳铁自护 黄金长高 内修外护 肚肚吸收 断奶攻略 混合喂养 母源黄金HMO 长肉多肉
  母婴 哺乳喂养工具: 萌娃穿搭 安全材质 奶瓶喂养 颜值发育 哄娃安抚 餐具选购 学饮指南 换季保温
  母婴 母婴孕产: 职场孕妇 产后复工 顺产 孕期变化 孕期学习 剖腹产
  母婴 母婴家居: 护脊深睡 安全翻滚 进食习惯 早教启蒙 学习角落 自主入睡 爬行探索 防惊跳
  母婴 母婴出行&用品: 长线旅途 户外探索 二胎/双胎 新贵消费 备产研究 短途旅行 高频出行 新生出行 务实精算 遛娃必备
`
  .trim()
  .split(/\n {2}(?! )/)
  .flatMap((line) => {
    const [start = '', ends = ''] = line.split(':');
    return words(ends).map((end) => `${start} ${end}`);
  });

const SUGGESTIONS: Partial<Record<ListId, Readonly<Record<string, readonly string[]>>>> = {
  'xingtu.search': {
    location: XINGTU_PROVINCES,
    personas: XINGTU_PERSONAS,
    tonality: XINGTU_TONALITY,
    themes: XINGTU_THEMES,
  },
  'pgy.search': {
    location: [...PGY_CHINA, ...PGY_ABROAD],
    personas: PGY_PERSONAS,
    scenes: PGY_SCENES,
    fansLocation: PGY_CHINA,
  },
};

const CATEGORIES: Partial<Record<ListId, Readonly<Record<string, readonly Category[]>>>> = {
  'xingtu.search': { content: XINGTU_CONTENT },
  'pgy.search': { content: PGY_CONTENT },
};

/** The platform's categories in two levels, for a field that takes them; `undefined` for any other. */
export function categoriesOf(list: ListId, field: string): readonly Category[] | undefined {
  return CATEGORIES[list]?.[field];
}

/**
 * Suggestions for fields that take any word: the platforms' own words where they are known. They are apart from the fields,
 * because only the form needs them and they would add to the background's size.
 */
export function suggestions(list: ListId, field: string): readonly string[] {
  const broad = categoriesOf(list, field);
  if (broad) return [...new Set(broad.flatMap(({ tag, narrower }) => [tag, ...narrower]))];
  return SUGGESTIONS[list]?.[field] ?? [];
}
