import { expect, test } from 'vitest';
import type { Subject } from '../subject/types';
import type { Block } from './blocks';
import { creatorOfRow, shownCreator } from './shownCreator';

const kol: Subject = { platform: 'xingtu', kind: 'kol', id: '7100000000000000001', idType: 'xingtuKolId' };
const work: Subject = { platform: 'douyin', kind: 'item', id: '7200000000000000001', idType: 'awemeId' };
const source = { endpoint: 'x', fetchedAt: 0, fromCache: false, sample: false };
const picture = 'https://p3.douyinpic.com/a.jpeg';
const card = (rest: object): Block => ({
  type: 'card',
  id: 'item.card',
  source,
  title: '露营第一课',
  facts: [],
  ...rest,
});

test('a creator’s report is about the creator, with the name and picture of its card', () => {
  expect(shownCreator(kol, [])).toEqual({ subject: kol });
  expect(shownCreator(kol, [card({ title: '林间小鹿', image: picture })])).toEqual({
    subject: kol,
    name: '林间小鹿',
    image: picture,
  });
});

test('a work’s report is about its author as soon as an answer names one, by the author’s name and not the work’s', () => {
  expect(shownCreator(work, [])).toBeUndefined();
  expect(shownCreator({ ...work, owner: kol }, [card({})])).toBeUndefined();
  const link = { id: 'item.author', subject: kol };
  const facts = [{ id: 'item.authorName', unit: 'text', value: '林间小鹿' }];
  expect(shownCreator(work, [card({ link, facts, image: picture })])).toEqual({
    subject: kol,
    name: '林间小鹿',
  });
});

test('a row of a creator gives the creator, and a picture of another host is left out', () => {
  expect(creatorOfRow({ cells: ['林间小鹿', 3], subject: kol, image: 'https://example.com/a.png' })).toEqual({
    subject: kol,
    name: '林间小鹿',
  });
  expect(creatorOfRow({ cells: ['露营第一课'], subject: work })).toBeUndefined();
  expect(creatorOfRow({ cells: [undefined] })).toBeUndefined();
});
