import type { Args } from './args';
import { at, near, num, rows, word } from './read';
import type { Seen } from './verdict';
import { answer, lacking, type Verdict } from './verdict';

type Answered = Pick<Verdict, 'verdict' | 'because'>;
const settled = (because: string): Answered => ({ verdict: 'settled', because });
const open = (because: string): Answered => ({ verdict: 'inconclusive', because });

/** A question about the API that only a call can settle. */
interface Question {
  name: string;
  needs: readonly string[];
  /** Whether an answer without data settles the question too. */
  emptyIsAnswer?: true;
  answer(of: (call: string) => unknown, args: Args): Answered;
}

/** The figures of spread_info that depend on which traffic is counted. */
const figuresOf = (spread: unknown) => {
  const keys = ['play_mid', 'like_avg', 'comment_avg', 'share_avg', 'item_num', 'avg_duration'];
  const all = [
    ...keys.map((key) => num(spread, key)),
    num(spread, 'interact_rate', 'value'),
    num(spread, 'play_over_rate', 'value'),
  ];
  return all.some((value) => value !== undefined) ? JSON.stringify(all) : undefined;
};

const authors = (search: unknown) =>
  rows(search, 'authors').map((author) => ({
    author,
    row: at(author, 'attribute_datas'),
    id: word(author, 'star_id') ?? word(author, 'attribute_datas', 'id'),
  }));

const PRICED = ['1_20', '20_60', '60'] as const;

/** Whether a search for an id finds the creator, given that a search for the name does. */
function byId(name: string, list: 'xingtu.search' | 'pgy.search', by: string): Question {
  const subject = list === 'xingtu.search' ? 'xingtu' : 'pgy';
  const ids = (search: unknown) =>
    list === 'xingtu.search'
      ? authors(search).map((author) => author.id)
      : rows(search, 'kols').map((row) => word(row, 'userId'));
  return {
    name,
    needs: [list, `${list} +${by}`],
    emptyIsAnswer: true,
    answer: (of, { subjects }) => {
      const found = ids(of(`${list} +${by}`));
      if (found.includes(subjects[subject]?.id)) return settled('yes: the row is among those found');
      if (!ids(of(list)).includes(subjects[subject]?.id))
        return open('no, but the creator is not found by name either');
      return settled(found.length ? 'no: other rows are found' : 'no: nothing is found');
    },
  };
}

/** All numbers of an answer under a key that names CPM. */
function cpmsIn(data: unknown, depth = 0): number[] {
  if (typeof data !== 'object' || data === null || depth > 5) return [];
  return Object.keys(data).flatMap((key) => {
    const value = num(data, key);
    if (/cpm$/i.test(key) && value) return [value];
    return cpmsIn(at(data, key), depth + 1);
  });
}

/** Whether any number is not zero, days and ids aside. */
function hasFigure(data: unknown, depth = 0): boolean {
  if (typeof data !== 'object' || data === null || depth > 5) return false;
  return Object.keys(data).some((key) => {
    if (/date|day|time|id$/i.test(key)) return false;
    const value = num(data, key);
    return value === undefined ? hasFigure(at(data, key), depth + 1) : value !== 0;
  });
}

const QUESTIONS: readonly Question[] = [
  {
    name: 'flowType: whether 1 of the legacy spread_info is EXCLUDE',
    needs: ['xingtu.spread', 'xingtu.spread +include', 'xingtu.spread +legacy'],
    answer: (of) => {
      const exclude = figuresOf(of('xingtu.spread'));
      const include = figuresOf(of('xingtu.spread +include'));
      const legacy = figuresOf(of('xingtu.spread +legacy'));
      if (!exclude || !include || !legacy) return open('an answer has no figures');
      if (exclude === include)
        return open(
          'EXCLUDE and INCLUDE give the same figures for this creator: try one with promoted works',
        );
      if (legacy === exclude) return settled('yes: the figures are those of EXCLUDE');
      if (legacy === include) return settled('no: the figures are those of INCLUDE');
      return open('the legacy figures are those of neither value');
    },
  },
  {
    name: 'sn_: whether sn_prospective CPM of search rows is prospective CPM',
    needs: ['xingtu.search'],
    answer: (of) => {
      const same = authors(of('xingtu.search')).flatMap(({ row }) =>
        PRICED.map((length) =>
          near(num(row, `prospective_${length}_cpm`), num(row, `sn_prospective_${length}_cpm`), 0.001),
        ).filter((result) => result !== undefined),
      );
      if (same.length === 0) return open('no row has both');
      const agree = same.filter(Boolean).length;
      return settled(`${agree === same.length ? 'yes' : 'no'}: ${agree} of ${same.length} agree`);
    },
  },
  {
    name: 'sn_: whether sn_prospective CPE of the creator’s row is expect_cpe of cp_info',
    needs: ['xingtu.search', 'xingtu.cp'],
    answer: (of, { subjects }) => {
      const own = authors(of('xingtu.search')).find(({ id }) => id === subjects.xingtu?.id)?.row;
      if (!own) return open('the creator is not among the rows found by name');
      const fen = (key: string) => num(of('xingtu.cp'), 'expect_cpe', key);
      const pairs = [
        ['cpe_1_20', '1_20'],
        ['cpe_21_60', '20_60'],
        ['cpe_60', '60'],
      ] as const;
      const same = pairs
        .map(([key, length]) => {
          const yuan = num(own, `sn_prospective_${length}_cpe`);
          return near(fen(key), yuan === undefined ? undefined : yuan * 100, 0.02);
        })
        .filter((result) => result !== undefined);
      if (same.length === 0) return open('no length has both');
      const agree = same.filter(Boolean).length;
      return settled(`${agree === same.length ? 'yes' : 'no'}: ${agree} of ${same.length} lengths agree`);
    },
  },
  byId('keyword: whether Xingtu’s search finds a kolId', 'xingtu.search', 'kolId'),
  byId('keyword: whether Xingtu’s search finds a Douyin uid', 'xingtu.search', 'uid'),
  byId('keyword: whether Pugongying’s search finds a user id', 'pgy.search', 'userId'),
  {
    name: 'core_data: whether Pugongying gives it, and with the CPM of costEffective',
    needs: ['pgy.coreData'],
    emptyIsAnswer: true,
    answer: (of) => {
      const core = of('pgy.coreData');
      if (core === undefined) return settled('it is empty');
      if (!hasFigure(core)) return settled('all of its figures are zero');
      const own = cpmsIn(core);
      if (own.length === 0) return settled('it has figures, and no CPM among them');
      const costs = of('pgy.costEffective');
      const others = ['estimatePictureCpm', 'estimateVideoCpm']
        .map((key) => num(costs, key))
        .filter((value) => value);
      if (others.length === 0) return open('it has a CPM, and costEffective has none to compare');
      const agree = own.some((a) => others.some((b) => near(a, b) === true));
      return settled(agree ? 'it has the same CPM' : 'it has another CPM');
    },
  },
  {
    name: 'online_status: whether 2 in a search row goes with enable: false on the creator’s page',
    needs: ['xingtu.search', 'xingtu.marketing'],
    answer: (of, { subjects }) => {
      const own = authors(of('xingtu.search')).find(({ id }) => id === subjects.xingtu?.id)?.author;
      if (!own) return open('the creator is not among the rows found by name');
      const offers = rows(of('xingtu.marketing'), 'price_info');
      const pairs = rows(own, 'task_infos').flatMap((task) => {
        const status = num(task, 'online_status');
        return rows(task, 'price_infos').flatMap((price) => {
          const offer = offers.find((one) =>
            (['video_type', 'task_category'] as const).every((key) => num(one, key) === num(price, key)),
          );
          const enabled = at(offer, 'enable');
          return typeof enabled === 'boolean' && (status === 1 || status === 2)
            ? [{ closed: status === 2, enabled }]
            : [];
        });
      });
      const closed = pairs.filter((pair) => pair.closed);
      if (closed.length === 0) return open('no offer of the row has online_status 2: try a creator with one');
      const agree = pairs.filter((pair) => pair.closed !== pair.enabled).length;
      return settled(`${agree === pairs.length ? 'yes' : 'no'}: ${agree} of ${pairs.length} offers agree`);
    },
  },
];

/** The open questions, settled where the answers settle them. */
export function questions(seen: Seen, args: Args): Verdict[] {
  return QUESTIONS.map(({ name, needs, emptyIsAnswer, answer: answerTo }) => {
    const lack = lacking(seen, needs, emptyIsAnswer);
    return { name, ...(lack ? open(lack) : answerTo((call) => answer(seen, call), args)) };
  });
}
