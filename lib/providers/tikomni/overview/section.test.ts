import { expect, test } from 'vitest';
import { parseLossless } from '../../lossless';
import { block, draw, figure } from '../../testing';
import { WORK } from '../testing';
import { overviewSection } from './section';

const drawn = (raw: unknown) => draw(overviewSection, { 'studio.item.overview': raw });

test('a work is read in the creator centre’s shape: bare ids, figures as text', () => {
  const blocks = drawn(
    parseLossless(`{"status_code":0,"items":[{"id":7000000000000000001,"description":"别的作品"},{
    "id":7412345678901234567,"description":"示例 #话题","create_time":"1772607120","type":2,
    "cover":{"url_list":["https://p3.douyinpic.com/c.webp"]},"video_info":{"duration":58867},"picture_info":{"count":0},
    "metrics":{"view_count":"196","like_count":"6","subscribe_count":"2","avg_view_second":"3.537313","completion_rate":"0.010753","bounce_rate_2s":"-","cover_show":"5"},
    "review":{"status":5},"dou_plus":{"view_count":"0"},"incentive_life":[]}]}`),
  );
  const card = block(blocks, 'card', 'studio.item.card');
  expect(card).toMatchObject({ title: '示例 #话题', image: 'https://p3.douyinpic.com/c.webp' });
  expect(card.href).toMatch(/work-detail\/7412345678901234567$/);
  const value = (name: string) => figure(blocks, `studio.work.${name}`).value;
  expect(['date', 'form', 'review', 'duration'].map(value)).toEqual([
    '2026-03-04',
    '短视频',
    '需优化',
    58.867,
  ]);
  expect(['plays', 'likes', 'newFans', 'watchTime', 'finish'].map(value)).toEqual([
    196, 6, 2, 3.537313, 0.010753,
  ]);
  // Missing is missing, and a zero that was sent is a zero.
  expect([value('bounce2s'), value('comments'), value('incentive')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(value('douPlus')).toBe(0);
  expect(figure(blocks, 'studio.work.coverShown').uncertain).toBe(true);
});

test('a work is read by the contract’s names too', () => {
  const blocks = drawn({
    items: [{ item_id: WORK.id, metrics: { play_count: 12345, digg_count: 678, collect_count: 123 } }],
  });
  const value = (name: string) => figure(blocks, `studio.work.${name}`).value;
  expect(['plays', 'likes', 'collects'].map(value)).toEqual([12345, 678, 123]);
  // What is not there is in no doubt.
  expect(figure(blocks, 'studio.work.coverShown').uncertain).toBeUndefined();
  expect(block(blocks, 'card', 'studio.item.card').title).toBe(WORK.id);
});

test('counts pictures where there is no video', () => {
  const blocks = drawn({ items: [{ type: 6, picture_info: { count: 9 } }] });
  expect(figure(blocks, 'studio.work.pictures').value).toBe(9);
  expect(() => figure(blocks, 'studio.work.duration')).toThrow();
});
