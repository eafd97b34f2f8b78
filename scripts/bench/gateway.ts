import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, Gateway, good, missingNginx, until, Vendor } from '../../deploy/gateway/harness';
import { type Figure, median, spread } from './figures';

const BUYERS = 200;
const CREATORS = 50;
/** What a creator's overview asks for. */
const ENDPOINTS = [
  'get_author_base_info',
  'get_author_marketing_info',
  'author_cp_info',
  'get_author_spread_info',
];
/** Buyers who are at work in the same moment. */
const AT_ONCE = 50;
const ROUNDS = 1_000;
/** Characters of an answer: the middle of the vendor's examples. */
const ANSWER = 'x'.repeat(6_000);

const path = (creator: number, endpoint: string) =>
  `/api/douyin-xingtu/gw/api/author/${endpoint}/v1?oAuthorId=${7_312_000_000_000_000_000n + BigInt(creator)}`;

/** Every buyer looks at every creator, each in an order of their own, through one of the nodes. */
async function simulate(nodes: readonly Gateway[], users: readonly string[]): Promise<number> {
  const waiting = [...users.entries()];
  const start = performance.now();
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, as] = next;
      const node = nodes[at % nodes.length] as Gateway;
      for (let step = 0; step < CREATORS; step++) {
        const creator = (at * 7 + step * 11) % CREATORS;
        await Promise.all(ENDPOINTS.map((endpoint) => node.ask(path(creator, endpoint), { as })));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return performance.now() - start;
}

/** An nginx that serves one file, with nothing around it. */
class Bare {
  private constructor(
    readonly node: Gateway,
    private readonly child: ChildProcess,
    private readonly root: string,
  ) {}

  static async start(text: string): Promise<Bare> {
    const root = mkdtempSync(join(tmpdir(), 'gw-'));
    chmodSync(root, 0o755);
    const port = await freePort();
    mkdirSync(join(root, 'www'));
    writeFileSync(join(root, 'www', 'answer.json'), text);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (what) => `${what}_temp_path ${root}/tmp;`,
    );
    writeFileSync(
      join(root, 'nginx.conf'),
      `worker_processes 2; pid ${root}/pid; error_log ${root}/error.log; events { worker_connections 1024; }
       http { access_log off; sendfile on; default_type application/json; ${temporary.join(' ')}
         server { listen 127.0.0.1:${port}; root ${root}/www; } }`,
    );
    const args = [
      '-p',
      root,
      '-c',
      join(root, 'nginx.conf'),
      '-e',
      join(root, 'error.log'),
      '-g',
      'daemon off;',
    ];
    const child = spawn('nginx', args, { stdio: 'ignore' });
    const bare = new Bare(Gateway.at(port), child, root);
    await until(() =>
      bare.node.ask('/answer.json').then(
        () => true,
        () => false,
      ),
    );
    return bare;
  }

  async stop(): Promise<void> {
    const ended = new Promise((end) => this.child.on('exit', end));
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.root, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Two nodes of a team's gateway under the work of a whole team, and what a kept answer costs over a plain file. */
export async function measureGateway(): Promise<Figure[]> {
  const missing = missingNginx();
  if (missing) throw new Error(`${missing} is missing: apt-get install nginx libnginx-mod-http-js`);
  const vendor = await Vendor.start();
  vendor.answer = (_, response) => good(response, ANSWER);
  const users = Array.from({ length: BUYERS }, (_, at) => `buyer-${at}`);
  const nodes = await Gateway.pair(vendor, { BUDGET_USER: 100_000, BUDGET_TEAM: 100_000 }, users.slice(0, 1));
  const single = await Gateway.start(vendor, { BUDGET_USER: 100_000, BUDGET_TEAM: 100_000 });
  try {
    await Gateway.addUsers(nodes, users.slice(1));
    const took = await simulate(nodes, users);
    const asks = BUYERS * CREATORS * ENDPOINTS.length;
    const calls = vendor.calls.length;
    const again = await simulate(nodes, users);

    const [first] = nodes;
    const asked = calls + CREATORS;
    for (let creator = 0; creator < CREATORS; creator++)
      await single.ask(path(creator, ENDPOINTS[0] as string));
    const { text } = await single.ask(path(0, ENDPOINTS[0] as string));
    const bare = await Bare.start(text);
    const rounds: [number, number, number][] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const hit = path(round % CREATORS, ENDPOINTS[0] as string);
      rounds.push([
        await timed(() => first.ask(hit, { as: users[0] as string })),
        await timed(() => bare.node.ask('/answer.json')),
        await timed(() => single.ask(hit)),
      ]);
    }
    await bare.stop();
    const [ours, plain, alone] = ([0, 1, 2] as const).map((at) => rounds.map((times) => times[at])) as [
      number[],
      number[],
      number[],
    ];
    return [
      {
        id: 'gateway.calls',
        label: `Team gateway, two nodes: ${BUYERS} buyers × ${CREATORS} creators, calls beyond one for each answer`,
        measured: Math.abs(calls - CREATORS * ENDPOINTS.length),
        unit: 'calls',
        budget: { max: 0 },
        detail: { asks, calls, seconds: took / 1000 },
      },
      {
        id: 'gateway.hits',
        label: '… hits a second, the client on the same machine',
        measured: asks / (again / 1000),
        unit: 'hits/s',
      },
      {
        id: 'gateway.hit',
        label: '… the time of a hit on one node, in times of that of a plain file of nginx',
        measured: median(alone) / median(plain),
        unit: 'x',
        budget: { max: 2 },
        detail: { hit: spread(alone), file: spread(plain) },
      },
      {
        id: 'gateway.latency',
        label: '… what a hit on two nodes adds to the time of a plain file, half of them by a hop',
        measured: median(ours) / median(plain) - 1,
        unit: 'x',
        budget: { max: 2 },
        detail: {
          hit: spread(ours),
          file: spread(plain),
          'repeated at the vendor': vendor.calls.length - asked,
        },
      },
    ];
  } finally {
    await Promise.all([...nodes, single].map((node) => node.remove()));
    await vendor.stop();
  }
}
