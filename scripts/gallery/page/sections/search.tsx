import { App } from '../../../../entrypoints/workspace/App';
import type { Session } from '../../../../lib/settings/session';
import type { SavedSearch } from '../../../../lib/workspace/saved';
import { type Answers, fails, never } from '../background';
import { HOUR, NOW, sampleList } from '../samples';
import { inYuan, settings } from '../session';
import type { State, User } from '../state';

const WIDTH = 1360;
const HEIGHT = 640;
/** A form with some conditions. */
const ASKED = 'keyword=%E5%8E%A8%E6%88%BF';

interface Shown {
  hash: string;
  session?: Partial<Session>;
  height?: number;
  answers?: Answers;
  act?(user: User): Promise<void>;
}

const shown = (name: string, { session, ...own }: Shown): State => ({
  name,
  width: WIDTH,
  session,
  draw: () => <App />,
  own: { height: HEIGHT, ...own },
});

const PGY = `search/pgy?${ASKED}&_pages=1`;
const XINGTU = `search/xingtu?${ASKED}&_pages=1`;

const SAVED: SavedSearch[] = [
  {
    id: 'a',
    name: '厨房好物 · 5 万粉以下',
    list: 'pgy.search',
    values: { keyword: '厨房', fans: '0-50000' },
    savedAt: NOW - 40 * HOUR,
    lastRunAt: NOW - 20 * HOUR,
    seen: [],
    depth: 60,
  },
  { id: 'b', name: '旅行', list: 'pgy.search', values: {}, savedAt: NOW, seen: [], depth: 0 },
];

/** The searches. */
export const search: readonly State[] = [
  shown('pugongying, not run', { hash: 'search/pgy' }),
  shown('pugongying, calls in yuan', { hash: PGY, session: inYuan }),
  shown('pugongying, more filters', {
    hash: `search/pgy?${ASKED}`,
    height: 1100,
    act: (user) => user.press('[data-more-filters]'),
  }),
  shown('xingtu, more filters', {
    hash: `search/xingtu?${ASKED}`,
    height: 1100,
    act: (user) => user.press('[data-more-filters]'),
  }),
  shown('pugongying, results', { hash: PGY }),
  shown('xingtu, results', { hash: XINGTU }),
  shown('sample data', {
    hash: PGY,
    session: { settings: { ...settings, source: 'sample' }, hasToken: false },
  }),
  shown('rows selected', {
    hash: PGY,
    async act(user) {
      await user.press('[role="row"] input[type="checkbox"]');
    },
  }),
  shown('report beside the table', {
    hash: `${PGY}&_open=pugongying%2Fkol%2FxhsUserId%2F5e8a1b2c3d4e5f6071829304`,
  }),
  shown('columns', { hash: PGY, act: (user) => user.press('[data-columns]') }),
  shown('saved searches', {
    hash: `${PGY}&_saved=a`,
    answers: { 'saved.list': () => SAVED },
    act: (user) => user.press('[data-saved-menu]'),
  }),
  shown('saving', { hash: PGY, act: (user) => user.press('[data-save]') }),
  shown('loading', {
    hash: 'search/pgy',
    answers: { 'list.load': never },
    act: (user) => user.press('[data-search]'),
  }),
  shown('failed', {
    hash: 'search/pgy',
    answers: { 'list.load': fails({ code: 'timeout', charged: 'maybe', endpoint: 'pgy.search' }) },
    act: (user) => user.press('[data-search]'),
  }),
  shown('nothing found', {
    hash: PGY,
    answers: {
      'list.load': (asked) => {
        const { table, next: _, ...page } = sampleList(asked.list, asked.values);
        return { ...page, ...(table && { table: { ...table, rows: [], total: 0 } }) };
      },
    },
  }),
  shown('not cached any more', {
    hash: PGY,
    answers: { 'list.load': () => ({ failures: [], missing: 1 }) },
  }),
  shown('no token', { hash: 'search/pgy', session: { hasToken: false } }),
  shown('first run', {
    hash: 'search/pgy',
    session: { settings: { ...settings, source: 'unset' }, hasToken: false },
  }),
  shown('narrow window', { hash: PGY }),
  shown('report in a tab', { hash: 'report/xingtu/kol/xingtuKolId/6512345678901234567', height: 900 }),
  shown('report of nothing', { hash: 'report/xingtu/kol/xingtuKolId/1' }),
].map((state) => (state.name === 'narrow window' ? { ...state, width: 720 } : state));
