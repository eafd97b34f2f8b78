import type { Entry, KolList } from '../lists/model';
import type { Known, KnownFigure } from '../memory/known';
import type { Ratio } from '../report/units';
import type { FieldWords } from './fields';
import type { SheetContext, SheetCreator } from './line';
import type { ColumnContent, SheetTemplate, TemplateColumn } from './template';

// Sheets for tests, from as few parts as a test is about.

export const SUMMER: KolList = {
  id: 'l',
  name: 'Summer',
  client: 'Qingyu',
  createdAt: 1,
  fee: 0.05 as Ratio,
  rebate: 0.3 as Ratio,
  tax: 0.06 as Ratio,
  form: '21_60',
  statuses: [],
  columns: [{ id: 'c1', name: 'Lead' }],
};

export const entry = (id: string, rest: Partial<Entry> = {}): Entry => ({
  id: `entry-${id}`,
  creator: `xingtuKolId/68123456789012345${id}`,
  name: `Creator ${id}`,
  status: 'candidate',
  tags: [],
  free: {},
  addedAt: Date.UTC(2026, 4, 1, 20),
  ...rest,
});

const figure = (value: number | string, unit: KnownFigure['unit'], rest: Partial<KnownFigure> = {}) =>
  ({ value, unit, basis: 'xingtu.spread?range=30', at: Date.UTC(2026, 4, 18), ...rest }) as KnownFigure;

/** What is remembered of a creator on Xingtu: three prices, a median of 600,000 plays, half of those who watch are women. */
export const known = (creator: string, rest: Partial<Known['figures']> = {}): Known => ({
  source: 'live',
  creator,
  at: Date.UTC(2026, 4, 18),
  name: 'Ayou',
  figures: {
    'xingtu.price.1_20': figure(27_000, 'yuan'),
    'xingtu.price.21_60': figure(40_000, 'yuan'),
    'xingtu.price.60': figure(52_000, 'yuan'),
    'xingtu.playMid': figure(600_000, 'count'),
    'xingtu.interactRate': figure(0.05, 'ratio'),
    'xingtu.completionRate': figure(0.184, 'ratio'),
    'xingtu.expectedPlays': figure(800_000, 'count'),
    'xingtu.followers': figure(1_124_000, 'count', { basis: 'xingtu.base', at: Date.UTC(2026, 4, 12) }),
    ...(rest as Known['figures']),
  },
  shares: [
    {
      side: 'audience',
      by: 'gender',
      rows: [
        { key: 'female', share: 0.5 as Ratio },
        { key: 'male', share: 0.5 as Ratio },
      ],
      basis: 'xingtu.audience',
      at: Date.UTC(2026, 4, 18),
    },
  ],
});

/** A creator with figures, on whom nothing was agreed. */
export const creator = (id: string, rest: Partial<Entry> = {}): SheetCreator => {
  const one = entry(id, rest);
  return { entry: one, known: known(one.creator) };
};

export const column = (
  id: string,
  content: ColumnContent,
  rest: Partial<TemplateColumn> = {},
): TemplateColumn => ({
  id,
  headings: [id],
  content,
  format: 'plain',
  digits: 0,
  ...rest,
});

export const template = (
  columns: readonly TemplateColumn[],
  rest: Partial<SheetTemplate> = {},
): SheetTemplate => ({
  id: '6a1f2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b',
  name: 'Ours',
  rows: 'creator',
  levels: 1,
  net: 'feeIn',
  nothing: '—',
  terms: {},
  columns,
  ...rest,
});

export const context = (made: SheetTemplate, rest: Partial<SheetContext> = {}): SheetContext => ({
  template: made,
  list: SUMMER,
  bought: { videoLength: '21_60', noteForm: 'picture' },
  now: Date.UTC(2026, 4, 20),
  ...rest,
});

/** Words that say what they were asked for. */
export const words: FieldWords = {
  status: (id) => `status ${id}`,
  platform: (id) => `on ${id}`,
  form: (id) => `form ${id}`,
  word: (text) => text,
};
