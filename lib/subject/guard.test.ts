import { describe, expect, it } from 'vitest';
import { isSubject } from './guard';

const H24 = '5f0a1b2c000000000101abcd';
const D19 = '7100200300400500601';
const SEC = `MS4wLjABAAAA${'kL-3_x9QzT'.repeat(4)}`;

const user = { platform: 'xiaohongshu', kind: 'kol', id: H24, idType: 'xhsUserId' };
const note = { platform: 'xiaohongshu', kind: 'item', id: H24, idType: 'xhsNoteId' };
const work = { platform: 'douyin', kind: 'item', id: D19, idType: 'awemeId' };
const profile = { platform: 'douyin', kind: 'kol', id: SEC, idType: 'douyinSecUid' };

describe('isSubject', () => {
  it.each([
    [user],
    [note],
    [work],
    [profile],
    [{ ...user, platform: 'pugongying' }],
    [{ ...note, owner: user }],
    [{ ...work, owner: profile }],
    [{ ...work, owner: undefined }],
    [{ platform: 'xingtu', kind: 'kol', id: D19, idType: 'xingtuKolId' }],
    [{ platform: 'douyin', kind: 'kol', id: '88001234567', idType: 'douyinUid' }],
  ])('isSubject takes %j', (value) => {
    expect(isSubject(value)).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', H24],
    ['an array', [user]],
    ['an empty object', {}],
    ['a number for an id', { ...work, id: Number(D19) }],
    ['an id of another type', { ...work, id: H24 }],
    ['an id in another spelling', { ...user, id: H24.toUpperCase() }],
    ['an id with something behind it', { ...work, id: `${D19}/../x` }],
    ['an unknown id type', { ...work, idType: 'toString' }],
    ['a list for an id type', { ...work, idType: ['awemeId'] }],
    ['a kind that does not fit', { ...work, kind: 'kol' }],
    ['a platform that does not fit', { ...work, platform: 'xingtu' }],
    ['an unknown platform', { ...work, platform: 'elsewhere' }],
    ['more than a subject', { ...work, url: 'https://evil.example' }],
    ['a creator with an owner', { ...user, owner: user }],
    ['an owner that is a work', { ...note, owner: note }],
    ['an owner from another platform', { ...work, owner: user }],
    ['an owner with an owner', { ...note, owner: { ...user, owner: user } }],
    ['an owner that is not one', { ...note, owner: 'x' }],
    ['an owner that is null', { ...note, owner: null }],
  ])('isSubject refuses %s', (_, value) => {
    expect(isSubject(value)).toBe(false);
  });
});
