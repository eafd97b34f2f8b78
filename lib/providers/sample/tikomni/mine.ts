import type { Query } from '../../types';
import { random } from '../random';
import { creatorOf, publishedAt, type Work, workAndAuthor, worksOf } from '../xingtu/creator';

/** What the samples of every section share: the account of the studio, and what the studio knows of a work. */

export const OK = { status_code: 0, status_msg: '' };

/** The account of the studio: a made-up creator of the market, so that a work opened from here has the same figures there. */
export const me = creatorOf('6999020260308000417');

export const round = (value: number, digits = 4) => Number(value.toFixed(digits));

/** `2026-03-08 18:10`, Asia/Shanghai. */
export const clockOf = (seconds: number) =>
  new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 16).replace('T', ' ');

/** What only the creator centre knows of a work. */
export function innerOf(work: Work) {
  const r = random(work.itemId, 'studio');
  const { finish } = work;
  return {
    finish,
    finish5s: Math.min(0.9, finish + r.between(0.15, 0.35)),
    bounce2s: r.between(0.18, 0.42),
    coverClicks: r.between(0.02, 0.12),
    watchTime: work.duration * r.between(0.25, 0.6),
    homeVisits: Math.round(work.plays * r.between(0.002, 0.01)),
    newFans: Math.round(work.plays * r.between(0.0005, 0.004)),
    fanPlays: r.between(0.05, 0.4),
  };
}

export const mine = () => worksOf(me);

/** A work as the list and the overview tell of it: metrics are text. */
export function itemOf(work: Work, now: number) {
  const inner = innerOf(work);
  return {
    id: work.itemId,
    item_title: work.title,
    description: work.title,
    create_time: String(publishedAt(work, now)),
    type: 2,
    cover: { url_list: [] },
    metrics: {
      view_count: String(work.plays),
      like_count: String(work.likes),
      comment_count: String(work.comments),
      share_count: String(work.shares),
      favorite_count: String(work.collects),
      completion_rate: inner.finish.toFixed(6),
      completion_rate_5s: inner.finish5s.toFixed(6),
      bounce_rate_2s: inner.bounce2s.toFixed(6),
      cover_click_rate: inner.coverClicks.toFixed(6),
      avg_view_second: inner.watchTime.toFixed(6),
      homepage_visit_count: String(inner.homeVisits),
      subscribe_count: String(inner.newFans),
    },
    review: { status: random(work.itemId, 'review').chance(0.06) ? 5 : 2 },
    visibility: { is_public: true },
  };
}

export const workOf = (query: Query) => workAndAuthor(query.item_id ?? query.ids ?? '').work;
