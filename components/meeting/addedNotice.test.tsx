import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Language } from '../../lib/language/translate';
import type { Entry } from '../../lib/lists/model';
import { AddedNotice } from './Adder';
import type { Added } from './request';

let language: Language = 'en';
vi.mock('../session/session', () => ({ useLanguage: () => language }));
beforeEach(() => {
  language = 'en';
});

const entry: Entry = {
  id: 'e1',
  creator: 'xingtuKolId/7100000000000000001',
  status: 'candidate',
  tags: [],
  free: {},
  addedAt: Date.now(),
};
const list = { id: 'l1', name: 'Spring' };
const draw = (added: Added) =>
  renderToStaticMarkup(
    <AddedNotice added={added} onUndo={() => {}} onAnother={() => {}} onClose={() => {}} />,
  );

test('what was added is announced, and can be taken back or go to another list', () => {
  const markup = draw({ list, added: [entry], already: [], met: {} });
  expect(markup).toMatch(/role="status"[^>]*>.*Added to “Spring”/);
  expect(markup).toContain('data-add-undo');
  expect(markup).toContain('data-add-another');
});

test('nothing can be taken back where the creator was in the list before', () => {
  language = 'zh-CN';
  const markup = draw({ list, added: [], already: [entry], met: {} });
  expect(markup).toContain('已在“Spring”里：候选');
  expect(markup).not.toContain('data-add-undo');
});

test('an earlier refusal is said as a warning', () => {
  const before = { ...entry, status: 'excluded', reasonAgainst: 'slow' };
  const met = { [entry.creator]: [{ list: { id: 'l2', name: 'Winter' }, entry: before }] };
  expect(draw({ list, added: [entry], already: [], met })).toMatch(
    /<li data-refused="true">.*Excluded .* · Winter: slow<\/li>/,
  );
});
