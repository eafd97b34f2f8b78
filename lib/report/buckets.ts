import type { Target, TargetBy, TargetPlatform } from './target';

/** As both platforms name them, in their administrative order. Users from abroad, whom one platform counts too, are of no province. */
const PROVINCES = [
  '北京',
  '天津',
  '河北',
  '山西',
  '内蒙古',
  '辽宁',
  '吉林',
  '黑龙江',
  '上海',
  '江苏',
  '浙江',
  '安徽',
  '福建',
  '江西',
  '山东',
  '河南',
  '湖北',
  '湖南',
  '广东',
  '广西',
  '海南',
  '重庆',
  '四川',
  '贵州',
  '云南',
  '西藏',
  '陕西',
  '甘肃',
  '青海',
  '宁夏',
  '新疆',
  '香港',
  '澳门',
  '台湾',
] as const;

/**
 * The buckets that a target can choose from: the keys that each platform's answers have, in their own order. A platform without
 * a dimension does not tell of it.
 */
export const BUCKETS: Readonly<
  Record<TargetBy, Readonly<Partial<Record<TargetPlatform, readonly string[]>>>>
> = {
  gender: { xingtu: ['female', 'male'], pugongying: ['female', 'male'] },
  age: {
    xingtu: ['18-23', '24-30', '31-40', '41-50', '50+'],
    pugongying: ['<18', '18-24', '25-34', '35-44', '>44'],
  },
  tier: { xingtu: ['一线', '新一线', '二线', '三线', '四线', '五线'] },
  province: { xingtu: PROVINCES, pugongying: PROVINCES },
  interest: {
    xingtu: ['随拍', '美食', '亲子', '体育', '剧情', '旅行', '游戏', '二次元', '社会时政', '动物'],
    pugongying: [
      '生活记录',
      '美食',
      '旅游',
      '时尚',
      '美妆',
      '娱乐',
      '影视',
      '搞笑',
      '情感',
      '母婴',
      '萌娃',
      '家居家装',
      '宠物',
      '健身减肥',
      '健康',
      '教育',
      '社科',
      '兴趣爱好',
      '游戏',
      '二次元',
    ],
  },
};

/** The buckets that a target can choose by a dimension: those of the platform, and others that it has chosen already. */
export function bucketsOf({ dimensions }: Target, by: TargetBy, platform: TargetPlatform): readonly string[] {
  const own = BUCKETS[by][platform] ?? [];
  const chosen = dimensions.find((one) => one.by === by)?.keys[platform] ?? [];
  return [...own, ...chosen.filter((key) => !own.includes(key))];
}
