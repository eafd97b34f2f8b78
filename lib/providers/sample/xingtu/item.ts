import { shanghaiDay } from '../../../report/day';
import * as endpoints from '../../justone/xingtu/item/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { publishedAt } from './creator';
import { OK, workOfQuery } from './query';

const item: Sample = (query, now) => {
  const { work, author } = workOfQuery(query);
  const interactions = work.likes + work.comments + work.shares;
  return {
    ...OK,
    author_info: {
      author_id: author.kolId,
      avatar_uri: '',
      city: author.person.city,
      core_user_id: author.uid,
      follower: String(author.followers),
      gender: author.person.gender === 'male' ? 1 : 2,
      is_star: 1,
      name: author.person.name,
    },
    video_info: {
      collect_cnt: String(work.collects),
      comment_cnt: String(work.comments),
      content_theme_labels: author.person.topics,
      create_time: String(publishedAt(work, now)),
      duration: work.duration,
      finish_rate: Number(work.finish.toFixed(6)),
      head_image_uri: '',
      interact_cnt: String(interactions),
      interact_rate: Number((interactions / work.plays).toFixed(4)),
      item_id: work.itemId,
      like_cnt: String(work.likes),
      music_info: { author: author.person.name, title: `@${author.person.name}创作的原声` },
      share_cnt: String(work.shares),
      title: work.title,
      url: '',
      vv_cnt: String(work.plays),
    },
  };
};

const itemTrend: Sample = (query, now) => {
  const { work } = workOfQuery(query);
  const r = random(work.itemId, 'trend');
  // Published `age` days ago, counted until yesterday, thirty days at most.
  const days = Array.from({ length: Math.min(30, Math.max(1, work.age)) }, (_, index) =>
    Number(shanghaiDay(now, index - Math.max(1, work.age)).replaceAll('-', '')),
  );
  const fading = days.map((_, index) => Math.exp(-index / 4));
  const list = (values: readonly number[]) =>
    days.map((visit_date, index) => ({ value: String(values[index]), visit_date }));
  const spreadOut = (all: number) => r.split(all, fading);
  const [plays, likes, comments, shares] = [work.plays, work.likes, work.comments, work.shares].map(
    spreadOut,
  ) as [number[], number[], number[], number[]];
  const interactions = days.map((_, i) => (likes[i] ?? 0) + (comments[i] ?? 0) + (shares[i] ?? 0));
  return {
    ...OK,
    date_values: {
      collect_cnt_list: list(spreadOut(work.collects)),
      comment_cnt_list: list(comments),
      finish_rate_list: list(days.map(() => Math.round(work.finish * r.between(0.9, 1.1) * 10_000))),
      interact_cnt_list: list(interactions),
      interact_rate_list: list(
        interactions.map((value, i) => Math.round((value / Math.max(1, plays[i] ?? 0)) * 10_000)),
      ),
      like_cnt_list: list(likes),
      share_cnt_list: list(shares),
      vv_list: list(plays),
    },
  };
};

const itemThAnalysis: Sample = (query) => {
  const { work } = workOfQuery(query);
  const r = random(work.itemId, 'seconds');
  const at = Array.from({ length: Math.floor(work.duration / 2) + 1 }, (_, index) => index * 2);
  const bySecond = (all: number, fade: number) => {
    const counts = r.split(
      all,
      at.map((second) => Math.exp(-second / fade) + 0.01),
    );
    return Object.fromEntries(at.map((second, index) => [second, String(counts[index])]));
  };
  return { ...OK, like_info: bySecond(work.likes, 20), play_lose_info: bySecond(work.plays, 8) };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [
  [endpoints.item, item],
  [endpoints.itemTrend, itemTrend],
  [endpoints.itemThAnalysis, itemThAnalysis],
];
