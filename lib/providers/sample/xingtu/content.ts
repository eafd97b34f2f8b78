import * as endpoints from '../../justone/xingtu/content/endpoints';
import type { Sample, Samples } from '../types';
import { itemOf, publishedAt, type Work, worksOf } from './creator';
import { kolOf, OK, worksAskedFor } from './query';

const recVideos: Sample = (query, now) => {
  const all = worksOf(kolOf(query));
  const own = all.filter(({ ordered }) => !ordered);
  const top = (list: Work[], count: number) => [...list].sort((a, b) => b.plays - a.plays).slice(0, count);
  // The real list fills plays only, leaves zeros in the other places, and its clock runs 8 hours ahead.
  const video = (work: Work) => ({
    comment: 0,
    create_time: publishedAt(work, now) + 8 * 3600,
    duration: 0,
    interact_rate: 0,
    item_cover: '',
    item_id: work.itemId,
    item_title: '',
    like: 0,
    play: work.plays,
    share: 0,
    title: '',
    url: '',
  });
  return {
    ...OK,
    masterpiece_videos: top(all, 4).map(video),
    newest_videos: own.slice(0, 5).map(video),
    order_hot_videos: top(
      all.filter(({ ordered }) => ordered),
      4,
    ).map(video),
    personal_hot_videos: top(own, 4).map(video),
  };
};

const showItems: Sample = (query, now) => {
  const creator = kolOf(query);
  const list = (ordered: boolean) =>
    worksAskedFor(query, creator, ordered)
      .slice(0, 15)
      .map((work) => itemOf(work, creator, now));
  return { ...OK, latest_item_info: list(false), latest_star_item_info: list(true) };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [
  [endpoints.recVideos, recVideos],
  [endpoints.showItems, showItems],
];
