import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import '../../lib/i18n/columns';
import '../../lib/i18n/lists';
import '../../lib/i18n/metrics/all';
import type { Language } from '../../lib/language/translate';
import type { Yuan } from '../../lib/report/units';
import type { SheetTemplate } from '../../lib/sheet/template';
import { column, context, creator, template, words } from '../../lib/sheet/testing';
import { LanguageProvider } from '../session/session';

vi.hoisted(() => {
  Object.assign(globalThis, { chrome: { runtime: { id: 'abc', onMessage: { addListener() {} } } } });
});
const { makeAtOnce, makeSheet } = await import('./making');
const { Preview } = await import('./Preview');
const { ColumnPanel } = await import('./ColumnPanel');
const { AddColumn } = await import('./AddColumn');

const OURS = template(
  [
    column('c1', { kind: 'field', id: 'creator.name' }, { headings: ['达人', '昵称'] }),
    column('c2', { kind: 'field', id: 'line.price' }, { headings: ['报价', '报价'], format: 'yuan' }),
    column('c3', { kind: 'formula', formula: 'net' }, { headings: ['报价', '净成本'], format: 'yuan' }),
    column('c4', { kind: 'empty' }, { headings: ['确认'] }),
  ],
  { levels: 2 },
);
const CREATORS = [creator('01', { quote: 36_000 as Yuan }), creator('02', { name: '<b>' })];

const inLanguage = (language: Language, element: React.ReactNode) =>
  renderToStaticMarkup(<LanguageProvider language={language}>{element}</LanguageProvider>);

const preview = (made: SheetTemplate, all = 2, language: Language = 'zh-CN') =>
  inLanguage(
    language,
    <Preview
      made={makeAtOnce(CREATORS, context(made), words)}
      template={made}
      all={all}
      column="c2"
      onColumn={() => {}}
      onChange={() => {}}
      onUndo={() => {}}
    />,
  );

describe('the preview', () => {
  it('has the headings as the workbook merges them, and the values as it formats them', () => {
    const html = preview(OURS);
    expect(html).toMatch(/<th colSpan="2"[^>]*><span>报价<\/span><\/th>/);
    expect(html).toMatch(/<th colSpan="1" rowSpan="2"[^>]*>确认<\/th>/);
    expect(html).toContain('¥36,000');
    expect(html).toContain('¥27,000');
    expect(html).toMatch(/¥40,000¹/);
    expect(html).toContain('¹ 没有询价，用平台报价顶替');
  });

  it('keeps the creator’s name in sight, and gives long headings room', () => {
    const long = { ...OURS, columns: OURS.columns.map((one) => ({ ...one, headings: ['x'.repeat(60)] })) };
    const html = preview(OURS);
    expect(html.match(/<th[^>]*class="[^"]*name[^>]*>昵称/g)).toHaveLength(1);
    expect(html.match(/<td class="[^"]*name/g)).toHaveLength(2);
    const width = (from: string) => Number(/min-width:(\d+)px/.exec(from)?.[1]);
    expect(width(preview(long))).toBeGreaterThan(2 * width(html));
  });

  it('says how many creators it shows of how many, and that prices of one creator are not added up', () => {
    expect(preview(OURS)).not.toContain('预览前');
    expect(preview(OURS, 40)).toContain('预览前 2 位，共 40 位');
    expect(preview({ ...OURS, rows: 'tier' }, 2, 'en')).toContain('No totals with a row a price');
  });

  it('columns are chosen by buttons, one of which the Tab key reaches', () => {
    const html = preview(OURS);
    expect(html.match(/data-column="/g)).toHaveLength(4);
    expect(html.match(/tabindex="0"/gi)).toHaveLength(1);
    expect(html).toMatch(/aria-pressed="true"[^>]*data-column="c2"|data-column="c2"[^>]*aria-pressed="true"/);
  });
});

describe('the column that is chosen', () => {
  const panel = (made: SheetTemplate, at: number, language: Language = 'zh-CN') =>
    inLanguage(
      language,
      <ColumnPanel
        template={made}
        column={made.columns[at] as SheetTemplate['columns'][number]}
        onChange={() => {}}
        onColumn={() => {}}
      />,
    );

  it('tells the arithmetic of its formula as the template reads the net cost', () => {
    expect(panel(OURS, 2)).toContain('报价 ×（1 + 服务费率）− 报价 × 返点');
    expect(panel({ ...OURS, net: 'inHand' }, 2, 'en')).toContain('quote × (1 − rebate)');
  });

  it('has a field for each line of headings, and number formats where there are numbers', () => {
    expect(panel(OURS, 1).match(/data-heading="/g)).toHaveLength(2);
    expect(panel(OURS, 1)).toContain('数字格式');
    expect(panel(OURS, 3)).not.toContain('数字格式');
  });
});

it('the list’s own columns can be added, where it has some', () => {
  const offered = (free: readonly string[]) => inLanguage('en', <AddColumn free={free} onAdd={() => {}} />);
  expect(offered(['Lead'])).toContain('data-field-group="free"');
  expect(offered([])).not.toContain('data-field-group="free"');
});

it('a sheet that is made in slices is the one that is made at once', async () => {
  const many = Array.from({ length: 300 }, (_, at) => creator(String(100 + at)));
  expect(await makeSheet(many, context(OURS), words)).toEqual(makeAtOnce(many, context(OURS), words));
});
