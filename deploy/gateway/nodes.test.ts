import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { bill, counts, describe, ended, type Gateway, priceOf, slowly, test, until } from './testing';

const CREATOR = '/api/douyin-xingtu/gw/api/author/get_author_base_info/v1?oAuthorId=7312345678901234567';
const creator = (n: number) => `${CREATOR}${n}`;
const statuses = (answers: { status: number }[]) => counts(answers.map(({ status }) => String(status)));

/** Creators whose answers a node keeps. */
async function ownedBy(node: Gateway, others: Gateway, wanted: number): Promise<number[]> {
  const found: number[] = [];
  for (let n = 1000; found.length < wanted; n++) {
    await others.ask(creator(n));
    const files = [...node.written()].filter(([name]) => name.includes('/cache/'));
    if (files.some(([, text]) => text.includes(`${creator(n)} #`))) found.push(n);
  }
  return found;
}

describe('two nodes', () => {
  test('make one call for two hundred who ask both at once', async ({ vendor, pair }) => {
    const both = await pair();
    vendor.answer = slowly(500);
    const answers = (await Promise.all(both.map((node) => node.asks(100, CREATOR)))).flat();
    expect(vendor.calls).toHaveLength(1);
    expect(bill(answers)).toEqual({ 'fwd=miss': 1, free: 199 });
    for (const node of both) expect(priceOf(await node.ask(CREATOR))).toBe('hit');
  });

  test('make ten calls for ten creators that five hundred ask for, and both keep some of them', async ({
    vendor,
    pair,
  }) => {
    const both = await pair();
    vendor.answer = slowly(300);
    const requests = Array.from({ length: 500 }, (_, n) => both[n % 2 ? 0 : 1].ask(creator(n % 10)));
    expect(statuses(await Promise.all(requests))).toEqual({ 200: 500 });
    expect(vendor.calls).toHaveLength(10);
    const kept = both.map(
      (node) => [...node.written().keys()].filter((name) => name.includes('/cache/')).length,
    );
    expect(Math.min(...kept)).toBeGreaterThan(0);
    expect(kept[0] ?? 0).toBe(10 - (kept[1] ?? 0));
  });

  test('make one call for refreshes that reach both at once', async ({ vendor, pair }) => {
    const both = await pair();
    await both[0].ask(CREATOR);
    vendor.answer = slowly(300);
    const answers = (await Promise.all(both.map((node) => node.asks(50, CREATOR, { again: true })))).flat();
    expect(vendor.calls).toHaveLength(2);
    expect(bill(answers)).toEqual({ 'fwd=request': 1, free: 99 });
  });

  test('call nobody twice where a node is killed in the middle of a call, and say that it may have been charged', async ({
    vendor,
    pair,
  }) => {
    const [one, two] = await pair();
    const [n = 0] = await ownedBy(two, one, 1);
    vendor.answer = slowly(2_000);
    const before = vendor.calls.length;
    const refresh = one.asks(30, creator(n), { again: true });
    await vendor.called(before + 1);
    await sleep(200);
    await two.kill();
    const answers = await refresh;
    expect(vendor.calls.length - before).toBe(1);
    expect(bill(answers)).toEqual({ 'refused: unanswered': 30 });
    expect(answers[0]?.status).toBe(504);
    expect(JSON.parse(answers[0]?.text ?? '').charged).toBe('maybe');
    // The first node takes its place from then on.
    vendor.answer = slowly(0);
    expect((await one.ask(creator(n))).status).toBe(200);
  });

  test('go on with one where the other is down, and nobody notices', async ({ vendor, pair }) => {
    const [one, two] = await pair();
    await two.kill();
    vendor.answer = slowly(300);
    const requests = Array.from({ length: 200 }, (_, n) => one.ask(creator(n % 10)));
    const answers = await Promise.all(requests);
    expect(statuses(answers)).toEqual({ 200: 200 });
    expect(vendor.calls).toHaveLength(10);
    await two.run();
    await sleep(3_500);
    expect((await two.ask(creator(0))).status).toBe(200);
    expect((await one.ask(creator(0))).status).toBe(200);
    expect(vendor.calls.length).toBeLessThanOrEqual(11);
  });

  test('hold a share of the budget each, which are the budget to the call, and tell their sum', async ({
    vendor,
    pair,
  }) => {
    const both = await pair({ BUDGET_USER: 7, BUDGET_TEAM: 100 });
    const left = async (node: Gateway) => JSON.parse((await node.ask('/ping')).text).left;
    expect(await left(both[1])).toEqual({ user: 7, team: 100 });
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => both[n % 2 ? 0 : 1].ask(creator(n))),
    );
    expect(bill(answers)).toEqual({ 'fwd=miss': 7, 'refused: budget-user': 53 });
    expect(vendor.calls).toHaveLength(7);
    expect(answers[0]?.headers['x-team-left']).toBeUndefined();
    for (const node of both) expect(await left(node)).toEqual({ user: 0, team: 93 });
    await both[1].kill();
    expect(await left(both[0])).toMatchObject({ user: 0 });
  });

  test('make one call where the budget is one, and the node without a share makes none', async ({
    vendor,
    pair,
  }) => {
    const both = await pair({ BUDGET_USER: 1 });
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => both[n % 2 ? 0 : 1].ask(creator(n))),
    );
    expect(bill(answers)).toEqual({ 'fwd=miss': 1, 'refused: budget-user': 39 });
    expect(vendor.calls).toHaveLength(1);
  });

  test('let nobody pose as an edge', async ({ vendor, pair }) => {
    const [one] = await pair();
    const peer = readFileSync(join(one.etc, 'gateway.conf'), 'utf8').match(/NODES=\S+ (\S+)/)?.[1] ?? '';
    const pose = async (...how: string[]) => {
      const args = ['-sk', '-w', '%{http_code}', '-o', '/dev/null', '-H', 'X-Gateway-User: li'];
      return (await ended('curl', [...args, ...how, `https://${peer}${CREATOR}`])).stdout;
    };
    expect(await pose()).toBe('400');
    await ended('openssl', [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-subj',
        '/CN=gateway-peer',
      ],
      ...['-keyout', join(one.root, 'own.key'), '-out', join(one.root, 'own.crt')],
    ]);
    expect(await pose('--cert', join(one.root, 'own.crt'), '--key', join(one.root, 'own.key'))).toBe('400');
    expect(vendor.calls).toHaveLength(0);
    const tls = join(one.etc, 'tls');
    expect(
      await pose(
        '--cert',
        join(tls, 'peer.crt'),
        '--key',
        join(tls, 'peer.key'),
        '-H',
        'X-Gateway-Day: 2026-11-22',
      ),
    ).toBe('200');
    // The name that a caller gives itself does not pass an edge.
    const own = await one.ask('/ping', { headers: { 'X-Gateway-User': 'wang' } });
    expect(JSON.parse(own.text).user).toBe('li');
    await until(() => vendor.calls.length === 1);
  });

  test('do not start without the certificate by which they know each other', async ({ start }) => {
    const gateway = await start();
    const tried = await gateway.tried(['set', 'NODES', '127.0.0.1:8444 127.0.0.1:8445']);
    expect(tried.status).toBe(1);
    expect(tried.stderr).toContain('gateway peer');
    expect((await gateway.ask(CREATOR)).status).toBe(200);
  });
});
