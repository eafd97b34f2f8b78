import { expect, it } from 'vitest';
import { type Subject, subjectKey } from './types';

const kol: Subject = {
  platform: 'pugongying',
  kind: 'kol',
  id: '5f0123456789abcdef012345',
  idType: 'xhsUserId',
};

it('a subject shares its key with no other platform, kind or id', () => {
  const others: Subject[] = [
    { ...kol, platform: 'xiaohongshu' },
    { ...kol, kind: 'item' },
    { ...kol, id: '5f0123456789abcdef012346' },
  ];
  expect(new Set([kol, ...others].map(subjectKey)).size).toBe(4);
});

it('a work has one key on whatever page it is shown', () => {
  const work: Subject = { platform: 'xiaohongshu', kind: 'item', id: kol.id, idType: 'xhsNoteId' };
  const shown: Subject = { ...work, owner: kol };
  expect(subjectKey(shown)).toBe(subjectKey(work));
});
