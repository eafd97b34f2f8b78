import { spawn } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BLOGGER, KOL, NOTE, SEC_UID, VIDEO } from '../../e2e/support/replicas/pages';
import { type Answer, answers, TestServer, TOKEN } from '../../e2e/support/server';
import { douyinEndpoints } from '../../lib/providers/justone/douyin';
import { pugongyingEndpoints } from '../../lib/providers/justone/pugongying';
import { xingtuEndpoints } from '../../lib/providers/justone/xingtu';
import { sampleData } from '../../lib/providers/sample';
import { ROOT } from '../shell.mjs';
import { readArgs } from './args';
import { checkLive } from './run';

const XINGTU = ['--xingtu', KOL];
const PGY = ['--pgy', BLOGGER];
const ALL = [...XINGTU, ...PGY, '--item', VIDEO, '--note', NOTE, '--profile', SEC_UID];
/** The calls for open questions, besides one of each endpoint. */
const EXTRA = [
  'xingtu.spread +include',
  'xingtu.spread +legacy',
  'xingtu.search +kolId',
  'xingtu.search +uid',
  'pgy.search +userId',
  'pgy.coreData',
];
const NAME = '林间小鹿';
const UID = '75210018874';
const SEARCH = 'search_for_author_square';
const SPREAD = 'get_author_spread_info';
const BLOGGERS = 'cooperator/blogger/v2';
const CORE = 'core_data';

// Dozens of real calls each, one after the other.
vi.setConfig({ testTimeout: 30_000 });

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

interface Run {
  code: number;
  text: string;
  slept: number[];
  asked: string[];
  /** What the report says of a check: its verdict and the sentence below it. */
  of(name: string): { verdict: string; because: string };
}

async function run(argv: readonly string[], answer?: string): Promise<Run> {
  const lines: string[] = [];
  const slept: number[] = [];
  const asked: string[] = [];
  const base = `http://127.0.0.1:${server.port}`;
  const args = readArgs([...argv, ...(answer === undefined ? ['--yes'] : [])], base);
  const code = await checkLive(args, {
    token: TOKEN,
    base: args.base ?? '',
    fetch,
    now: () => Date.parse('2026-03-08T12:00:00+08:00'),
    sleep: async (ms) => {
      slept.push(ms);
    },
    confirm: async (question) => {
      asked.push(question);
      return answer ?? '';
    },
    print: (line) => lines.push(...line.split('\n')),
  });
  const of = (name: string) => {
    const place = lines.findIndex(
      (line) => line.includes(name) && /^ {2}(holds|broken|settled|incon)/.test(line),
    );
    expect(place, `${name} in the report`).toBeGreaterThan(-1);
    return { verdict: lines[place]?.trim().split(/\s+/)[0] ?? '', because: lines[place + 1]?.trim() ?? '' };
  };
  return { code, text: lines.join('\n'), slept, asked, of };
}

const base = (more: object = {}) =>
  answers.data({ id: KOL, nick_name: NAME, core_user_id: UID, follower: 1, ...more });
const offer = (video_type: number, price: number, more: object = {}) => ({
  video_type,
  price,
  task_category: 1,
  enable: true,
  is_open: true,
  ...more,
});
const authorRow = (row: object = {}, task_infos: object[] = [], star_id = KOL) => ({
  star_id,
  attribute_datas: { id: star_id, nick_name: NAME, ...row },
  task_infos,
});
const found = (...authors: object[]) => answers.data({ authors });

describe('what is called', () => {
  it('every endpoint of a section or a search is called once, and the open questions as often as was listed', async () => {
    const { text } = await run(ALL);
    // A short link is no argument of the check: such a link is good for a while only.
    const links = ['xhs.shareLink', 'douyin.shareLink'];
    const known = [...xingtuEndpoints, ...pugongyingEndpoints, ...douyinEndpoints].filter(
      ({ id }) => !links.includes(id),
    );
    const [, listed = ''] = /open questions:\n((?: {2}.+\n)+)/.exec(text) ?? [];
    expect(listed.split('\n').flatMap((line) => /^ {2}(.+?) {2,}/.exec(line)?.[1] ?? [])).toEqual(EXTRA);
    expect(server.calls()).toHaveLength(known.length + EXTRA.length);
    expect(text).toContain(`${known.length + EXTRA.length} calls at most`);
    for (const { current } of known)
      expect(server.calls(current.path).length, current.path).toBeGreaterThan(0);
    expect(text).toContain(`Left out, for want of an argument: ${links.join(', ')}\n`);
  });

  it('nothing is called before the user says yes', async () => {
    for (const answer of ['n', '', 'no', 'yonder']) {
      const { text, asked, code } = await run(ALL, answer);
      expect(asked).toEqual(['Make these calls? (y/N) ']);
      expect(text).toContain('Nothing was called.');
      expect(code).toBe(0);
    }
    expect(server.received).toEqual([]);
    await run(['--note', NOTE], 'y');
    expect(server.calls()).toHaveLength(1);
  });

  it('endpoints without an argument are left out, and the report says so', async () => {
    const { text } = await run(['--note', NOTE]);
    expect(server.calls().map(({ path }) => path)).toEqual([
      '/api/xiaohongshu-pgy/api/solar/note/noteId/detail/v1',
    ]);
    const out = text.split('\n').find((line) => line.startsWith('Left out'));
    expect(out).toContain('xingtu.base');
    expect(out).toContain('pgy.blogger');
    expect(out).not.toContain('pgy.noteDetail');
  });
});

describe('what fails', () => {
  it.each<[string, Answer]>([
    ['dropped', answers.dropBefore],
    ['truncated', answers.truncated],
    ['htmlAnswer', answers.html],
  ])('a failed call is named, and not repeated where it may have been charged: %s', async (code, answer) => {
    server.next('noteId/detail', answer);
    const { text, code: exit } = await run(['--note', NOTE]);
    expect(text).toMatch(new RegExp(`failed +pgy.noteDetail +${code}, may have been charged: not repeated`));
    expect(text).toContain('0 answered and billed, 1 failed (1 of them may have been charged), 0 not called');
    expect(server.calls()).toHaveLength(1);
    expect(exit).toBe(1);
  });

  it('a failed call that is not billed is tried again, as the product does', async () => {
    server.next('noteId/detail', answers.code(301));
    const { text, slept } = await run(['--note', NOTE]);
    expect(server.calls()).toHaveLength(2);
    expect(slept).toEqual([1000]);
    expect(text).toContain('1 answered and billed, 0 failed');
  });

  it('a failure that every other call would share ends the check', async () => {
    server.tokens.clear();
    const { text } = await run(ALL);
    expect(server.calls()).toHaveLength(1);
    expect(text).toMatch(/failed +xingtu.base +tokenInvalid \(100\), not charged/);
    expect(text).toMatch(/not called +xingtu.marketing/);
  });
});

describe('the report', () => {
  it('the report names the place of a drifted field and not its value', async () => {
    server.next(
      'marketing_info',
      answers.data({ price_info: [offer(1, 1), { price: NAME }], [NAME]: NAME, activity: 1 }),
    );
    const { text, code } = await run(XINGTU);
    expect(text).toMatch(/drifted +xingtu.marketing +price_info\.\[\]\.price\n/);
    expect(text).not.toContain(NAME);
    expect(code).toBe(1);
  });

  it('the report has no token, no id and no name in it', async () => {
    server.next('author_base_info', base({ tags_relation: { [NAME]: 7, [KOL]: 7 } }));
    server.next('marketing_info', answers.code(400, `${NAME}: bad token ${TOKEN} for ${KOL}`));
    server.next(SEARCH, found(authorRow({ core_user_id: UID, price_1_20: NAME })));
    server.next('noteId/detail', answers.data({ noteId: NOTE, title: NAME, userInfo: NAME }));
    server.next(BLOGGERS, answers.data({ kols: [{ userId: BLOGGER, name: NAME, fansNum: NAME }], total: 1 }));
    const { text } = await run(ALL);
    expect(server.calls(SEARCH)[0]?.query.keyword).toBe(NAME);
    for (const secret of [TOKEN, NAME, UID, KOL, VIDEO, BLOGGER, NOTE, SEC_UID])
      expect(text).not.toContain(secret);
    const detail = douyinEndpoints.find(({ id }) => id === 'douyin.userDetail');
    const { user } = sampleData(detail?.current.path ?? '', { secUid: SEC_UID }, 0) as {
      user: { nickname: string };
    };
    expect(text).not.toContain(user.nickname);
    expect(server.leaks(TOKEN)).toEqual([]);
  });
});

describe('arithmetic', () => {
  const FLOOR = 'floor(price ÷ expect_vv × 1000 × 100) = expect_cpm';
  const priced = (...offers: object[]) => server.next('marketing_info', answers.data({ price_info: offers }));
  const expects = (plays: unknown, cpm: object) =>
    server.next(
      'author_cp_info',
      answers.data({ expect_vv: { value: plays }, expect_cpm: cpm, expect_cpe: {} }),
    );

  it('a rule of arithmetic holds where every figure agrees', async () => {
    // 270000 ÷ 3535761 × 100000 = 7636.26…: fen, rounded down.
    priced(offer(1, 270_000), offer(2, 337_500, { origin_price: 400_000 }), offer(71, 0));
    expects('3535761', { cpm_1_20: '7636', cpm_21_60: '11312', cpm_60: '0' });
    expect((await run(XINGTU)).of(FLOOR)).toEqual({ verdict: 'holds', because: '2 of 2 lengths agree' });
  });

  it('a rule of arithmetic is broken where one figure does not agree: yuan are not fen', async () => {
    priced(offer(1, 270_000), offer(2, 337_500));
    expects(3_535_761, { cpm_1_20: '7636', cpm_21_60: '95.45' });
    const { of, code } = await run(XINGTU);
    expect(of(FLOOR)).toEqual({ verdict: 'broken', because: '1 of 2 lengths agree' });
    expect(code).toBe(1);
  });

  it.each<[string, () => void, string]>([
    [
      'the answers lack the figures for it',
      () => priced(offer(71, 0)),
      'the answers lack the figures for it',
    ],
    ['an answer is empty', () => server.next('author_cp_info', answers.empty), 'xingtu.cp has no data'],
    ['a call failed', () => server.next('author_cp_info', answers.code(404)), 'xingtu.cp failed'],
  ])('a rule of arithmetic is inconclusive where %s', async (_, script, because) => {
    script();
    expect((await run(XINGTU)).of(FLOOR)).toEqual({ verdict: 'inconclusive', because });
  });

  it('a rule of arithmetic is inconclusive where its endpoints were left out', async () => {
    expect((await run(['--note', NOTE])).of(FLOOR)).toEqual({
      verdict: 'inconclusive',
      because: 'xingtu.marketing was left out',
    });
  });

  const ITEM = { like_cnt: '107089', comment_cnt: '2686', share_cnt: '7943' };
  it.each<[string, string, object, readonly string[], string]>([
    [
      'interact_cnt',
      'item_report_detail',
      { video_info: { ...ITEM, interact_cnt: '117718' } },
      ['--item', VIDEO],
      'holds',
    ],
    [
      'interact_cnt',
      'item_report_detail',
      { video_info: { ...ITEM, interact_cnt: '128313' } },
      ['--item', VIDEO],
      'broken',
    ],
    ['basis points, 0 to 10000', SPREAD, { interact_rate: { value: 244, overtake: 5973 } }, XINGTU, 'holds'],
    [
      'basis points, 0 to 10000',
      SPREAD,
      { interact_rate: { value: 0.0244, overtake: 5973 } },
      XINGTU,
      'broken',
    ],
    [
      'link_struct 5',
      'author_link_struct',
      {
        link_struct: { 1: { value: 3 }, 2: { value: 2 }, 3: { value: 1 }, 4: { value: 0 }, 5: { value: 6 } },
      },
      XINGTU,
      'holds',
    ],
    [
      'link_struct 5',
      'author_link_struct',
      {
        link_struct: { 1: { value: 3 }, 2: { value: 2 }, 3: { value: 1 }, 4: { value: 0 }, 5: { value: 9 } },
      },
      XINGTU,
      'broken',
    ],
    [
      'Σ of an audience',
      'author_audience_distribution',
      { distributions: [{ distribution_list: [{ distribution_value: '0.5' }] }] },
      XINGTU,
      'broken',
    ],
    [
      'Σ engagements ÷ Σ reads',
      'notesRate',
      {
        noteNumber: 2,
        interactionRate: '1.5',
        notes: [
          { interactionNum: 10, readNum: 1000 },
          { interactionNum: 20, readNum: 1000 },
        ],
      },
      PGY,
      'holds',
    ],
    [
      'Σ engagements ÷ Σ reads',
      'notesRate',
      {
        noteNumber: 2,
        interactionRate: '3.0',
        notes: [
          { interactionNum: 10, readNum: 1000 },
          { interactionNum: 20, readNum: 1000 },
        ],
      },
      PGY,
      'broken',
    ],
    [
      'Σ engagements ÷ Σ reads',
      'notesRate',
      { noteNumber: 64, interactionRate: '3.0', notes: [{ interactionNum: 10, readNum: 1000 }] },
      PGY,
      'inconclusive',
    ],
  ])('the rule %s is judged by %s with %j', async (name, path, data, argv, verdict) => {
    server.next(path, answers.data(data));
    expect((await run(argv)).of(name).verdict).toBe(verdict);
  });
});

describe('open questions', () => {
  const spread = (play_mid: number) => answers.data({ play_mid, item_num: 9 });
  it.each([
    ['settled', 'yes: the figures are those of EXCLUDE', 1, 2, 1],
    ['settled', 'no: the figures are those of INCLUDE', 1, 2, 2],
    ['inconclusive', 'the legacy figures are those of neither value', 1, 2, 3],
    ['inconclusive', 'EXCLUDE and INCLUDE give the same figures', 1, 1, 1],
  ])('flowType is %s: %s', async (verdict, because, exclude, include, legacy) => {
    server.next(SPREAD, spread(exclude), spread(include));
    server.next('get-kol-spread-info', spread(legacy));
    const { of } = await run(XINGTU);
    const flowTypes = server.calls(SPREAD).map(({ query }) => query.flowType);
    expect(flowTypes).toEqual(['EXCLUDE', 'INCLUDE']);
    expect(server.calls('get-kol-spread-info')[0]?.query.flowType).toBe('1');
    expect(of('flowType').verdict).toBe(verdict);
    expect(of('flowType').because).toContain(because);
  });

  it('flowType is inconclusive where the legacy route is gone', async () => {
    server.next('get-kol-spread-info', answers.code(404));
    expect((await run(XINGTU)).of('flowType')).toEqual({
      verdict: 'inconclusive',
      because: 'xingtu.spread +legacy failed',
    });
  });

  it('a field with sn_ is compared with the one without it, and with the answer about costs', async () => {
    server.next('author_cp_info', answers.data({ expect_cpe: { cpe_1_20: '319', cpe_21_60: '399' } }));
    server.next(
      SEARCH,
      found(
        authorRow({
          prospective_1_20_cpm: '76.3626',
          sn_prospective_1_20_cpm: '76.3626',
          prospective_20_60_cpm: '95.4533',
          sn_prospective_20_60_cpm: '58.89',
          sn_prospective_1_20_cpe: '3.1892',
          sn_prospective_20_60_cpe: '3.9865',
        }),
      ),
    );
    const { of } = await run(XINGTU);
    expect(of('sn_prospective CPM')).toEqual({ verdict: 'settled', because: 'no: 1 of 2 agree' });
    expect(of('sn_prospective CPE')).toEqual({ verdict: 'settled', because: 'yes: 2 of 2 lengths agree' });
  });

  it('a row without sn_ settles nothing', async () => {
    server.next(SEARCH, found(authorRow({ prospective_1_20_cpm: '76.3626' })));
    expect((await run(XINGTU)).of('sn_prospective CPM').verdict).toBe('inconclusive');
  });

  it('the search by id gets the id unchanged', async () => {
    const other = authorRow({}, [], '6999000000000000009');
    server.next('author_base_info', base());
    server.next(SEARCH, found(authorRow()), found(other, authorRow()), found(other));
    server.next(
      BLOGGERS,
      answers.data({ kols: [{ userId: BLOGGER }], total: 1 }),
      answers.data({ kols: [], total: 0 }),
    );
    const { of } = await run([...XINGTU, ...PGY]);
    expect(server.calls(SEARCH).map(({ query }) => query.keyword)).toEqual([NAME, KOL, UID]);
    expect(of('finds a kolId')).toEqual({ verdict: 'settled', because: 'yes: the row is among those found' });
    expect(of('finds a Douyin uid')).toEqual({ verdict: 'settled', because: 'no: other rows are found' });
    expect(of('finds a user id')).toEqual({ verdict: 'settled', because: 'no: nothing is found' });
  });

  it('an id that finds no creator is inconclusive where the name finds none either', async () => {
    server.always(SEARCH, found());
    expect((await run(XINGTU)).of('finds a kolId').verdict).toBe('inconclusive');
  });

  it.each<[string, Answer, object, string, string]>([
    ['null', answers.empty, {}, 'settled', 'it is empty'],
    [
      'zeros',
      answers.data({ dateKey: '20260308', sumData: { imp: 0, cpm: 0 } }),
      {},
      'settled',
      'all of its figures are zero',
    ],
    [
      'the same CPM',
      answers.data({ sumData: { imp: 7, cpm: '5.26' } }),
      { estimatePictureCpm: 5.26 },
      'settled',
      'it has the same CPM',
    ],
    [
      'another CPM',
      answers.data({ sumData: { imp: 7, cpm: 9.1 } }),
      { estimatePictureCpm: 5.26 },
      'settled',
      'it has another CPM',
    ],
    [
      'nothing to compare',
      answers.data({ sumData: { cpm: 9.1 } }),
      {},
      'inconclusive',
      'it has a CPM, and costEffective has none',
    ],
    ['a refusal', answers.code(600), {}, 'inconclusive', 'pgy.coreData failed'],
  ])('the question of core_data is decided with %s', async (_, core, costs, verdict, because) => {
    server.next(CORE, core);
    server.next('costEffective', answers.data(costs));
    const said = (await run(PGY)).of('core_data');
    expect(said.verdict).toBe(verdict);
    expect(said.because).toContain(because);
  });

  const task = (online_status: number, video_type: number) => ({
    online_status,
    price_infos: [{ video_type, task_category: 1, price: 1 }],
  });
  it.each([
    ['settled', 'yes: 2 of 2 offers agree', [task(1, 1), task(2, 2)], false],
    ['settled', 'no: 1 of 2 offers agree', [task(1, 1), task(2, 2)], true],
    ['inconclusive', 'no offer of the row has online_status 2: try a creator with one', [task(1, 1)], true],
  ])('online_status is %s: %s', async (verdict, because, tasks, enable) => {
    server.next('marketing_info', answers.data({ price_info: [offer(1, 9), offer(2, 9, { enable })] }));
    server.next(SEARCH, found(authorRow({}, tasks)));
    expect((await run(XINGTU)).of('online_status')).toEqual({ verdict, because });
  });
});

describe('arguments', () => {
  it.each([
    [['--base', 'https://api.example'], 'address of this computer'],
    [['--base', 'https://localhost.evil.example'], 'address of this computer'],
    [['--base', 'https://user@localhost'], 'address of this computer'],
    [['--base', 'ftp://localhost'], 'address of this computer'],
    [['--xingtu', '12'], '--xingtu is not followed by an id'],
    [['--token', TOKEN], 'not known'],
    [[TOKEN], 'not known'],
  ])('the argument %j is refused and not repeated in the message', (argv, words) => {
    const refused = () => readArgs(argv);
    expect(refused).toThrow(words);
    expect(refused).not.toThrow(TOKEN);
  });

  it('only a loopback host can replace the vendor, by an argument or the environment', () => {
    expect(readArgs(XINGTU).base).toBeUndefined();
    expect(readArgs(XINGTU, '').base).toBeUndefined();
    expect(readArgs(XINGTU, 'http://localhost:8080/').base).toBe('http://localhost:8080');
    expect(() => readArgs(XINGTU, 'https://api.example')).toThrow();
  });
});

describe('the command', () => {
  /** Runs it as a user does, with something to type. */
  const command = (typed: string, argv: readonly string[], token: string | undefined = TOKEN) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const { KOL_LENS_TOKEN: _, ...environment } = process.env;
      const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/checkLive/main.ts', ...argv], {
        cwd: ROOT,
        env: {
          ...environment,
          ...(token && { KOL_LENS_TOKEN: token }),
          KOL_LENS_BASE: `http://127.0.0.1:${server.port}`,
        },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (piece) => {
          said += piece;
        });
      child.on('close', (code) => resolve({ code, said }));
      // Without a token it ends before it has read anything.
      child.stdin.on('error', () => {});
      child.stdin.end(typed);
    });

  it('the command calls nothing after "n", without an answer, and without a token', async () => {
    const [no, silence, noToken] = await Promise.all([
      command('n\n', ['--note', NOTE]),
      command('', ['--note', NOTE]),
      command('y\n', ['--note', NOTE], ''),
    ]);
    expect(no.said).toContain('Nothing was called.');
    expect(silence.said).toContain('Nothing was called.');
    expect(noToken.said).toContain('KOL_LENS_TOKEN is not set');
    expect([no.code, silence.code, noToken.code]).toEqual([0, 0, 2]);
    expect(server.calls()).toEqual([]);
  });

  it('the command calls after "y", and never prints the token', async () => {
    const { said, code } = await command('y\n', ['--note', NOTE]);
    expect(said).toContain('1 answered and billed');
    expect(code).toBe(0);
    expect(server.calls()).toHaveLength(1);
    expect(said).not.toContain(TOKEN);
    expect(said).not.toContain(NOTE);
  });
});
