import * as endpoints from '../../tikomni/fans/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { workAndAuthor } from '../xingtu/creator';
import { innerOf, OK, round } from './mine';

const others: Sample = (query) => {
  const { work, author } = workAndAuthor(query.item_id ?? '');
  const { fanPlays } = innerOf(work);
  const r = random(work.itemId, 'others');
  const words = [
    ...new Set([author.person.field, ...author.person.topics, '周末去哪儿', '好物推荐', '情感']),
  ];
  const parts = r.split(
    100,
    words.map((_, place) => words.length - place),
  );
  return {
    ...OK,
    audience_distribution: {
      fan_list: [
        { key: '1', value: round(fanPlays) },
        { key: '0', value: round(1 - fanPlays) },
      ],
    },
    audience_keyword: {
      keyword_list: words.map((keyword, place) => ({ keyword, value: (parts[place] ?? 0) / 100 })),
    },
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.others, others]];
