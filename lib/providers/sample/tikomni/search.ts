import * as endpoints from '../../tikomni/search/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { workAndAuthor } from '../xingtu/creator';
import { OK, round } from './mine';

const searchKeyword: Sample = (query) => {
  const { author, work } = workAndAuthor(query.item_id ?? '');
  const r = random(work.itemId, 'search');
  const total = r.int(400, 9000);
  const keywords = [...author.person.topics, `${author.person.topics[0]}教程`, author.person.name];
  const counts = r.split(total, [40, 25, 15, 10, 5]);
  return {
    ...OK,
    keywords: keywords.map((keyword, place) => ({
      keyword,
      count: counts[place] ?? 0,
      percentage: round((100 * (counts[place] ?? 0)) / total, 1),
    })),
    total_count: total,
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.searchKeyword, searchKeyword]];
