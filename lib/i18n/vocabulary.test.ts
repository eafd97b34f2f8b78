import { describe, expect, it } from 'vitest';
import { word } from './vocabulary';

describe('word', () => {
  it.each([
    ['female', '女', 'Female'],
    ['Male', '男', 'Male'],
    ['广东', '广东', 'Guangdong'],
    ['广东省', '广东省', 'Guangdong'],
    ['广西壮族自治区', '广西壮族自治区', 'Guangxi'],
    ['浙江 杭州', '浙江 杭州', 'Zhejiang Hangzhou'],
    ['浙江 没有这个词', '浙江 没有这个词', '浙江 没有这个词'],
    ['陕西', '陕西', 'Shaanxi'],
    ['山西', '山西', 'Shanxi'],
    ['一线', '一线', 'Tier 1'],
    ['Z世代', 'Z世代', 'Gen Z'],
    ['个人', '个人', 'Personal'],
    ['星图', '星图', 'Sponsored'],
    ['apple inc.', '苹果', 'Apple'],
    ['18-23', '18–23', '18–23'],
    ['50+', '50+', '50+'],
    ['<18', '<18', '<18'],
    ['没有这个词', '没有这个词', '没有这个词'],
    ['homepage_hot', '推荐页', 'Recommended'],
    ['中度偏好', '中度偏好', 'Moderate preference'],
    ['constructor', 'constructor', 'constructor'],
    ['', '', ''],
  ])('the word %s is %s in Chinese and %s in English', (key, zh, en) => {
    expect(word(key, 'zh-CN')).toBe(zh);
    expect(word(key, 'en')).toBe(en);
  });

  it('all 34 provinces have a translation', () => {
    const provinces =
      '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 台湾';
    const english = provinces.split(' ').map((name) => word(name, 'en'));
    expect(english).toHaveLength(34);
    for (const name of english) expect(name).toMatch(/^[A-Z][A-Za-z ]+$/);
  });
});
