import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Language } from '../../lib/language/translate';
import type { MenuItem } from '../ui/Menu';
import { ExportMenu } from './ExportMenu';

let language: Language = 'en';
vi.mock('../session/session', () => ({ useLanguage: () => language }));
const menus: { label: string; items: readonly MenuItem[] }[] = [];
vi.mock('../ui/Menu', () => ({
  Menu: (props: { label: string; items: readonly MenuItem[] }) => {
    menus.push(props);
    return null;
  },
}));
beforeEach(() => {
  language = 'en';
  menus.length = 0;
});

const handlers = () => ({ onCopy: vi.fn(), onXlsx: vi.fn(), onCsv: vi.fn(), onPrint: vi.fn() });
function drawn(props: Partial<Parameters<typeof ExportMenu>[0]> = {}) {
  const on = handlers();
  renderToStaticMarkup(<ExportMenu what="3 rows" {...on} {...props} />);
  const [menu] = menus;
  if (!menu) throw new Error('no menu was drawn');
  return { ...menu, on };
}

test('the menu copies, saves as Excel and as CSV, and prints, in this order', () => {
  const { items, on } = drawn();
  expect(items.map(({ label }) => label)).toEqual([
    'Copy as a table',
    'Save as Excel',
    'Save as CSV',
    'Print one page',
  ]);
  [on.onCopy, on.onXlsx, on.onCsv, on.onPrint].forEach((handler, place) => {
    expect(handler).not.toHaveBeenCalled();
    items[place]?.onSelect();
    expect(handler).toHaveBeenCalledOnce();
  });
});

test('a table, which has no page to print, offers none', () => {
  expect(drawn({ onPrint: undefined }).items.map(({ id }) => id)).toEqual(['copy', 'xlsx', 'csv']);
});

test('while what writes files is fetched, no line of the menu can be chosen', () => {
  expect(drawn({ waiting: true }).items.every(({ disabled }) => disabled)).toBe(true);
  menus.length = 0;
  expect(drawn().items.some(({ disabled }) => disabled)).toBe(false);
});

test.each([
  ['zh-CN', '复制、保存或打印3 rows'],
  ['en', 'Copy, save or print 3 rows'],
] as const)('a menu that is an icon alone says what it exports (%s)', (spoken, label) => {
  language = spoken;
  expect(drawn({ bare: true }).label).toBe(label);
});
