import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from '../../lib/lists/model';
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
vi.mock('../session/session', () => ({
  useLanguage: () => 'en',
  useSession: () => ({ settings: { videoLength: '21_60', noteForm: 'picture' } }),
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
