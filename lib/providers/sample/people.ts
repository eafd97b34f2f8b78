import { type Random, random } from './random';

/** The person behind a made-up creator: the same for the same id. */
export interface Person {
  name: string;
  /** The platform's word for the field: 美食, 旅行… */
  field: string;
  /** Narrower fields, and subjects of the works. */
  topics: string[];
  gender: 'female' | 'male';
  province: string;
  city: string;
  /** Agency, or nothing. */
  mcn: string;
}

/** What each field is about: topics, and what a title in it says. */
const FIELDS: Record<string, { topics: string[]; says: string[] }> = {
  美食: {
    topics: ['家常菜', '美食探店', '烘焙甜品', '地方小吃'],
    says: [
      '十分钟做一碗番茄牛腩面',
      '巷子里开了二十年的馄饨摊',
      '周末给家人烤一炉面包',
      '把冰箱里的剩菜变成大餐',
    ],
  },
  旅行: {
    topics: ['国内旅行', '自驾路线', '城市漫步', '露营'],
    says: ['三天两夜走完一座小城', '开车去看第一场雪', '山里的民宿值不值这个价', '一个人坐慢火车看海'],
  },
  科技: {
    topics: ['手机测评', '智能家居', '汽车测评', '数码好物'],
    says: ['用了三个月的真实感受', '两千元预算怎么选', '这块屏幕到底强在哪', '新车到手第一次长途'],
  },
  时尚: {
    topics: ['通勤穿搭', '护肤心得', '妆容教程', '平价好物'],
    says: ['一衣多穿的五种搭法', '换季护肤只做三步', '小个子怎么穿大衣', '早八人的五分钟妆容'],
  },
  生活: {
    topics: ['家居改造', '收纳整理', '日常记录', '萌宠'],
    says: ['把老房子的阳台改成花园', '搬家第一天先做什么', '和小猫一起过周末', '下班后的两小时'],
  },
  亲子: {
    topics: ['育儿经验', '亲子游戏', '儿童绘本', '家庭教育'],
    says: ['下雨天在家玩什么', '睡前故事怎么讲才有趣', '带娃去博物馆的一天', '孩子第一次自己做饭'],
  },
};

const FIRST = ['小', '阿', '老', '大'];
const MIDDLE = ['鹿', '橙', '禾', '舟', '棠', '麦', '星', '雨', '北', '柚', '松', '樱'];
const LAST = ['同学', '的日常', '爱吃饭', '在路上', '研究所', '慢生活', '来了', '笔记', '小厨房', '说'];
const MCNS = ['', '', '', '晴山文化', '云朵互娱', '青柚传媒', '拾光派'];
const PLACES: readonly (readonly [province: string, city: string])[] = [
  ['广东', '深圳'],
  ['浙江', '杭州'],
  ['四川', '成都'],
  ['江苏', '苏州'],
  ['湖北', '武汉'],
  ['陕西', '西安'],
  ['北京', '北京'],
  ['上海', '上海'],
];

/** The creator behind an id. */
export function personOf(id: string): Person {
  const r = random(id, 'person');
  const field = r.pick(Object.keys(FIELDS));
  const [province, city] = r.pick(PLACES);
  return {
    name: `${r.pick(FIRST)}${r.pick(MIDDLE)}${r.pick(LAST)}`,
    field,
    topics: r.some(FIELDS[field]?.topics ?? [], 3),
    gender: r.chance(0.55) ? 'female' : 'male',
    province,
    city,
    mcn: r.pick(MCNS),
  };
}

/** What may follow a title. */
const ENDINGS = ['', '，一次讲清楚', '，新手也能学会', '（完整版）', '，真的没想到', '！你会怎么选？'];

/** A title for a work of that creator. */
export function titleFor(person: Person, r: Random): string {
  return `${r.pick(FIELDS[person.field]?.says ?? [''])}${r.pick(ENDINGS)} #${r.pick(person.topics)}`;
}

/** Provinces by how many people are there, roughly: `[name, weight]`. */
export const PROVINCES: readonly (readonly [string, number])[] = [
  ['广东', 13],
  ['江苏', 8],
  ['浙江', 8],
  ['山东', 7],
  ['河南', 6],
  ['四川', 6],
  ['湖北', 5],
  ['安徽', 4],
  ['湖南', 4],
  ['河北', 4],
  ['福建', 4],
  ['陕西', 3],
  ['上海', 3],
  ['北京', 3],
  ['重庆', 2],
  ['辽宁', 2],
];

/** Cities in the same way. */
export const CITIES: readonly (readonly [string, number])[] = [
  ['上海', 12],
  ['北京', 12],
  ['广州', 11],
  ['深圳', 11],
  ['成都', 10],
  ['杭州', 9],
  ['重庆', 9],
  ['苏州', 8],
  ['武汉', 8],
  ['西安', 7],
];
