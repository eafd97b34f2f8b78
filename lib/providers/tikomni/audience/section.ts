import type { Block, DistributionBlock, DistributionRow } from '../../../report/blocks';
import type { Section } from '../../types';
import { sharesOf } from '../draw';
import { bands } from './bands';
import { portrait } from './endpoints';

/** `-18` and `50-` as people write them. */
const ageOf = (key: string) => key.replace(/^-(\d+)$/, '<$1').replace(/^(\d+)-$/, '$1+');

const AGES = ['<18', '18-23', '24-30', '31-40', '41-50', '50+'];

const TIERS = ['一线', '新一线', '二线', '三线', '四线', '五线'];

/** The creator centre's own names of how active viewers are. */
const ACTIVITY: Readonly<Record<string, string>> = {
  '4': '重度',
  '3': '中度',
  '2': '轻度',
  '1': '低活',
  '-1': '未知',
};

const LEVELS = ['重度', '中度', '轻度', '低活', '未知'];

/** Rows in an order of their own; those without a place in it go last. */
function inOrder(rows: readonly DistributionRow[], order: readonly string[]): DistributionRow[] {
  const place = ({ key }: DistributionRow) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...rows].sort((a, b) => place(a) - place(b));
}

/** The viewers of the work. */
export const audienceSection: Section = {
  id: 'studio.item.audience',
  requests: ({ subject }) => [{ endpoint: portrait, params: { itemId: subject.id } }],
  blocks: (_, answers): Block[] => {
    const answer = answers.get(portrait);
    if (!answer) return [];
    const { data, source } = answer;
    const gender = sharesOf(data?.gender?.ratio_list, data?.gender?.tgi_list);
    const age = inOrder(sharesOf(data?.age?.ratio_list, data?.age?.tgi_list, ageOf), AGES);
    const province = sharesOf(data?.province?.ratio_list, data?.province?.tgi_list);
    const tier = inOrder(sharesOf(data?.city_level?.ratio_list, data?.city_level?.tgi_list), TIERS);
    const shares = (name: string, rows: DistributionRow[], ordered?: boolean): DistributionBlock => ({
      type: 'distribution',
      id: `studio.item.${name}`,
      source,
      rows,
      ...(ordered && { ordered }),
    });
    /** Dimensions that most works do not have: an empty one says nothing. */
    const rare = (name: string, rows: DistributionRow[], ordered?: boolean) =>
      rows.length > 0 ? [shares(name, rows, ordered)] : [];
    return [
      shares('gender', gender),
      shares('age', age, true),
      shares('province', province),
      ...bands(source, [
        { name: '性别', rows: gender },
        { name: '年龄', rows: age },
        { name: '省份', rows: province },
        { name: '城市等级', rows: tier },
      ]),
      ...rare('tier', tier, true),
      // The contract calls these hours of the day; the creator centre itself shows them as levels of activity.
      ...rare(
        'active',
        inOrder(
          sharesOf(data?.active, undefined, (key) => ACTIVITY[key] ?? key),
          LEVELS,
        ),
        true,
      ),
      ...rare('newUsers', sharesOf(data?.new_user)),
      ...rare('career', sharesOf(data?.career)),
    ];
  },
};
