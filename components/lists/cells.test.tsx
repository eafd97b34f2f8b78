import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Entry, KolList, Meeting } from '../../lib/lists/model';
import { entryColumns, entryRow } from '../../lib/lists/table';
import type { Totals as Sum } from '../../lib/lists/totals';
import type { Metric, VerdictBlock } from '../../lib/report/blocks';
import type { Target } from '../../lib/report/target';
import type { Count, Ratio, Yuan } from '../../lib/report/units';
import { placeColumns } from '../../lib/workspace/columns';
import { LanguageProvider } from '../session/session';
import { EntryCell } from './EntryCell';
import { Totals } from './Totals';
import type { Remembered } from './useFigures';

const LIST: KolList = {
  id: 'l',
  name: 'Summer',
  createdAt: 1,
  rebate: 0.3 as Ratio,
  form: '21_60',
  statuses: [{ id: 's1', name: '待定' }],
  columns: [],
};
const ENTRY: Entry = {
  id: 'e1',
  creator: 'xingtuKolId/6812345678901234567',
  name: '小麦',
  status: 'candidate',
  tags: ['护肤', '平价', '家居'],
  free: {},
  addedAt: Date.UTC(2026, 4, 6),
};
const VERDICT: VerdictBlock = {
  type: 'verdict',
  id: 'verdict',
  source: { endpoint: 'xingtu.spread', fetchedAt: 1, fromCache: true, sample: false },
  forms: [
    {
      id: '21_60',
      metrics: [{ id: 'verdict.price', unit: 'yuan', value: 13_600, offer: 'closed' } as unknown as Metric],
    },
  ],
  metrics: [{ id: 'verdict.median', unit: 'count', value: 187_000 } as unknown as Metric],
  over: [],
};
const columns = placeColumns(entryColumns(LIST, true), { order: [], hidden: [] });

function drawn(id: string, entry: Partial<Entry> = {}, of: Remembered = {}, failed = false): string {
  const whole = { ...ENTRY, ...entry };
  const context = {
    list: LIST,
    columns,
    bought: { videoLength: '21_60', noteForm: 'picture' } as const,
    statusName: (status: string) => status,
    platformName: (platform: string) => platform,
  };
  const column = columns.find((one) => one.id === id);
  if (!column) throw new Error(id);
  return renderToStaticMarkup(
    <LanguageProvider language="zh-CN">
      <EntryCell
        column={column}
        row={entryRow(whole, context, of)}
        entry={whole}
        list={LIST}
        of={of}
        language="zh-CN"
        failed={failed}
        onRetry={() => {}}
        onSight={() => {}}
      />
    </LanguageProvider>,
  );
}

const textOf = (markup: string) => markup.replace(/<[^>]*>/g, '').trim();

describe('cells of a list', () => {
  it('the platform’s price that stands in for a quote is marked, with the doubt about its offer', () => {
    expect(textOf(drawn('entry.quote', {}, { verdict: VERDICT }))).toBe('已关闭平 ¥13,600');
    expect(textOf(drawn('entry.quote', { quote: 12_000 as Yuan }, { verdict: VERDICT }))).toBe('¥12,000');
    expect(textOf(drawn('entry.quote'))).toBe('—');
  });

  it('a creator’s name stands over followers and median, each where it is known', () => {
    expect(textOf(drawn('entry.name', {}, { verdict: VERDICT, fans: 398_000 }))).toContain(
      '39.8万 · 中位 18.7万',
    );
    expect(textOf(drawn('entry.name'))).toBe('小小麦');
  });

  it('an earlier refusal from another list stands where no reason of this list does', () => {
    const meeting: Meeting = {
      list: { id: 'other', name: '春季' },
      entry: { ...ENTRY, status: 'excluded', statusAt: Date.UTC(2026, 2, 12), reasonAgainst: '完播低' },
    };
    expect(textOf(drawn('entry.reasonAgainst', {}, { meetings: [meeting] }))).toContain('春季：完播低');
    expect(textOf(drawn('entry.reasonAgainst', { reasonAgainst: '太贵' }, { meetings: [meeting] }))).toBe(
      '− 太贵',
    );
    const here = { ...meeting, list: { id: 'l', name: 'Summer' } };
    expect(textOf(drawn('entry.reasonAgainst', {}, { meetings: [here] }))).toBe('');
  });

  it('who changed a row of a shared list last stands with its age, and a dash where it is not known', () => {
    const edited = { by: '小王', at: Date.now() - 3 * 60_000 };
    expect(textOf(drawn('entry.edited', {}, { edited }))).toBe('小王 · 3分钟前');
    expect(textOf(drawn('entry.edited'))).toBe('—');
    // What is cut where the name is long is the name alone.
    expect(drawn('entry.edited', {}, { edited })).toMatch(
      /<span[^>]*>小王<\/span><span data-age="true"> · 3/,
    );
  });

  it('a change of price says its direction in a sign and not by colour alone', () => {
    const change = { ratio: 0.079, from: 12_600, to: 13_600, since: '2026-05-06' };
    expect(textOf(drawn('entry.change', {}, { change }))).toContain('↑ 7.9%');
    expect(textOf(drawn('entry.change', {}, { change: { ...change, ratio: -0.079 } }))).toContain('↓ 7.9%');
    expect(textOf(drawn('entry.change', {}, { change: { ...change, ratio: 0 } }))).toContain('持平');
  });

  it('a cell that was not saved keeps its text and offers to try again', () => {
    const markup = drawn('entry.slot', { slot: '6/18' }, {}, true);
    expect(textOf(markup)).toContain('6/18');
    expect(markup).toContain('data-retry-cell');
    expect(drawn('entry.slot', { slot: '6/18' })).not.toContain('data-retry-cell');
  });

  it('a status of the user’s own has its name, and one that was removed is a candidate', () => {
    expect(textOf(drawn('entry.status', { status: 's1' }))).toContain('待定');
    expect(textOf(drawn('entry.status', { status: 'gone' }))).toBe('候选');
    expect(textOf(drawn('entry.tags'))).toBe('护肤+2');
  });
});

describe('totals below a list', () => {
  const sum: Sum = {
    entries: 11,
    priced: 10,
    standIns: 4,
    unsure: 1,
    price: 274_000 as Yuan,
    withFee: 287_700 as Yuan,
    rebate: 79_870 as Yuan,
    net: 207_830 as Yuan,
    realPlays: 4_107_000 as Count,
    realCpm: 66.72 as Yuan,
  };
  const markup = renderToStaticMarkup(
    <LanguageProvider language="zh-CN">
      <Totals totals={[{ id: 'all', sum }]} columns={columns} after={12} />
    </LanguageProvider>,
  );

  it('sums stand in the columns of the table', () => {
    for (const text of ['11 位', '¥274,000', '29.15%', '¥207,830', '¥66.72', '费 ¥13,700 · 返 ¥79,870'])
      expect(markup).toContain(text);
  });

  it.each([
    [0.3, '30%'],
    [0.125, '12.5%'],
    [1 / 3, '33.33%'],
    [0, '0%'],
  ])('a rebate of %d is written as %s in the rows and in their total', (share, text) => {
    const rebate = share as Ratio;
    expect(textOf(drawn('entry.rebate', { rebate }))).toBe(text);
    const total = renderToStaticMarkup(
      <LanguageProvider language="zh-CN">
        <Totals
          totals={[{ id: 'all', sum: { ...sum, price: 3000 as Yuan, rebate: (3000 * share) as Yuan } }]}
          columns={columns.filter(({ id }) => id === 'entry.rebate')}
          after={12}
        />
      </LanguageProvider>,
    );
    expect(textOf(total)).toBe(text);
  });

  it('TA-CPM says of how many it is, and fans are never part of the audience’s', () => {
    const target: Target = { dimensions: [{ by: 'age', keys: { xingtu: ['18-23'] } }], costBy: 'age' };
    const placed = placeColumns(entryColumns({ columns: [], target }), { order: [], hidden: [] });
    const drawnWith = (ta: Sum['ta']) =>
      renderToStaticMarkup(
        <LanguageProvider language="zh-CN">
          <Totals
            totals={[{ id: 'all', sum: { ...sum, ...(ta && { ta }) } }]}
            columns={placed.filter(({ id }) => id === 'entry.taCpm')}
            after={12}
          />
        </LanguageProvider>,
      );
    const [audience, fans] = [
      { cpm: 120 as Yuan, entries: 8 },
      { cpm: 90 as Yuan, entries: 2 },
    ];
    const both = drawnWith({ audience, fans });
    expect(textOf(both)).toBe('8/11 ¥120');
    expect(both).toContain('TA-CPM = Σ报价 ÷ Σ（中位数 × TA 占比）× 1000');
    expect(both).toContain('按观众占比：¥120，8/11 位');
    expect(both).toContain('只有粉丝占比的不混在一起：¥90，2/11 位');
    expect(textOf(drawnWith({ fans }))).toBe('粉丝 · 2/11 ¥90.00');
    expect(textOf(drawnWith({ audience: { ...audience, entries: 11 } }))).toBe('¥120');
    expect(textOf(drawnWith(undefined))).toBe('—');
  });

  it('CPM says its formula, and what is not in it', () => {
    expect(markup).toContain('CPM = Σ报价 ÷ Σ中位数 × 1000');
    expect(markup).toContain('1 位的平台报价不确定能买到');
  });
});
