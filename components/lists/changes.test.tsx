import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from '../../lib/lists/model';
import type { Target } from '../../lib/report/target';
import { useRowActions } from '../workspace/RowActions';
import { useEntryRows } from './useEntryRows';
import { useFigures } from './useFigures';

const DAY = 86_400_000;
const ADDED = Date.UTC(2026, 4, 1);
const PRICE = 'xingtu.price.21_60';
const client = vi.hoisted(() => ({ line: vi.fn(), known: vi.fn(), met: vi.fn() }));
const copied = vi.hoisted(() => vi.fn());
vi.mock('./client', () => ({ lists: client }));
vi.mock('../ui/copyText', () => ({ copyText: copied }));
const aim = (key: string): Target => ({
  dimensions: [{ by: 'gender', keys: { xingtu: [key] } }],
  costBy: 'gender',
});
const session = vi.hoisted(() => ({ target: undefined as Target | undefined }));
vi.mock('../session/session', () => ({
  useLanguage: () => 'en',
  useSession: () => ({ settings: { videoLength: '21_60', noteForm: 'picture', ...session } }),
}));

/** What was remembered of a creator on two days: the price rose by a tenth. */
const point = (creator: string, at: number, value: number) => ({
  ...{ creator, source: 'live', endpoint: 'xingtu.marketing', basis: 'xingtu.marketing', at },
  day: new Date(at).toISOString().slice(0, 10),
  figures: { [PRICE]: { value, unit: 'yuan' } },
});
const lineOf = (creator: string) => [point(creator, ADDED, 10_000), point(creator, ADDED + 9 * DAY, 11_000)];

const entries = Array.from(
  { length: 60 },
  (_, at): Entry => ({
    ...{ id: `e${at}`, creator: `xingtuKolId/${at}`, status: 'candidate', tags: [], free: {} },
    ...{ addedAt: ADDED + at, name: `K${at}` },
  }),
);
const list = { id: 'l', name: 'Spring', createdAt: 1, statuses: [], columns: [] };
const verdict = {
  type: 'verdict',
  id: 'verdict',
  forms: [{ id: '21_60', metrics: [] }],
  metrics: [],
  over: [],
};

type Actions = ReturnType<typeof useRowActions>;

/** A list none of whose rows was in sight yet. */
function Page({ take }: { take(actions: Actions): void }) {
  const { allLines } = useFigures(entries);
  const figures = new Map(entries.map(({ creator }) => [creator, { verdict: verdict as never }]));
  const state = { list, entries, failed: new Map(), steps: 0, undone: 0 };
  const table = useEntryRows(state, figures, new Map(), undefined, undefined);
  const at = table.columns.findIndex(({ id }) => id === 'entry.change');
  const shown = [0, at].map((index) => ({ ...table.columns[index], index }));
  take(
    useRowActions({
      ...{ rows: table.rows, selected: false, columns: shown as never, origin: { name: 'Spring' } },
      whole: async () => table.withLines(table.keys, await allLines(entries.map(({ creator }) => creator))),
    }),
  );
  return null;
}

beforeEach(() => {
  client.line.mockReset().mockImplementation(async (creator: string) => lineOf(creator));
  copied.mockReset().mockResolvedValue(true);
});

test('what is copied of a list has the change of the price of every row, those out of sight too', async () => {
  let actions: Actions | undefined;
  renderToStaticMarkup(
    <Page
      take={(made) => {
        actions = made;
      }}
    />,
  );
  await actions?.copy();
  const [, ...lines] = String(copied.mock.calls[0]?.[0]).trim().split(/\r?\n/);
  expect(lines).toHaveLength(60);
  expect(lines.filter((line) => /\t0?\.?10/.test(line))).toHaveLength(60);
});

interface AimedProps {
  state: Parameters<typeof useEntryRows>[0];
  figures: Parameters<typeof useEntryRows>[1];
  take(table: ReturnType<typeof useEntryRows>): void;
}

function Aimed({ state, figures, take }: AimedProps) {
  take(useEntryRows(state, figures, new Map(), undefined, undefined));
  return null;
}

test('a list without a target audience of its own goes by that of the options', () => {
  const known = {
    ...{ creator: 'xingtuKolId/0', source: 'live', figures: {} },
    shares: [
      {
        ...{ side: 'audience', by: 'gender', basis: 'xingtu.audience', at: 1 },
        rows: [
          { key: 'female', share: 0.8 },
          { key: 'male', share: 0.2 },
        ],
      },
    ],
  };
  const figures = new Map([['xingtuKolId/0', { known: known as never }]]);
  const found = (target: Target | undefined) => {
    let shown: unknown;
    const state = { list: { ...list, ...(target && { target }) }, entries, failed: new Map() };
    renderToStaticMarkup(
      <Aimed
        state={{ ...state, steps: 0, undone: 0 }}
        figures={figures}
        take={(table) => {
          shown = [table.of('e0').ta?.share, table.columns.some(({ id }) => id === 'entry.taHit')];
        }}
      />,
    );
    return shown;
  };
  expect(found(undefined)).toEqual([undefined, false]);
  session.target = aim('female');
  expect(found(undefined)).toEqual([0.8, true]);
  expect(found(aim('male'))).toEqual([0.2, true]);
  session.target = { dimensions: [], costBy: 'age' };
  expect(found(undefined)).toEqual([undefined, false]);
});
